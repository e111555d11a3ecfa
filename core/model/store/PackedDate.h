// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/PackBuffer.h"
#include "core/time/Date.h"

namespace crisis::model {

// The dates that nearly all files are full of take four to eight bytes; any other keeps its text.

void packDate(PackBuffer& out, const Date& date);
[[nodiscard]] Date unpackDate(PackReader& in);
void skipDate(PackReader& in);

/// What a plain date says, read without making a Date: seconds on the axis, [first, last). Nothing for one
/// that needs its whole Date (it was not skipped then).
struct PlainSpan {
    AxisSeconds first = 0;
    AxisSeconds last = 0;
    bool isWholeDays = true;
};
[[nodiscard]] std::optional<PlainSpan> plainSpan(PackReader& in);

} // namespace crisis::model
