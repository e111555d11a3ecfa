// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/TextMeasurer.h"

namespace crisis::layout {

/// The sizes of a scene's parts in logical pixels; they grow with the font.
struct Metrics {
    double labelHeightPx = 16; ///< text line of a row
    double bandHeightPx = 8;   ///< the line of marks under it
    double rowGapPx = 2;
    double lanePaddingPx = 4;   ///< above the first row and below the strip
    double stripHeightPx = 15;  ///< the line under a lane's rows for clusters and density
    double gutterWidthPx = 150; ///< lane titles
    double rulerHeightPx = 46;
    double periodHeightPx = 19;
    double markWidthPx = 8;      ///< the least width of a mark
    double markGapPx = 2;        ///< between two marks of a row
    double labelGapPx = 10;      ///< between two labels of a row
    double shortestLabelPx = 84; ///< no label is elided below this
    double tickSpacingPx = 64;   ///< least distance of two labelled ruler marks
    double bucketWidthPx = 72;   ///< the least width of a cluster
    double maxRowStretch = 1.5;  ///< how much taller rows may get when there is room

    [[nodiscard]] double rowHeightPx() const { return labelHeightPx + bandHeightPx + rowGapPx; }

    [[nodiscard]] static Metrics forText(const TextMeasurer& measurer);
};

} // namespace crisis::layout
