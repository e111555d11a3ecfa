// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/PackBuffer.h"
#include "core/time/Date.h"

namespace crisis::model {

// The most common kinds of dates take four to eight bytes; all others are stored as text.

void packDate(PackBuffer& out, const Date& date);
[[nodiscard]] Date unpackDate(PackReader& in);
void skipDate(PackReader& in);

/// The span of a plain date in seconds on the axis, [first, last), read without creating a Date. For any
/// other date nothing is returned, and the reader is not advanced.
struct PlainSpan {
    AxisSeconds first = 0;
    AxisSeconds last = 0;
    bool isWholeDays = true;
};
[[nodiscard]] std::optional<PlainSpan> plainSpan(PackReader& in);

} // namespace crisis::model
