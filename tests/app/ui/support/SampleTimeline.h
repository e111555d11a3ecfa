// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

namespace crisis::test {
using namespace crisis::ui;

/// Small, and made of what is hard to show: all kinds of statements, a denial of a statement, rival dates, a
/// title with markup, bidi controls, a text without a blank, grades in and outside the ramp.
///
/// Events, in display order: "coup" 26 July, "mission" in the week of 31 July (rival dates), "markup" 5
/// August, "talks" 7 August (six statements), "summit" 10 August (planned).
[[nodiscard]] Timeline sampleTimeline();

} // namespace crisis::test
