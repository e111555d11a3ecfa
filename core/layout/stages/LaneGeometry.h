// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/Metrics.h"

#include <set>
#include <string>
#include <vector>

namespace crisis::layout {

/// The vertical layout, which depends only on the size, the timeline and the lanes, so it does not change
/// while panning or zooming. All measures are logical pixels.
struct LaneGeometry {
    std::vector<int> rows; ///< rows per lane; 0: collapsed
    /// Per lane; 0 if every event has a row of its own, so that none can be hidden.
    std::vector<double> stripHeightsPx;
    std::vector<double> tops; ///< top of each lane in the content, then the height of the content
    double rowHeightPx = 0;
    int periodRows = 0; ///< lines below the ruler; the first one also shows the offscreen hints
    double plotLeftPx = 0, plotTopPx = 0;
};

/// Call it after a change of the size, the timeline or the lanes. It also packs the rows of the index. A lane
/// whose key is in `collapsed` keeps only its strip.
[[nodiscard]] LaneGeometry layoutLanes(TimelineIndex& index, double heightPx, bool withPeriods,
                                       const Metrics& metrics, const std::set<std::string>& collapsed = {});

} // namespace crisis::layout
