// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <array>
#include <string>

namespace crisis::time {

/// All strings needed to format dates in one language, as UTF-8 patterns in which %1, %2 … may appear in any
/// order. app/text creates the translated set with tr(); english() is the untranslated source.
struct DateStrings {
    // Names.
    std::array<std::string, 12> months;      ///< "January"
    std::array<std::string, 12> shortMonths; ///< "Jan"
    std::array<std::string, 7> weekdays;     ///< "Monday" first
    std::array<std::string, 7> shortWeekdays;
    std::array<std::string, 21> seasons; ///< EDTF 21 to 41, %1: the year; "spring %1", "first quarter of %1"

    // Years. %1 is a number, with digit groups if it is long.
    std::string yearBce;      ///< "%1 BCE"
    std::string yearCe;       ///< "%1 CE", for years before 1000 and after 9999, which do not read as years
    std::string million;      ///< "%1 million"
    std::string billion;      ///< "%1 billion"
    std::string digitGroup;   ///< "," between groups of three digits
    std::string decimalPoint; ///< "."
    std::string decade;       ///< "the %1s", for a decade other than the first of a century
    std::string yearSpan;     ///< "%1–%2", in the ruler
    std::string maskedYear;   ///< "%1 (X stands for an unknown digit)"
    std::string estimated;    ///< "%1, estimated as %2": a span and a year

    // A single date.
    std::string dayMonthYear;    ///< "%1 %2 %3"
    std::string monthYear;       ///< "%1 %2"
    std::string dayMonth;        ///< "%1 %2"
    std::string weekdayDate;     ///< "%1 %2": weekday and full date
    std::string weekdayDay;      ///< "%1 %2": short weekday and day of the month, in the ruler
    std::string shortDayMonth;   ///< "%1 %2": day of the month and short month, in the ruler
    std::string dayMonthsYear;   ///< "day %1, month %2 %3": %2 lists several months
    std::string dayMonths;       ///< "day %1, month %2"
    std::string dayUnknown;      ///< "%1, day unknown"
    std::string monthUnknown;    ///< "%1, month unknown"
    std::string monthDayUnknown; ///< "%1, month and day unknown"
    std::string yearUnknown;     ///< "%1, year unknown", after a month or a day
    std::string dayYearUnknown;  ///< "%1, day and year unknown", after a month
    std::string noYear;          ///< "year unknown", alone
    std::string dayOfAMonth;     ///< "day %1 of an unknown month", alone
    std::string dayOfAMonthIn;   ///< "day %1 of an unknown month, %2"
    std::string inSomeYear;      ///< "%1, some year in %2": a day or month, and a decade
    std::string someYear;        ///< "%1, some year %2": a day or month, and "between 1500 and 1599"

    // Times of day.
    std::string hourFrom;   ///< "in the hour from %1", for a time with hour precision
    std::string time;       ///< "%1, %2": date and time
    std::string timeUtc;    ///< "%1, %2 UTC"
    std::string timeOffset; ///< "%1, %2 (UTC%3)": %3 is such as "+01:00"

    // Start and end.
    std::string span;              ///< "%1 to %2", for plain dates
    std::string fromTo;            ///< "from %1 to %2", for any other dates
    std::string since;             ///< "since %1", no end
    std::string until;             ///< "until %1", no start
    std::string untilStartUnknown; ///< "until %1, start unknown"
    std::string fromEndUnknown;    ///< "from %1, end unknown"
    std::string startUnknownNoEnd, noStartEndUnknown, noStartNoEnd;
    std::string between;               ///< "between %1 and %2"
    std::string inTheWeek;             ///< "in the week of %1": %1 is a span from Monday to Sunday
    std::string onOrAfter, onOrBefore; ///< "on or after %1", for a day
    std::string inOrAfter, inOrBefore; ///< "in or after %1", for a month or longer
    /// "some time %1", where "between …" or "on or after …" is nested in "from … to …".
    std::string someTime;

    // Uncertainty.
    std::string uncertain, about, aboutUncertain; ///< "%1 (uncertain)", "about %1", "about %1 (uncertain)"
    /// "%1 (approximate)", where "about" would precede "between".
    std::string approximate, approximateUncertain;
    std::string noted;                                    ///< "%1 (%2)": a date and its uncertain parts
    std::string partUncertain, partApproximate, partBoth; ///< "%1 uncertain": %1 is a list of parts
    std::string partYear, partMonth, partSeason, partDay, partTime;

    // Lists; %1 is the list so far.
    std::string listComma, listOr, listAnd, listMore; ///< "%1, %2", "%1 or %2", "%1 and %2", "%1 and %2 more"

    std::string undated;
    // Durations: singular and plural; %1 is the number.
    std::array<std::string, 2> years, months_, weeks, days, hours, minutes, seconds;
    std::string lengthPair;  ///< "%1, %2": a longer and a shorter unit
    std::string aboutLength; ///< "about %1", for durations in years, which differ in length

    [[nodiscard]] static DateStrings english();
};

} // namespace crisis::time
