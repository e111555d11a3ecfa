// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>

namespace crisis::time {

/// A day of the proleptic Gregorian calendar with astronomical years: year 0 is 1 BCE (ISO 8601).
struct CivilDate {
    std::int64_t year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31

    friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// Range of the years whose day numbers are guaranteed to fit an int64.
inline constexpr std::int64_t minYear = -25'000'000'000'000'000;
inline constexpr std::int64_t maxYear = 25'000'000'000'000'000;

[[nodiscard]] bool isLeapYear(std::int64_t year);
/// `month` must be 1 to 12.
[[nodiscard]] int daysInMonth(std::int64_t year, int month);

/// Days since 1970-01-01. The date must exist, and its year must be in [minYear, maxYear].
[[nodiscard]] std::int64_t daysFromCivil(const CivilDate& date);
/// The inverse; valid for every int64.
[[nodiscard]] CivilDate civilFromDays(std::int64_t days);

/// ISO 8601 weekday of a day number (days since 1970-01-01): 1 is Monday, 7 is Sunday.
[[nodiscard]] int isoWeekday(std::int64_t days);

} // namespace crisis::time
