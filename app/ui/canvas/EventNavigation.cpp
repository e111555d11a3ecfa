// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/EventNavigation.h"

#include <algorithm>

namespace crisis::ui {

std::optional<std::size_t> laneOf(const TimelineIndex& index, EventPosition event) {
    const auto span = index.timeline().axisSpan(event);
    if (!span)
        return std::nullopt;
    const auto& lanes = index.lanes();
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const LaneIndex& lane = lanes[i].index;
        for (std::uint32_t at = lane.startingBefore(span->first);
             at < lane.size() && lane.startAt(at) == span->first; ++at) {
            if (lane.eventAt(at) == event)
                return i;
        }
    }
    return std::nullopt;
}

std::optional<EventPosition> nearestInNextLane(const TimelineIndex& index, EventPosition from,
                                               LaneDirection direction) {
    const auto lane = laneOf(index, from);
    const bool down = direction == LaneDirection::Down;
    if (!lane || (down ? *lane + 1 == index.lanes().size() : *lane == 0))
        return std::nullopt;
    const AxisSeconds first = index.timeline().axisSpan(from)->first;
    const LaneIndex& target = index.lanes()[down ? *lane + 1 : *lane - 1].index;
    const std::uint32_t after = target.startingBefore(first);
    const bool earlierIsNearer = after == target.size() || (after > 0 && first - target.startAt(after - 1) <
                                                                             target.startAt(after) - first);
    return target.eventAt(earlierIsNearer ? after - 1 : after);
}

std::uint32_t firstRankEndingAfter(const TimelineIndex& index, AxisSeconds moment) {
    const Timeline& timeline = index.timeline();
    const auto order = timeline.displayOrder();
    const std::uint32_t ended = index.endingAtOrBefore(moment);
    std::uint32_t rank = std::min(ended, static_cast<std::uint32_t>(order.size()));
    while (rank > 0) {
        const auto span = timeline.axisSpan(order[rank - 1]);
        if (!span || span->last <= moment)
            break;
        --rank;
    }
    return rank < order.size() ? rank : 0;
}

} // namespace crisis::ui
