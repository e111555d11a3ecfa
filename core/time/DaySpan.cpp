// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/DaySpan.h"

#include "core/time/Civil.h"

#include <algorithm>

namespace crisis::time {

namespace {

enum class Side { First, Last };

struct Months {
    int first;
    int count;
};

// ISO 8601-2:2019, 4.8.1. Seasons are meteorological; a season that crosses the end of a year belongs to the
// year of its December.
constexpr std::array<Months, 21> subYearMonths{{
    {3, 3}, {6, 3},  {9, 3}, {12, 3}, // 21 to 24: seasons, treated as northern
    {3, 3}, {6, 3},  {9, 3}, {12, 3}, // 25 to 28: northern
    {9, 3}, {12, 3}, {3, 3}, {6, 3},  // 29 to 32: southern
    {1, 3}, {4, 3},  {7, 3}, {10, 3}, // 33 to 36: quarters
    {1, 4}, {5, 4},  {9, 4},          // 37 to 39: quadrimesters
    {1, 6}, {7, 6},                   // 40 and 41: semestrals
}};

std::int64_t extremeMagnitude(const YearPart& year, Side side) {
    std::int64_t magnitude = 0;
    for (const char digit : year.digits) {
        const int filler = side == Side::First ? 0 : 9;
        magnitude = magnitude * 10 + (digit == 'X' ? filler : digit - '0');
    }
    if (magnitude != 0 || !year.negative)
        return magnitude;
    // There is no year -0000: the smallest value of a negative mask has a 1 in its last unspecified digit.
    std::int64_t place = 1;
    for (auto digit = year.digits.rbegin(); *digit != 'X'; ++digit)
        place *= 10;
    return place;
}

YearSpan significantSpan(std::int64_t value, int significantDigits) {
    const std::int64_t magnitude = value < 0 ? -value : value;
    std::int64_t unit = 1;
    std::int64_t leading = magnitude;
    int digits = 1;
    for (; leading >= 10; leading /= 10)
        ++digits;
    for (int i = significantDigits; i < digits; ++i)
        unit *= 10;
    const std::int64_t low = magnitude / unit * unit;
    const std::int64_t high = low + unit - 1;
    return value < 0 ? YearSpan{-high, -low} : YearSpan{low, high};
}

// The first or last leap year that matches a mask, for a date that can only be 29 February.
std::optional<std::int64_t> extremeLeapYear(const YearPart& year, Side side) {
    const PairPart high{year.digits[0], year.digits[1]};
    const PairPart low{year.digits[2], year.digits[3]};
    const bool ascending = (side == Side::First) != year.negative;
    for (int i = 0; i < 100; ++i) {
        const int century = ascending ? i : 99 - i;
        if (!high.matches(century))
            continue;
        for (int j = 0; j < 100; ++j) {
            const int rest = ascending ? j : 99 - j;
            const std::int64_t magnitude = century * 100 + rest;
            if (low.matches(rest) && isLeapYear(magnitude) && !(year.negative && magnitude == 0))
                return year.negative ? -magnitude : magnitude;
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> extremeDayOfYear(std::int64_t year, const PairPart& month, const PairPart& day,
                                             Side side) {
    for (int i = 1; i <= 12; ++i) {
        const int m = side == Side::First ? i : 13 - i;
        if (!month.matches(m))
            continue;
        const int length = daysInMonth(year, m);
        for (int j = 1; j <= length; ++j) {
            const int d = side == Side::First ? j : length + 1 - j;
            if (day.matches(d))
                return daysFromCivil({year, m, d});
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> extremeDay(const Point& point, std::int64_t year, const PairPart& month,
                                       const PairPart& day, Side side) {
    if (const auto found = extremeDayOfYear(year, month, day, side))
        return found;
    if (!point.year.masked())
        return std::nullopt;
    const auto leapYear = extremeLeapYear(point.year, side);
    return leapYear ? extremeDayOfYear(*leapYear, month, day, side) : std::nullopt;
}

DaySpan monthsSpan(const YearSpan& years, Months months) {
    const int lastMonth = months.first + months.count - 1;
    const std::int64_t lastYear = lastMonth > 12 ? years.last + 1 : years.last;
    const int month = lastMonth > 12 ? lastMonth - 12 : lastMonth;
    return {daysFromCivil({years.first, months.first, 1}),
            daysFromCivil({lastYear, month, daysInMonth(lastYear, month)})};
}

} // namespace

YearSpan yearSpan(const YearPart& year) {
    if (year.masked()) {
        const std::int64_t least = extremeMagnitude(year, Side::First);
        const std::int64_t most = extremeMagnitude(year, Side::Last);
        return year.negative ? YearSpan{-most, -least} : YearSpan{least, most};
    }
    if (year.significantDigits > 0)
        return significantSpan(year.value, year.significantDigits);
    return {year.value, year.value};
}

bool fitsAMonth(const PairPart& month) {
    for (int i = 1; i <= 12; ++i) {
        if (month.matches(i))
            return true;
    }
    return false;
}

std::optional<DaySpan> daySpan(const Point& point) {
    const YearSpan years = yearSpan(point.year);
    if (point.season != 0)
        return monthsSpan(years, subYearMonths[static_cast<std::size_t>(point.season - 21)]);
    if (!point.month)
        return monthsSpan(years, {1, 12});
    if (!point.day && !point.month->masked())
        return monthsSpan(years, {point.month->value(), 1});
    if (!point.masked()) {
        const CivilDate date{years.first, point.month->value(), point.day->value()};
        if (date.day < 1 || date.day > daysInMonth(date.year, date.month))
            return std::nullopt;
        const std::int64_t day = daysFromCivil(date);
        return DaySpan{day, day};
    }
    const PairPart anyDay{'X', 'X'};
    const PairPart& day = point.day ? *point.day : anyDay;
    const auto first = extremeDay(point, years.first, *point.month, day, Side::First);
    const auto last = extremeDay(point, years.last, *point.month, day, Side::Last);
    if (!first || !last)
        return std::nullopt;
    return DaySpan{*first, *last};
}

} // namespace crisis::time
