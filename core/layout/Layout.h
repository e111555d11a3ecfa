// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"
#include "core/model/evidence/AsOfDate.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace crisis::layout {

enum class ShownLinks { None, OfSelected, All };

/// A piece of the plot: the time [first, last) over the pixels [leftPx, rightPx). The canvas has one piece, a
/// folded picture several, with gaps between them.
struct PlotPiece {
    Viewport viewport; ///< viewport.widthPx is the width of the piece
    double leftPx = 0; ///< from the left edge of the plot
};

struct LayoutRequest {
    double widthPx = 0, heightPx = 0;
    std::vector<PlotPiece> pieces; ///< at least one, ascending
    std::optional<EventId> selected;
    std::optional<EventId> hovered;
    ShownLinks links = ShownLinks::None;
    double scrollPx = 0; ///< vertical scroll offset of the lanes
    bool withPeriods = true;
    bool withNotes = true; ///< whether to lay out offscreen hints
    bool isFirst = true;   ///< no earlier part of the same picture exists
    bool isLast = true;    ///< no later part of the same picture exists
    std::function<bool(EventPosition)>
        isNumbered;          ///< whether a label reserves space for a number; may be empty
    double badgePx = 0;      ///< width reserved for the number
    bool withGrades = false; ///< whether to show grades after the labels
    AsOfDate known = {};     ///< as-of date that the badges after the labels respect
};

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

/// Computes the positions of everything visible. The cost is proportional to the number of pixels, not of
/// events.
[[nodiscard]] Scene layoutScene(const TimelineIndex& index, const LaneGeometry& geometry,
                                const LayoutRequest& request, const Metrics& metrics,
                                const TextMeasurer& measurer, const LayoutStrings& words);

} // namespace crisis::layout
