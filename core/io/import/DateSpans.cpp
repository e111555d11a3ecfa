// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/DateSpans.h"

#include "core/io/import/LooseDate.h"
#include "core/io/import/TextTools.h"
#include "core/time/Civil.h"
#include "core/time/CivilText.h"
#include "core/time/Date.h"

#include <algorithm>
#include <array>

namespace crisis {

namespace {

constexpr std::size_t longestMonth = 24; // with its year; so that no text is looked through again and again

std::string twoDigits(std::int64_t number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

// Of YYYY-MM, where a season stands in the same place.
bool isMonth(std::string_view edtf) {
    return edtf[4] == '-' && edtf[5] < '2' && edtf.find('X') == std::string_view::npos;
}

} // namespace

std::optional<std::string> edtfOfSeason(std::string_view text) {
    struct Name {
        std::string_view word;
        char season;
    };
    constexpr std::array<Name, 19> names{{{"spring", '1'},
                                          {"summer", '2'},
                                          {"autumn", '3'},
                                          {"fall", '3'},
                                          {"winter", '4'},
                                          {"frühling", '1'},
                                          {"frühjahr", '1'},
                                          {"sommer", '2'},
                                          {"herbst", '3'},
                                          {"printemps", '1'},
                                          {"été", '2'},
                                          {"automne", '3'},
                                          {"hiver", '4'},
                                          {"primavera", '1'},
                                          {"verano", '2'},
                                          {"otoño", '3'},
                                          {"invierno", '4'},
                                          {"outono", '3'},
                                          {"inverno", '4'}}};
    const std::string low = lowered(text);
    const std::size_t blank = low.rfind(' ');
    if (blank == std::string::npos || low.size() != blank + 5 || !allDigits(low.substr(blank + 1)))
        return std::nullopt;
    const std::string_view word = trimmed(std::string_view(low).substr(0, blank));
    for (const Name& name : names)
        if (word == name.word || word == "the " + std::string(name.word) + " of")
            return low.substr(blank + 1) + "-2" + name.season;
    return std::nullopt;
}

std::optional<std::string> edtfOfPartOfMonth(std::string_view text) {
    struct Part {
        std::string_view word;
        int first, last; ///< days; 31 is the last one
    };
    constexpr std::array<Part, 12> parts{{{"early ", 1, 10},
                                          {"mid-", 11, 20},
                                          {"mid ", 11, 20},
                                          {"late ", 21, 31},
                                          {"anfang ", 1, 10},
                                          {"mitte ", 11, 20},
                                          {"ende ", 21, 31},
                                          {"début ", 1, 10},
                                          {"mi-", 11, 20},
                                          {"fin ", 21, 31},
                                          {"inicios de ", 1, 10},
                                          {"finales de ", 21, 31}}};
    const std::string low = lowered(text);
    for (const Part& part : parts) {
        if (!low.starts_with(part.word) || low.size() > part.word.size() + longestMonth)
            continue;
        const auto month = readLooseDate(std::string_view(low).substr(part.word.size()), {});
        if (!month || month->edtf.size() != 7 || !isMonth(month->edtf))
            return std::nullopt;
        const auto year = wholeNumber(std::string_view(month->edtf).substr(0, 4));
        const auto number = wholeNumber(std::string_view(month->edtf).substr(5));
        const int last = std::min(part.last, daysInMonth(*year, static_cast<int>(*number)));
        return '[' + month->edtf + '-' + twoDigits(part.first) + ".." + month->edtf + '-' + twoDigits(last) +
               ']';
    }
    return std::nullopt;
}

std::string edtfBeside(const std::string& edtf, int step) {
    const auto date = Date::parse(edtf);
    const bool isWhole = edtf.find_first_not_of("0123456789-") == std::string::npos && edtf[0] != '-' &&
                         (edtf.size() == 4 || edtf.size() == 10 || (edtf.size() == 7 && isMonth(edtf)));
    if (!date || !isWhole || !date->bounds().earliestStart)
        return edtf;
    const std::int64_t day = date->bounds().earliestStart->day;
    if (edtf.size() == 10)
        return isoDay(day + step);
    const CivilDate first = civilFromDays(day);
    const std::int64_t months = first.year * 12 + first.month - 1 + step * (edtf.size() == 4 ? 12 : 1);
    const std::string year = edtfOfParts(months / 12, 0, 0);
    return months < 0 || year.size() != 4 ? edtf
           : edtf.size() == 4             ? year
                                          : year + '-' + twoDigits(months % 12 + 1);
}

} // namespace crisis
