// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"
#include "core/time/TimePoint.h"

namespace crisis::time {

/// An interval of whole days, hours, minutes or seconds that covers all of [first, last): in the coarsest
/// unit that lengthens it by a few hundredths at most. Outside the years -9999 to 9999, where EDTF has no
/// days, in whole years. `last` must be at least one second after `first`.
[[nodiscard]] Date dateOfSpan(AxisSeconds first, AxisSeconds last);

} // namespace crisis::time
