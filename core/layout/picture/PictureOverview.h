// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

#include <span>
#include <string>
#include <vector>

namespace crisis::layout {

/// The whole timeline on one strip: how much happened when, and what of it the picture shows.
struct PictureOverview {
    Box box;
    std::vector<float> columns; ///< of equal width, each a share of the densest, 0 to 1
    std::vector<Box> windows;   ///< what is shown
    std::string firstText, lastText;
    Box textBox; ///< the line under the strip; the one text begins at its left, the other ends at its right
};

/// Lays the strip out from (left, top); empty columns without dated events.
[[nodiscard]] PictureOverview layoutOverview(const TimelineIndex& index, std::span<const PlotPiece> shown,
                                             double left, double top, double widthPx,
                                             const TextMeasurer& measurer, const LayoutStrings& words);
[[nodiscard]] double overviewHeightPx(const TextMeasurer& measurer);

} // namespace crisis::layout
