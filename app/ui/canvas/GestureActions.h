// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

#include <string>
#include <variant>
#include <vector>

namespace crisis::ui {

// What the canvas is to do after an input. Lengths are logical pixels; a plot position is measured from the
// left edge of the plot and lies in it.

/// Stops a running animation where it is.
struct StopMotion {
    friend bool operator==(const StopMotion&, const StopMotion&) = default;
};
struct PanBy {
    double px = 0; ///< positive: towards later
    friend bool operator==(const PanBy&, const PanBy&) = default;
};
struct ScrollLanesBy {
    int px = 0; ///< positive: towards the lower lanes; never 0
    friend bool operator==(const ScrollLanesBy&, const ScrollLanesBy&) = default;
};
struct ZoomBy {
    enum class Pace {
        Animated,  ///< for the notches of a wheel
        Immediate, ///< for fingers, which the view has to follow
    };
    double factor = 1; ///< of the visible span; < 1 zooms in
    double plotXPx = 0;
    Pace pace = Pace::Animated;
    friend bool operator==(const ZoomBy&, const ZoomBy&) = default;
};
/// The view keeps moving after a drag, and slows down.
struct Glide {
    double pxPerSecond = 0; ///< positive: towards later
    friend bool operator==(const Glide&, const Glide&) = default;
};
/// A drag has ended and the view stays where it is.
struct SettleView {
    friend bool operator==(const SettleView&, const SettleView&) = default;
};
struct ShowRange {
    double leftPx = 0, rightPx = 0; ///< plot positions, left < right
    friend bool operator==(const ShowRange&, const ShowRange&) = default;
};
struct SelectEvent {
    EventId event;
    friend bool operator==(const SelectEvent&, const SelectEvent&) = default;
};
struct ClearSelection {
    friend bool operator==(const ClearSelection&, const ClearSelection&) = default;
};
struct ActivateEvent {
    EventId event;
    friend bool operator==(const ActivateEvent&, const ActivateEvent&) = default;
};
/// Reports the time between the selected event and this one.
struct MeasureTo {
    EventId event;
    friend bool operator==(const MeasureTo&, const MeasureTo&) = default;
};
struct OpenCluster {
    std::size_t cluster = 0; ///< position in scene.clusters
    friend bool operator==(const OpenCluster&, const OpenCluster&) = default;
};
/// Shows the events that an offscreen hint counts.
struct FollowHint {
    std::size_t hint = 0; ///< position in scene.notes
    friend bool operator==(const FollowHint&, const FollowHint&) = default;
};
/// Collapses or expands a lane.
struct ToggleLane {
    std::string lane; ///< key; "" is the lane of unassigned events
    friend bool operator==(const ToggleLane&, const ToggleLane&) = default;
};
/// Moves a lane to the place of the lane at a height.
struct DropLane {
    std::string lane; ///< key, as in ToggleLane
    double y = 0;     ///< in the viewport
    friend bool operator==(const DropLane&, const DropLane&) = default;
};

using GestureAction =
    std::variant<StopMotion, PanBy, ScrollLanesBy, ZoomBy, Glide, SettleView, ShowRange, SelectEvent,
                 ClearSelection, ActivateEvent, MeasureTo, OpenCluster, FollowHint, ToggleLane, DropLane>;
using GestureActions = std::vector<GestureAction>; ///< in the order in which they are carried out

} // namespace crisis::ui
