// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Bounds.h"

#include <compare>
#include <string_view>

namespace crisis::time {

enum class Before { Certainly, Possibly, CertainlyNot };

/// Whether the event dated by `a` ended before the event dated by `b` began. Two bounds are compared as
/// instants only if both have a time, otherwise as civil days. Offsets count if both bounds state one;
/// otherwise both are assumed to be in the same zone. Two bounds that share a day (or a minute, at minute
/// precision) may be in either order. A side that is open or unknown is limited only by the other side of the
/// same date. If before(a, b) is Certainly, before(b, a) is CertainlyNot. No date is certainly before itself,
/// even with mixed offsets.
[[nodiscard]] Before before(const Bounds& a, const Bounds& b);

/// The display order of the whole program: earliest start (open first), latest start, earliest end, latest
/// end (open last); undated last. Bounds are ordered by civil day as written, a whole day before a time on
/// that day, then by clock time (in UTC if an offset is stated). This is a strict weak order for any mixture.
/// Callers break ties by title (code points), then by id.
[[nodiscard]] std::strong_ordering displayOrder(const Bounds& a, bool aUndated, const Bounds& b,
                                                bool bUndated);

} // namespace crisis::time
