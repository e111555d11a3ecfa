// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/MonthNames.h"

#include <algorithm>
#include <array>
#include <string>

namespace crisis::imports {

namespace {

struct Name {
    std::string_view start; ///< without accents; the shortest unambiguous prefix
    std::string_view whole; ///< the word must be a prefix of this
    int month;
};

constexpr std::array<Name, 51> names{{
    {"jan", "january", 1},   {"jan", "janvier", 1},   {"jan", "januar", 1},     {"jan", "janeiro", 1},
    {"ene", "enero", 1},     {"janner", "janner", 1}, {"feb", "february", 2},   {"feb", "februar", 2},
    {"feb", "febrero", 2},   {"fev", "fevrier", 2},   {"fev", "fevereiro", 2},  {"mar", "march", 3},
    {"mar", "mars", 3},      {"mar", "marz", 3},      {"mar", "marzo", 3},      {"mar", "marco", 3},
    {"mrz", "mrz", 3},       {"apr", "april", 4},     {"avr", "avril", 4},      {"abr", "abril", 4},
    {"may", "may", 5},       {"mai", "mai", 5},       {"may", "mayo", 5},       {"mai", "maio", 5},
    {"jun", "june", 6},      {"juin", "juin", 6},     {"jun", "juni", 6},       {"jun", "junio", 6},
    {"jun", "junho", 6},     {"jul", "july", 7},      {"juil", "juillet", 7},   {"jul", "juli", 7},
    {"jul", "julio", 7},     {"jul", "julho", 7},     {"aug", "august", 8},     {"aou", "aout", 8},
    {"ago", "agosto", 8},    {"sep", "september", 9}, {"sep", "septembre", 9},  {"sep", "septiembre", 9},
    {"set", "setembro", 9},  {"sept", "sept", 9},     {"oct", "october", 10},   {"oct", "octobre", 10},
    {"okt", "oktober", 10},  {"out", "outubro", 10},  {"nov", "november", 11},  {"nov", "novembre", 11},
    {"dec", "december", 12}, {"dez", "dezember", 12}, {"dic", "diciembre", 12},
}};
constexpr std::array<Name, 5> moreNames{{{"oct", "octubre", 10},
                                         {"nov", "noviembre", 11},
                                         {"nov", "novembro", 11},
                                         {"dec", "decembre", 12},
                                         {"dez", "dezembro", 12}}};

// Replaces é, û, ä and the like by their base letters; names are in lower case already.
std::string withoutAccents(std::string_view name) {
    constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo/ouuuuypy"; // U+00E0 to U+00FF
    std::string out;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto next = at + 1 < name.size() ? static_cast<unsigned char>(name[at + 1]) : 0U;
        if (static_cast<unsigned char>(name[at]) == 0xC3 && next >= 0xA0 && next <= 0xBF) {
            out += plain[next - 0xA0];
            ++at;
        } else
            out += name[at];
    }
    return out;
}

} // namespace

int monthNamed(std::string_view name) {
    if (name.size() < 3 || name.size() > 12)
        return 0;
    const std::string plain = withoutAccents(name);
    const auto fits = [&](const Name& known) {
        return plain.starts_with(known.start) && known.whole.starts_with(plain);
    };
    if (const auto found = std::find_if(names.begin(), names.end(), fits); found != names.end())
        return found->month;
    const auto more = std::find_if(moreNames.begin(), moreNames.end(), fits);
    return more != moreNames.end() ? more->month : 0;
}

bool isWeekday(std::string_view name) {
    constexpr std::array<std::string_view, 31> days{
        "monday",   "tuesday", "wednesday", "thursday", "friday",     "saturday", "sunday",   "tues",
        "thur",     "thurs",   "lundi",     "mardi",    "mercredi",   "jeudi",    "vendredi", "samedi",
        "dimanche", "montag",  "dienstag",  "mittwoch", "donnerstag", "freitag",  "samstag",  "sonnabend",
        "sonntag",  "lunes",   "martes",    "jueves",   "viernes",    "sabado",   "domingo"};
    constexpr std::array<std::string_view, 7> shortDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return std::find(days.begin(), days.end(), name) != days.end() ||
           std::find(shortDays.begin(), shortDays.end(), name) != shortDays.end();
}

} // namespace crisis::imports
