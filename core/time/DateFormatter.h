// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"
#include "core/time/Ticks.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace crisis::time {

/// Every word that a date is told with, in one language, as UTF-8 patterns whose %1, %2 … may stand in any
/// order. app/text makes one by tr(); english() is the untranslated source of it.
struct DateStrings {
    // Names.
    std::array<std::string, 12> months;      ///< "January"
    std::array<std::string, 12> shortMonths; ///< "Jan"
    std::array<std::string, 7> weekdays;     ///< "Monday" first
    std::array<std::string, 7> shortWeekdays;
    std::array<std::string, 21> seasons; ///< EDTF 21 to 41, %1 the year: "spring %1", "first quarter of %1"

    // Years. %1 is a number, grouped where it is long.
    std::string yearBce;    ///< "%1 BCE"
    std::string yearCe;     ///< "%1 CE", for years before 1000 and after 9999, which would not read as years
    std::string million;    ///< "%1 million"
    std::string billion;    ///< "%1 billion"
    std::string digitGroup; ///< "," between groups of three digits
    std::string decimalPoint; ///< "."
    std::string decade;       ///< "the %1s", of a decade that no century starts
    std::string yearSpan;     ///< "%1–%2", in the ruler
    std::string maskedYear;   ///< "%1 (X stands for an unknown digit)"
    std::string estimated;    ///< "%1, estimated as %2", a span and a year

    // One date.
    std::string dayMonthYear;    ///< "%1 %2 %3"
    std::string monthYear;       ///< "%1 %2"
    std::string dayMonth;        ///< "%1 %2"
    std::string weekdayDate;     ///< "%1 %2", a weekday and a day in full
    std::string weekdayDay;      ///< "%1 %2", a short weekday and the number of a day, in the ruler
    std::string shortDayMonth;   ///< "%1 %2", the number of a day and a short month, in the ruler
    std::string dayMonthsYear;   ///< "day %1, month %2 %3", several months in %2
    std::string dayMonths;       ///< "day %1, month %2"
    std::string dayUnknown;      ///< "%1, day unknown"
    std::string monthUnknown;    ///< "%1, month unknown"
    std::string monthDayUnknown; ///< "%1, month and day unknown"
    std::string yearUnknown;     ///< "%1, year unknown", after a month or a day
    std::string dayYearUnknown;  ///< "%1, day and year unknown", after a month
    std::string noYear;          ///< "year unknown", alone
    std::string dayOfAMonth;     ///< "day %1 of an unknown month", alone
    std::string dayOfAMonthIn;   ///< "day %1 of an unknown month, %2"
    std::string inSomeYear;      ///< "%1, some year in %2", a day or a month and a decade
    std::string someYear;        ///< "%1, some year %2", the same and "between 1500 and 1599"

    // Times of day.
    std::string hourFrom;   ///< "in the hour from %1", of a time told to the hour
    std::string time;       ///< "%1, %2", a date and a time
    std::string timeUtc;    ///< "%1, %2 UTC"
    std::string timeOffset; ///< "%1, %2 (UTC%3)", %3 such as "+01:00"

    // Ends.
    std::string span;              ///< "%1 to %2", of plain dates
    std::string fromTo;            ///< "from %1 to %2", of any other
    std::string since;             ///< "since %1", no end
    std::string until;             ///< "until %1", no start
    std::string untilStartUnknown; ///< "until %1, start unknown"
    std::string fromEndUnknown;    ///< "from %1, end unknown"
    std::string startUnknownNoEnd, noStartEndUnknown, noStartNoEnd;
    std::string between;               ///< "between %1 and %2"
    std::string inTheWeek;             ///< "in the week of %1", %1 a span from a Monday to a Sunday
    std::string onOrAfter, onOrBefore; ///< "on or after %1", of a day
    std::string inOrAfter, inOrBefore; ///< "in or after %1", of a month or longer
    std::string
        someTime; ///< "some time %1", where "between …" or "on or after …" stands inside "from … to …"

    // How sure.
    std::string uncertain, about, aboutUncertain; ///< "%1 (uncertain)", "about %1", "about %1 (uncertain)"
    std::string approximate,
        approximateUncertain; ///< "%1 (approximate)", where "about" would stand before "between"
    std::string noted;        ///< "%1 (%2)", a date and what of it is unsure
    std::string partUncertain, partApproximate, partBoth; ///< "%1 uncertain", %1 a list of parts
    std::string partYear, partMonth, partSeason, partDay, partTime;

    // Lists, "%1" what came before.
    std::string listComma, listOr, listAnd, listMore; ///< "%1, %2", "%1 or %2", "%1 and %2", "%1 and %2 more"

    std::string undated;
    // Lengths of time, for measuring: singular and plural, %1 the number.
    std::array<std::string, 2> years, months_, weeks, days, hours, minutes, seconds;
    std::string lengthPair;  ///< "%1, %2", a longer and a shorter unit
    std::string aboutLength; ///< "about %1", of a length in years, which differ

    [[nodiscard]] static DateStrings english();
};

/// A date in words, at its own precision: "August 2023, day unknown", "about 6 August 2023", "between 31 July
/// and 6 August 2023". Never more exact than the date. A year is a bare "2022", whose precision shows; years
/// before 1 are BCE, and round ones of a million and more are "170 million BCE". Inside a span or a list a
/// month is bare too. Of a long set the first ten members are told.
[[nodiscard]] std::string inWords(const Date& date, const DateStrings& words);
/// The same for a claim with a start and an end of its own (absent: unknown).
[[nodiscard]] std::string inWords(const std::optional<Date>& start, const std::optional<Date>& end,
                                  const DateStrings& words);
/// One day: "8 August 2023", with weekday "Tuesday 8 August 2023".
[[nodiscard]] std::string dayInWords(std::int64_t day, const DateStrings& words);
[[nodiscard]] std::string dayWithWeekday(std::int64_t day, const DateStrings& words);
/// The label of a ruler mark, as short as its step allows: "14:30", "Tue 8", "August", "2023", "13.8 billion
/// BCE".
[[nodiscard]] std::string tickLabel(AxisSeconds at, TickStep step, const DateStrings& words);
/// The label of a group in the ruler's upper row, whole: "8 August 2023", "August 2023", "2020s".
[[nodiscard]] std::string groupLabel(AxisSeconds at, TickStep step, const DateStrings& words);
/// The same where there is little room: a short month with its year, else the year alone.
[[nodiscard]] std::string shortGroupLabel(AxisSeconds at, TickStep step, const DateStrings& words);
/// A length of time in at most two units: "13 days, 4 hours"; exact up to two years, then "about 3 years, 2
/// months". The sign is not told.
[[nodiscard]] std::string durationInWords(std::int64_t seconds, const DateStrings& words);

} // namespace crisis::time
