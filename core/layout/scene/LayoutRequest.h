// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"
#include "core/model/evidence/AsOfDate.h"

#include <functional>
#include <optional>
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

} // namespace crisis::layout
