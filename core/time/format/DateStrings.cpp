// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/format/DateStrings.h"

namespace crisis::time {

namespace {

void setNames(DateStrings& words) {
    words.months = {"January", "February", "March",     "April",   "May",      "June",
                    "July",    "August",   "September", "October", "November", "December"};
    words.shortMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    words.weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    words.shortWeekdays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    words.seasons = {"spring %1",
                     "summer %1",
                     "autumn %1",
                     "winter from December %1",
                     "spring %1 (Northern Hemisphere)",
                     "summer %1 (Northern Hemisphere)",
                     "autumn %1 (Northern Hemisphere)",
                     "winter from December %1 (Northern Hemisphere)",
                     "spring %1 (Southern Hemisphere)",
                     "summer from December %1 (Southern Hemisphere)",
                     "autumn %1 (Southern Hemisphere)",
                     "winter %1 (Southern Hemisphere)",
                     "first quarter of %1",
                     "second quarter of %1",
                     "third quarter of %1",
                     "fourth quarter of %1",
                     "first four months of %1",
                     "second four months of %1",
                     "last four months of %1",
                     "first half of %1",
                     "second half of %1"};
}

void setYears(DateStrings& words) {
    words.yearBce = "%1 BCE";
    words.yearCe = "%1 CE";
    words.million = "%1 million";
    words.billion = "%1 billion";
    words.digitGroup = ",";
    words.decimalPoint = ".";
    words.decade = "the %1s";
    words.yearSpan = "%1–%2";
    words.maskedYear = "%1 (X stands for an unknown digit)";
    words.estimated = "%1, estimated as %2";
}

void setDates(DateStrings& words) {
    words.dayMonthYear = "%1 %2 %3";
    words.monthYear = "%1 %2";
    words.dayMonth = "%1 %2";
    words.dayMonthsYear = "day %1, month %2 %3";
    words.dayMonths = "day %1, month %2";
    words.weekdayDate = "%1 %2";
    words.weekdayDay = "%1 %2";
    words.shortDayMonth = "%1 %2";
    words.dayUnknown = "%1, day unknown";
    words.monthUnknown = "%1, month unknown";
    words.monthDayUnknown = "%1, month and day unknown";
    words.yearUnknown = "%1, year unknown";
    words.dayYearUnknown = "%1, day and year unknown";
    words.noYear = "year unknown";
    words.dayOfAMonth = "day %1 of an unknown month";
    words.dayOfAMonthIn = "day %1 of an unknown month, %2";
    words.inSomeYear = "%1, some year in %2";
    words.someYear = "%1, some year %2";
    words.hourFrom = "in the hour from %1";
    words.time = "%1, %2";
    words.timeUtc = "%1, %2 UTC";
    words.timeOffset = "%1, %2 (UTC%3)";
    words.undated = "undated";
}

void setEnds(DateStrings& words) {
    words.span = "%1 to %2";
    words.fromTo = "from %1 to %2";
    words.since = "since %1";
    words.until = "until %1";
    words.untilStartUnknown = "until %1, start unknown";
    words.fromEndUnknown = "from %1, end unknown";
    words.startUnknownNoEnd = "start unknown, no end";
    words.noStartEndUnknown = "no start, end unknown";
    words.noStartNoEnd = "no start and no end";
    words.between = "between %1 and %2";
    words.inTheWeek = "in the week of %1";
    words.onOrAfter = "on or after %1";
    words.onOrBefore = "on or before %1";
    words.inOrAfter = "in or after %1";
    words.inOrBefore = "in or before %1";
    words.someTime = "some time %1";
}

void setQualifiersAndLists(DateStrings& words) {
    words.uncertain = "%1 (uncertain)";
    words.about = "about %1";
    words.aboutUncertain = "about %1 (uncertain)";
    words.approximate = "%1 (approximate)";
    words.approximateUncertain = "%1 (approximate and uncertain)";
    words.noted = "%1 (%2)";
    words.partUncertain = "%1 uncertain";
    words.partApproximate = "%1 approximate";
    words.partBoth = "%1 approximate and uncertain";
    words.partYear = "year";
    words.partMonth = "month";
    words.partSeason = "season";
    words.partDay = "day";
    words.partTime = "time";
    words.listComma = "%1, %2";
    words.listOr = "%1 or %2";
    words.listAnd = "%1 and %2";
    words.listMore = "%1 and %2 more";
}

void setLengths(DateStrings& words) {
    words.years = {"%1 year", "%1 years"};
    words.months_ = {"%1 month", "%1 months"};
    words.weeks = {"%1 week", "%1 weeks"};
    words.days = {"%1 day", "%1 days"};
    words.hours = {"%1 hour", "%1 hours"};
    words.minutes = {"%1 minute", "%1 minutes"};
    words.seconds = {"%1 second", "%1 seconds"};
    words.lengthPair = "%1, %2";
    words.aboutLength = "about %1";
}

} // namespace

DateStrings DateStrings::english() {
    DateStrings words;
    setNames(words);
    setYears(words);
    setDates(words);
    setEnds(words);
    setQualifiersAndLists(words);
    setLengths(words);
    return words;
}

} // namespace crisis::time
