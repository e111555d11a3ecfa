// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/DateSpans.h"

#include "core/base/Ascii.h"
#include "core/import/dates/DateReading.h"
#include "core/time/Civil.h"
#include "core/time/CivilText.h"
#include "core/time/Date.h"

#include <algorithm>
#include <array>

namespace crisis::imports {

namespace {

constexpr std::size_t longestMonth = 24; // including its year; limits repeated searches of long texts

// For YYYY-MM, where a season uses the same digits.
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

std::optional<PartOfMonth> partOfMonth(std::string_view text) {
    struct Part {
        std::string_view word;
        int first, last; ///< days; 31 means the last day of the month
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
        if (low.starts_with(part.word) && low.size() <= part.word.size() + longestMonth)
            return PartOfMonth{low.substr(part.word.size()), part.first, part.last};
    }
    return std::nullopt;
}

std::optional<std::string> edtfOfPart(const PartOfMonth& part, std::string_view month) {
    if (month.size() != 7 || !isMonth(month))
        return std::nullopt;
    const auto year = wholeNumber(month.substr(0, 4));
    const auto number = wholeNumber(month.substr(5));
    const int last = std::min(part.lastDay, daysInMonth(*year, static_cast<int>(*number)));
    const std::string start = '[' + std::string(month) + '-';
    return start + padded(part.firstDay, 2) + ".." + std::string(month) + '-' + padded(last, 2) + ']';
}

std::optional<std::string> edtfOfWeek(std::string_view text) {
    const std::size_t mark = text.find_first_of("Ww");
    if (mark == std::string_view::npos || mark < 4 || mark > 5)
        return std::nullopt;
    const auto year = wholeNumber(text.substr(0, 4));
    const auto week = wholeNumber(text.substr(mark + 1, 2));
    std::string_view rest = text.substr(std::min(mark + 3, text.size()));
    if (rest.starts_with('-'))
        rest.remove_prefix(1);
    if (!year || !week || *week < 1 || *week > 53 || *year < 0 || rest.size() > 1 ||
        (mark == 5 && text[4] != '-'))
        return std::nullopt;
    const std::int64_t fourth = daysFromCivil({*year, 1, 4});
    const std::int64_t monday = fourth - (isoWeekday(fourth) - 1) + (*week - 1) * 7;
    if (rest.empty())
        return '[' + isoDay(monday) + ".." + isoDay(monday + 6) + ']';
    if (rest[0] < '1' || rest[0] > '7')
        return std::nullopt;
    return isoDay(monday + (rest[0] - '1'));
}

std::optional<std::string> edtfOfLongSpan(std::string_view text) {
    const std::string low = lowered(text);
    if (low.size() >= 5 && allDigits(std::string_view(low).substr(0, 4)) && low[3] == '0' &&
        (low.substr(4) == "s" || low.substr(4) == "'s"))
        return low.substr(0, 3) + 'X';
    if (const std::size_t at = low.find(" century");
        at != std::string::npos && at + 8 == low.size() && at > 2) {
        const auto century = wholeNumber(std::string_view(low).substr(0, at - 2));
        if (century && *century >= 1 && *century <= 100)
            return padded(*century - 1, 2) + "XX";
    }
    if (low.size() == 7) {
        const bool first = low[0] == 'q';
        const std::string_view quarter = std::string_view(low).substr(first ? 0 : 5, 2);
        const std::string_view year = std::string_view(low).substr(first ? 3 : 0, 4);
        const bool between = first ? isBlank(low[2]) || low[2] == '-' : isBlank(low[4]) || low[4] == '-';
        if (between && quarter[0] == 'q' && quarter[1] >= '1' && quarter[1] <= '4' && allDigits(year))
            return std::string(year) + "-3" + static_cast<char>(quarter[1] + 2);
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
                                          : year + '-' + padded(months % 12 + 1, 2);
}

} // namespace crisis::imports
