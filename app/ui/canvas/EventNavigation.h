// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"

namespace crisis::ui {

// Which event is next to another, for moving with keys.

/// The position in index.lanes() of the first lane that contains the event; absent without a date.
[[nodiscard]] std::optional<std::size_t> laneOf(const TimelineIndex& index, EventPosition event);

enum class LaneDirection { Up, Down };
/// The event of the next lane in a direction whose start is nearest to that of an event, the later one of two
/// equally near; absent beyond the last lane and for an event without a date.
[[nodiscard]] std::optional<EventPosition> nearestInNextLane(const TimelineIndex& index, EventPosition from,
                                                             LaneDirection direction);

/// The display rank of the first event that ends after a moment; 0 if there is none.
[[nodiscard]] std::uint32_t firstRankEndingAfter(const TimelineIndex& index, AxisSeconds moment);

} // namespace crisis::ui
