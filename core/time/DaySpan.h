// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Expression.h"

namespace crisis::time {

/// The first and last year that the digits of a year allow, inclusive. For `S`, those of its significant
/// digits.
struct YearSpan {
    std::int64_t first;
    std::int64_t last;
};

[[nodiscard]] YearSpan yearSpan(const YearPart& year);

/// A range of days since 1970-01-01, inclusive.
struct DaySpan {
    std::int64_t first;
    std::int64_t last;
};

/// The first and last day that a point allows, in constant time. Absent if it matches no day of the calendar,
/// such as `2023-02-30`. The years must be in [minYear, maxYear].
[[nodiscard]] std::optional<DaySpan> daySpan(const Point& point);

/// Whether the digits of a month match any of the months 1 to 12.
[[nodiscard]] bool fitsAMonth(const PairPart& month);

} // namespace crisis::time
