// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

#include <variant>

namespace crisis::layout {

/// What lies at a point: an event (its mark or label), a cluster, a note at the edge, a lane's title, a
/// period, the ruler, or nothing.
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

/// What a painter draws last is found first. Marks are widened by `slackPx` where nothing else lies.
[[nodiscard]] Hit hitTest(const Scene& scene, double x, double y, double slackPx = 4);

} // namespace crisis::layout
