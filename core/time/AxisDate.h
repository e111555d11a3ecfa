// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"
#include "core/time/TimePoint.h"

namespace crisis::time {

/// An interval that holds all of [first, last) on the axis, as coarsely as keeps it within a few hundredths
/// of its length: in days, hours, minutes or seconds. Beyond the years -9999 to 9999, where EDTF has no days,
/// in years. `last` is at least one second after `first`.
[[nodiscard]] Date dateOfSpan(AxisSeconds first, AxisSeconds last);

} // namespace crisis::time
