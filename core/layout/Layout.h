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

/// A piece of the plot: [first, last) over the pixels [leftPx, rightPx). One piece on the canvas, several in
/// a folded picture, with gaps between them.
struct PlotPiece {
    Viewport viewport; ///< viewport.widthPx is the piece's width
    double leftPx = 0; ///< from the plot's left edge
};

struct LayoutRequest {
    double widthPx = 0, heightPx = 0;
    std::vector<PlotPiece> pieces; ///< at least one, ascending
    std::optional<EventId> selected;
    std::optional<EventId> hovered;
    ShownLinks links = ShownLinks::None;
    double scrollPx = 0; ///< lanes scrolled up by this much
    bool withPeriods = true;
    bool withNotes = true;                         ///< what lies outside the view, in words
    bool isFirst = true;                           ///< nothing earlier is shown elsewhere in the same picture
    bool isLast = true;                            ///< nothing later
    std::function<bool(EventPosition)> isNumbered; ///< whose labels keep room for a number; may be empty
    double badgePx = 0;                            ///< that room
    bool withGrades = false;                       ///< after the labels
    AsOfDate known = {};                           ///< what the badges after the labels count
};

/// The measures that follow from a size alone, and so never change while one pans or zooms.
struct LaneGeometry {
    std::vector<int> rows; ///< 0: collapsed
    std::vector<double>
        stripHeightsPx;       ///< 0 where every event has a row of its own, so that none can be hidden
    std::vector<double> tops; ///< of each lane in the content, and the content's height last
    double rowHeightPx = 0;
    int periodRows = 0; ///< lines under the ruler; the first one has the notes as well
    double plotLeftPx = 0, plotTopPx = 0;
};

/// Call it when the size, the timeline or the lanes change; it packs the index' rows.
/// A collapsed lane (by its key) keeps only its strip.
[[nodiscard]] LaneGeometry layoutLanes(TimelineIndex& index, double heightPx, bool withPeriods,
                                       const Metrics& metrics, const std::set<std::string>& collapsed = {});

/// Where everything goes. Costs in proportion to the pixels, never to the number of events.
[[nodiscard]] Scene layoutScene(const TimelineIndex& index, const LaneGeometry& geometry,
                                const LayoutRequest& request, const Metrics& metrics,
                                const TextMeasurer& measurer, const LayoutStrings& words);

} // namespace crisis::layout
