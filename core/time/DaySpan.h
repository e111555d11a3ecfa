// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Expression.h"

namespace crisis::time {

/// The first and the last year that a year's digits allow; for `S` those of its significant digits.
struct YearSpan {
    std::int64_t first;
    std::int64_t last;
};

[[nodiscard]] YearSpan yearSpan(const YearPart& year);

/// Inclusive.
struct DaySpan {
    std::int64_t first;
    std::int64_t last;
};

/// The outermost days that a point allows, in constant time; nothing if no day of the calendar fits it, as
/// for `2023-02-30` or `1985-04-3X` with a 31st only. The years must lie in [minYear, maxYear].
[[nodiscard]] std::optional<DaySpan> daySpan(const Point& point);

/// Whether a month's digits fit one of the twelve.
[[nodiscard]] bool fitsAMonth(const PairPart& month);

} // namespace crisis::time
