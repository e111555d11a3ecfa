// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DateFormatter that formats ruler marks and durations.
#include "core/time/Civil.h"
#include "core/time/TimePoint.h"
#include "core/time/format/DateFormatter.h"
#include "core/time/format/WordPattern.h"
#include "core/time/format/YearStrings.h"

#include <cmath>

namespace crisis::time {

namespace {

std::string clockLabel(const TimePoint& at, TickUnit unit) {
    std::string text = twoDigits(at.second / 3'600) + ":" + twoDigits(at.second / 60 % 60);
    if (unit == TickUnit::Second)
        text += ":" + twoDigits(at.second % 60);
    return text;
}

std::size_t monthOf(const CivilDate& date) { return static_cast<std::size_t>(date.month - 1); }

std::string amount(std::int64_t number, const std::array<std::string, 2>& unit) {
    return filled(unit[number == 1 ? 0 : 1], {std::to_string(number)});
}

std::string amounts(std::int64_t larger, const std::array<std::string, 2>& largerUnit, std::int64_t smaller,
                    const std::array<std::string, 2>& smallerUnit, const DateStrings& words) {
    if (smaller == 0)
        return amount(larger, largerUnit);
    return filled(words.lengthPair, {amount(larger, largerUnit), amount(smaller, smallerUnit)});
}

// A group of years as "the 2020s" or "1900–1999"; its first mark may be the year 1.
std::string yearsLabel(std::int64_t year, TickStep step, const DateStrings& words) {
    const AxisSeconds next = tickAfter(step, toAxis({daysFromCivil({year, 1, 1}), 0, 0}));
    const std::int64_t last = civilFromDays(fromAxis(next).day).year - 1;
    if (step.count == 10 && year % 100 != 0 && year >= 1'000)
        return filled(words.decade, {std::to_string(year)});
    return filled(words.yearSpan, {yearInWords(year, words), yearInWords(last, words)});
}

} // namespace

std::string tickLabel(AxisSeconds at, TickStep step, const DateStrings& words) {
    const TimePoint point = fromAxis(at);
    const CivilDate date = civilFromDays(point.day);
    switch (step.unit) {
    case TickUnit::Second:
    case TickUnit::Minute:
    case TickUnit::Hour:
        return clockLabel(point, step.unit);
    case TickUnit::Day: {
        const std::string& weekday = words.shortWeekdays[static_cast<std::size_t>(isoWeekday(point.day) - 1)];
        return filled(words.weekdayDay, {weekday, std::to_string(date.day)});
    }
    case TickUnit::Week:
        return filled(words.shortDayMonth, {std::to_string(date.day), words.shortMonths[monthOf(date)]});
    case TickUnit::Month:
        return words.months[monthOf(date)];
    case TickUnit::Year:
        break;
    }
    return yearInWords(date.year, words);
}

std::string groupLabel(AxisSeconds at, TickStep step, const DateStrings& words) {
    const TimePoint point = fromAxis(at);
    const CivilDate date = civilFromDays(point.day);
    switch (step.unit) {
    case TickUnit::Second:
    case TickUnit::Minute:
    case TickUnit::Hour:
        return filled(words.time, {dayInWords(point.day, words), clockLabel(point, step.unit)});
    case TickUnit::Day:
    case TickUnit::Week:
        return dayInWords(point.day, words);
    case TickUnit::Month:
        return filled(words.monthYear, {words.months[monthOf(date)], yearInWords(date.year, words)});
    case TickUnit::Year:
        break;
    }
    return step.count == 1 ? yearInWords(date.year, words) : yearsLabel(date.year, step, words);
}

std::string shortGroupLabel(AxisSeconds at, TickStep step, const DateStrings& words) {
    const CivilDate date = civilFromDays(fromAxis(at).day);
    const std::string year = yearInWords(date.year, words);
    return step.unit == TickUnit::Month ? filled(words.monthYear, {words.shortMonths[monthOf(date)], year})
                                        : year;
}

std::string durationInWords(std::int64_t seconds, const DateStrings& words) {
    constexpr std::int64_t exactDays = 730;
    constexpr std::int64_t hoursUpToDays = 100;
    constexpr double secondsPerMonth = 365.2425 * 86'400 / 12;
    // The lowest int64 has no positive counterpart; one second in 292 billion years does not matter.
    const std::int64_t length = seconds < 0 ? -(seconds + (seconds == INT64_MIN ? 1 : 0)) : seconds;
    const std::int64_t days = length / secondsPerDay;
    const std::int64_t hours = length / secondsPerHour % 24;
    const std::int64_t minutes = length / secondsPerMinute % 60;
    if (length < secondsPerMinute)
        return amount(length, words.seconds);
    if (length < secondsPerHour)
        return amounts(minutes, words.minutes, length % 60, words.seconds, words);
    if (days == 0)
        return amounts(hours, words.hours, minutes, words.minutes, words);
    if (days < exactDays)
        return amounts(days, words.days, days < hoursUpToDays ? hours : 0, words.hours, words);
    const auto months =
        static_cast<std::int64_t>(std::llround(static_cast<double>(length) / secondsPerMonth));
    return filled(words.aboutLength, {amounts(months / 12, words.years, months % 12, words.months_, words)});
}

} // namespace crisis::time
