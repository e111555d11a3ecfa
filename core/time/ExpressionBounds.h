// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Bounds.h"
#include "core/time/Expression.h"

namespace crisis::time {

/// The earliest and latest bound of a single date.
[[nodiscard]] Bound lowBound(const Point& point);
[[nodiscard]] Bound highBound(const Point& point);

/// Whether the latest day of `last` is before the earliest of `first`. Open and unknown ends are never
/// reversed.
[[nodiscard]] bool certainlyReversed(const Point& first, const Point& last);
[[nodiscard]] bool certainlyReversed(const Member& first, const Member& last);

[[nodiscard]] Bounds boundsOf(const Expression& expression);
[[nodiscard]] Precision precisionOf(const Expression& expression);
[[nodiscard]] Extent extentOf(const Expression& expression);

} // namespace crisis::time
