// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

namespace crisis::layout {

/// The style of a date claim, of any owner.
[[nodiscard]] MarkStyle styleOf(const DateClaim& claim);
/// The style of an event.
[[nodiscard]] MarkStyle styleOf(const Timeline& timeline, EventPosition event);

/// The extent of a date claim on the axis: [first, last) in the time zone of the timeline. An open or unknown
/// side uses the other side. Absent for an undated claim.
[[nodiscard]] std::optional<Timeline::AxisSpan> axisSpanOf(const DateClaim& claim, std::string_view timeZone);

} // namespace crisis::layout
