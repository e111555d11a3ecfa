// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/Metrics.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

Metrics Metrics::forText(const TextMeasurer& measurer) {
    Metrics metrics;
    const double line = std::ceil(measurer.height(TextRole::Label));
    const double em = line / 17.0;
    // A line of a font has space above and below its letters; the marks do not need that space.
    metrics.labelHeightPx = std::round(line * 0.9);
    metrics.bandHeightPx = std::max(8.0, std::round(8 * em));
    metrics.markWidthPx = metrics.bandHeightPx;
    metrics.stripHeightPx = std::ceil(measurer.height(TextRole::Small)) + 1;
    metrics.gutterWidthPx = std::round(150 * em);
    metrics.rulerHeightPx = 2 * std::ceil(measurer.height(TextRole::Ruler)) + 12;
    metrics.periodHeightPx = std::ceil(measurer.height(TextRole::Small)) + 5;
    metrics.shortestLabelPx = std::round(84 * em);
    metrics.tickSpacingPx = std::round(64 * em);
    metrics.bucketWidthPx = std::round(72 * em);
    return metrics;
}

} // namespace crisis::layout
