// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"

#include <compare>
#include <string_view>

namespace crisis {

enum class Before { Certainly, Possibly, CertainlyNot };

/// Whether what `a` dates was over before what `b` dates began. As instants only if both have a time (an
/// offset counts where stated; a time without one is taken in the same zone as the other), otherwise as civil
/// days.
[[nodiscard]] Before before(const Bounds& a, const Bounds& b);

/// The one display order: earliest start (open first), latest start, earliest end, latest end; undated last.
/// Callers break ties by title (code points) and id.
[[nodiscard]] std::strong_ordering displayOrder(const Bounds& a, bool aUndated, const Bounds& b,
                                                bool bUndated);

} // namespace crisis
