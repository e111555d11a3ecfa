// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

#include <span>
#include <string>
#include <vector>

namespace crisis::layout {

/// The whole timeline as one strip: the density of events over time, and the parts that the picture shows.
struct PictureOverview {
    Box box;
    std::vector<float> columns; ///< equally wide; density relative to the densest column, 0 to 1
    std::vector<Box> windows;   ///< the parts that the picture shows
    std::string firstText, lastText;
    Box textBox; ///< the line below the strip: firstText is left-aligned, lastText right-aligned
};

/// Lays out the strip from (left, top). Without dated events, `columns` is empty.
[[nodiscard]] PictureOverview layoutOverview(const TimelineIndex& index, std::span<const PlotPiece> shown,
                                             double left, double top, double widthPx,
                                             const TextMeasurer& measurer, const LayoutStrings& words);
/// The height of the strip including its text, in logical pixels.
[[nodiscard]] double overviewHeightPx(const TextMeasurer& measurer);

} // namespace crisis::layout
