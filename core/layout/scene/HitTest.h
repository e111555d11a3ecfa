// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

#include <variant>

namespace crisis::layout {

/// What is at a point: an event (its mark or label), a cluster, an offscreen hint, a lane title, a period,
/// the ruler, or nothing.
struct HitNothing {};
struct HitRuler {};
struct HitEvent {
    EventId event;
};
struct HitCluster {
    std::size_t cluster = 0; ///< position in scene.clusters
};
struct HitOffscreenHint {
    std::size_t note = 0; ///< position in scene.notes
};
struct HitLane {
    std::size_t lane = 0; ///< position in scene.lanes
};
struct HitPeriod {
    PeriodId period;
};
using Hit = std::variant<HitNothing, HitEvent, HitCluster, HitOffscreenHint, HitLane, HitPeriod, HitRuler>;

/// Finds the topmost of overlapping items: offscreen hints, then marks, labels and clusters, the last drawn
/// first; then periods, lane titles and the ruler. Where nothing else is, a mark also counts within `slackPx`
/// of its box. Coordinates are logical pixels of the scene.
[[nodiscard]] Hit hitTest(const Scene& scene, double x, double y, double slackPx = 4);

} // namespace crisis::layout
