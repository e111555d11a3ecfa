// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"

#include <compare>
#include <string_view>

namespace crisis::time {

enum class Before { Certainly, Possibly, CertainlyNot };

/// Whether what `a` dates was over before what `b` dates began. As instants only if both have a time (an
/// offset counts if both state one, otherwise the two are taken in the same zone), otherwise as civil days.
/// Within one day, or one minute if told to the minute, either order is possible. An open or unknown side is
/// limited by the other side alone. Certainly of (a, b) is CertainlyNot of (b, a), and no date is certainly
/// before itself, whatever offsets are mixed.
[[nodiscard]] Before before(const Bounds& a, const Bounds& b);

/// The one display order: earliest start (open first), latest start, earliest end, latest end (open last);
/// undated last. Bounds are ordered by civil day as written, a whole day before its times, then by clock, in
/// UTC where an offset is stated: an order that holds for any mixture. Callers break ties by title (code
/// points) and id.
[[nodiscard]] std::strong_ordering displayOrder(const Bounds& a, bool aUndated, const Bounds& b,
                                                bool bUndated);

} // namespace crisis::time
