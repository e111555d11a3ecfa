// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"
#include "core/time/Ticks.h"

#include <array>
#include <string>

namespace crisis {

/// Every word that a date is told with, in one language, as UTF-8 patterns whose %1, %2 … may stand in any order.
/// app/text makes one by tr(); english() is the untranslated source of it.
struct DateWords {
    std::array<std::string, 12> months;       ///< "January"
    std::array<std::string, 12> shortMonths;  ///< "Jan"
    std::array<std::string, 7> weekdays;      ///< "Monday" first
    std::array<std::string, 7> shortWeekdays;
    std::array<std::string, 21> seasons;      ///< EDTF 21 to 41, each with %1 the year: "spring %1", "first quarter of %1"
    std::string dayMonthYear, monthYear, year, yearBce; ///< "%1 %2 %3", "%1 %2", "%1", "%1 BCE"
    std::string dayUnknown, monthUnknown;     ///< "%1, day unknown", "%1, month unknown" …
    std::string decade, century, millennium;  ///< "the %1s", "the %1 century" …
    std::string time, timeUtc, timeOffset;    ///< "%1, %2", "%1, %2 UTC", "%1, %2 (UTC%3)"
    std::string onOrAfter, onOrBefore, since, untilStartUnknown, fromTo, within, sinceEndUnknown, upTo;
    std::string uncertain, about, aboutUncertain; ///< "%1 (uncertain)", "about %1", "about %1 (uncertain)"
    std::string oneOf, allOf, listComma, listOr, listAnd;
    std::string undated;
    // Lengths of time, for measuring: singular and plural.
    std::array<std::string, 2> years, months_, weeks, days, hours, minutes, seconds;

    [[nodiscard]] static DateWords english();
};

/// A date in words, at its own precision: "August 2023, day unknown", "about 6 August 2023", "between 31 July and
/// 6 August 2023". Never more exact than the date.
[[nodiscard]] std::string inWords(const Date& date, const DateWords& words);
/// The same for a claim with a start and an end of its own (absent: unknown).
[[nodiscard]] std::string inWords(const std::optional<Date>& start, const std::optional<Date>& end, const DateWords& words);
/// One day: "8 August 2023", with weekday "Tuesday 8 August 2023".
[[nodiscard]] std::string dayInWords(std::int64_t day, const DateWords& words);
[[nodiscard]] std::string dayWithWeekday(std::int64_t day, const DateWords& words);
/// The label of a ruler mark, as short as its step allows: "14:30", "Tue 8", "August", "2023", "13.8 billion BCE".
[[nodiscard]] std::string tickLabel(AxisSeconds at, TickStep step, const DateWords& words);
/// The label of a group in the ruler's upper row, whole: "8 August 2023", "August 2023", "2020s".
[[nodiscard]] std::string groupLabel(AxisSeconds at, TickStep step, const DateWords& words);
/// A length of time in at most two units: "13 days, 4 hours".
[[nodiscard]] std::string durationInWords(std::int64_t seconds, const DateWords& words);

} // namespace crisis
