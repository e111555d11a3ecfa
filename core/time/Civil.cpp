// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Civil.h"

namespace crisis::time {

namespace {

// The calendar repeats every 400 years. Years are counted from March, so that a leap day is the last day of
// its year.
constexpr std::int64_t daysPerEra = 146'097;
constexpr std::int64_t yearsPerEra = 400;
constexpr std::int64_t epochFromMarchOfYearZero = 719'468;

struct Division {
    std::int64_t quotient;
    std::int64_t remainder; ///< 0 to divisor - 1
};

constexpr Division floorDivide(std::int64_t value, std::int64_t divisor) {
    const std::int64_t quotient = value / divisor;
    const std::int64_t remainder = value % divisor;
    return remainder < 0 ? Division{quotient - 1, remainder + divisor} : Division{quotient, remainder};
}

} // namespace

bool isLeapYear(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysInMonth(std::int64_t year, int month) {
    if (month == 2)
        return isLeapYear(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::int64_t daysFromCivil(const CivilDate& date) {
    const std::int64_t marchYear = date.month <= 2 ? date.year - 1 : date.year;
    const Division era = floorDivide(marchYear, yearsPerEra);
    const std::int64_t monthFromMarch = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    const std::int64_t dayOfEra =
        era.remainder * 365 + era.remainder / 4 - era.remainder / 100 + dayOfYear - epochFromMarchOfYearZero;
    return era.quotient * daysPerEra + dayOfEra;
}

CivilDate civilFromDays(std::int64_t days) {
    // Shifting only the remainder keeps every int64 of days within range.
    const Division whole = floorDivide(days, daysPerEra);
    const Division shifted = floorDivide(whole.remainder + epochFromMarchOfYearZero, daysPerEra);
    const std::int64_t era = whole.quotient + shifted.quotient;
    const std::int64_t dayOfEra = shifted.remainder;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const auto day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    const auto month = static_cast<int>(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
    return {era * yearsPerEra + yearOfEra + (month <= 2 ? 1 : 0), month, day};
}

int isoWeekday(std::int64_t days) {
    // 1970-01-01 was a Thursday.
    return static_cast<int>((floorDivide(days, 7).remainder + 3) % 7) + 1;
}

} // namespace crisis::time
