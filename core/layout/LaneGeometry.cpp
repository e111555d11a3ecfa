// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Layout.h"
#include "core/layout/RowAllotment.h"

#include <algorithm>
#include <cmath>

namespace crisis {

LaneGeometry layoutLanes(TimelineIndex& index, double, double heightPx, bool withPeriods,
                         const Metrics& metrics) {
    LaneGeometry geometry;
    geometry.periodRows = withPeriods ? index.periodRows() : 0;
    geometry.plotLeftPx = metrics.gutterWidthPx;
    geometry.plotTopPx = metrics.rulerHeightPx + metrics.periodHeightPx * (1 + geometry.periodRows);

    const auto& lanes = index.lanes();
    const double fixedPx =
        static_cast<double>(lanes.size()) * (2 * metrics.lanePaddingPx + metrics.stripHeightPx);
    const double rowsPx = heightPx - geometry.plotTopPx - fixedPx;
    std::vector<LaneNeed> needs;
    needs.reserve(lanes.size());
    for (const auto& lane : lanes)
        needs.push_back({lane.index.size(), lane.index.peakOverlap()});
    geometry.rows = allotRows(needs, std::max(0, static_cast<int>(rowsPx / metrics.rowHeightPx())));
    index.packRows(geometry.rows);

    int total = 0;
    for (const int rows : geometry.rows)
        total += rows;
    const double stretch = total > 0 ? rowsPx / (total * metrics.rowHeightPx()) : 1;
    geometry.rowHeightPx =
        std::floor(metrics.rowHeightPx() * std::clamp(stretch, 1.0, metrics.maxRowStretch));
    double top = 0;
    for (const int rows : geometry.rows) {
        geometry.tops.push_back(top);
        top += rows * geometry.rowHeightPx + 2 * metrics.lanePaddingPx + metrics.stripHeightPx;
    }
    geometry.tops.push_back(top);
    return geometry;
}

} // namespace crisis
