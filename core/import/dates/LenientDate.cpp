// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/LenientDate.h"

#include "core/base/Ascii.h"
#include "core/import/dates/DateHedges.h"
#include "core/import/dates/LenientTime.h"
#include "core/import/dates/WordDates.h"
#include "core/time/Civil.h"
#include "core/time/Date.h"

#include <algorithm>
#include <array>

namespace crisis::imports {

namespace {

constexpr std::size_t longestDate = 120; // characters; anything longer is not a date

bool isUnknownWord(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"null", "nan",     "nat", "na",      "n/a",  "none",
                                                     "-",    "unknown", "?",   "undated", "n.d.", "\\n"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return sameLetters(word, text); });
}

// Whether this is 0000-00-00, 00/00/0000, 00000000 or the like, with any time: programs write these for no
// date.
bool isAllZero(std::string_view text) {
    return text.find("0000") != std::string_view::npos &&
           (text.find_first_of("-/.") != std::string_view::npos || text.size() == 8) &&
           text.find_first_not_of("0-/.: TZ+") == std::string_view::npos;
}

} // namespace

std::string restOfImpossibleDate(std::string_view text, const DateReading& reading) {
    text = trimmed(text);
    if (text.size() > longestDate)
        return {};
    const SplitClock split = splitClock(text);
    std::string date = split.bad ? std::string() : split.date;
    if (date.size() == 8 && allDigits(date))
        date.insert(6, "-").insert(4, "-");
    std::string rest = restOfDateWords(date, reading);
    return Date::parse(rest) ? rest : std::string();
}

std::optional<LenientDate> readLooseDate(std::string_view text, const DateReading& reading) {
    text = trimmed(text);
    if (text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = trimmed(text.substr(1, text.size() - 2));
    if (text.empty() || isUnknownWord(text) || isAllZero(text))
        return LenientDate();
    if (text.size() > longestDate)
        return std::nullopt;
    const bool bareNumber = text.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!bareNumber) {
        if (const auto strict = Date::parse(text)) {
            LenientDate date;
            date.edtf = strict->text();
            date.hasTime = strict->hasTime();
            date.isMidnight =
                date.hasTime &&
                isMidnight(std::string_view(date.edtf).substr(std::min<std::size_t>(date.edtf.size(), 10)));
            if (reading.dropMidnight && date.isMidnight && !strict->isInterval() && !strict->isSet())
                date.edtf.resize(10);
            return date;
        }
    }
    auto date = readHedgedDate(text, reading);
    if (!date)
        date = readDatePair(text, reading);
    if (date && !Date::parse(date->edtf))
        return std::nullopt;
    return date;
}

} // namespace crisis::imports
