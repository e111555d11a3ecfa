// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Metrics.h"

#include <algorithm>
#include <cmath>

namespace crisis {

Metrics Metrics::forText(const TextMeasurer& measurer) {
    Metrics metrics;
    const double line = std::ceil(measurer.height(TextRole::Label));
    const double em = line / 17.0;
    metrics.labelHeightPx = line;
    metrics.bandHeightPx = std::max(9.0, 2 * std::floor(4.5 * em) + 1);
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

} // namespace crisis
