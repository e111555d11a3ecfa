// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/TextMeasurer.h"

namespace crisis::layout {

/// The sizes of the parts of a scene in logical pixels; they scale with the font.
struct Metrics {
    double labelHeightPx = 16; ///< text line of a row
    double bandHeightPx = 8;   ///< line of marks below the text
    double rowGapPx = 2;
    double lanePaddingPx = 4;   ///< above the first row and below the strip
    double stripHeightPx = 15;  ///< line below the rows of a lane, for clusters and density
    double gutterWidthPx = 150; ///< lane titles
    double rulerHeightPx = 46;
    double periodHeightPx = 19;
    double markWidthPx = 8;      ///< minimum width of a mark
    double markGapPx = 2;        ///< between two marks of a row
    double labelGapPx = 10;      ///< between two labels of a row
    double shortestLabelPx = 84; ///< a label is not elided to less than this
    double tickSpacingPx = 64;   ///< minimum distance between labelled ruler marks
    double bucketWidthPx = 72;   ///< minimum width of a cluster
    double maxRowStretch = 1.5;  ///< maximum factor by which rows grow to fill spare height

    [[nodiscard]] double rowHeightPx() const { return labelHeightPx + bandHeightPx + rowGapPx; }

    /// The metrics for the fonts of a measurer.
    [[nodiscard]] static Metrics forText(const TextMeasurer& measurer);
};

} // namespace crisis::layout
