// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

namespace crisis::layout {

/// How a date claim looks, whatever it dates.
[[nodiscard]] MarkStyle styleOf(const DateClaim& claim);
/// How an event of a snapshot looks.
[[nodiscard]] MarkStyle styleOf(const Timeline& timeline, EventPosition event);

/// Where a date lies on the axis: [first, last) in the timeline's zone; an open or unknown side takes the
/// other one. Absent for an undated claim.
[[nodiscard]] std::optional<Timeline::AxisSpan> axisSpanOf(const DateClaim& claim, std::string_view timeZone);

} // namespace crisis::layout
