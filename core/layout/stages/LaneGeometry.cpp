// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/LaneGeometry.h"

#include "core/layout/stages/RowAllocation.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

LaneGeometry layoutLanes(TimelineIndex& index, double heightPx, bool withPeriods, const Metrics& metrics,
                         const std::set<std::string>& collapsed) {
    LaneGeometry geometry;
    geometry.periodRows = std::max(1, withPeriods ? index.periodRows() : 0);
    geometry.plotLeftPx = metrics.gutterWidthPx;
    geometry.plotTopPx = metrics.rulerHeightPx + metrics.periodHeightPx * geometry.periodRows;

    const auto& lanes = index.lanes();
    std::vector<LaneNeed> needs;
    needs.reserve(lanes.size());
    for (const auto& lane : lanes)
        needs.push_back({lane.index.size(), lane.index.peakOverlap(), collapsed.contains(lane.key)});
    const double lanesPx =
        heightPx - geometry.plotTopPx - static_cast<double>(lanes.size()) * 2 * metrics.lanePaddingPx;
    // A lane with fewer rows than events needs a strip, which leaves less height for rows.
    double rowsPx = lanesPx;
    for (int attempt = 0; attempt < 3; ++attempt) {
        geometry.rows = allotRows(needs, std::max(0, static_cast<int>(rowsPx / metrics.rowHeightPx())));
        geometry.stripHeightsPx.clear();
        rowsPx = lanesPx;
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const bool hides = static_cast<std::uint32_t>(geometry.rows[lane]) < needs[lane].events;
            geometry.stripHeightsPx.push_back(hides ? metrics.stripHeightPx : 0);
            rowsPx -= geometry.stripHeightsPx.back();
        }
    }
    index.packRows(geometry.rows); // a collapsed lane keeps its packed rows

    int total = 0;
    for (const int rows : geometry.rows)
        total += rows;
    const double stretch = total > 0 ? rowsPx / (total * metrics.rowHeightPx()) : 1;
    geometry.rowHeightPx =
        std::floor(metrics.rowHeightPx() * std::clamp(stretch, 1.0, metrics.maxRowStretch));
    // The remaining height is distributed evenly, so that a few lanes fill the plot.
    const auto open = static_cast<double>(
        std::count_if(geometry.rows.begin(), geometry.rows.end(), [](int rows) { return rows > 0; }));
    const double sparePx =
        open > 0 ? std::max(0.0, std::floor((rowsPx - total * geometry.rowHeightPx) / open)) : 0;
    double top = 0;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        geometry.tops.push_back(top);
        top += geometry.rows[lane] * geometry.rowHeightPx + 2 * metrics.lanePaddingPx +
               geometry.stripHeightsPx[lane] + (geometry.rows[lane] > 0 ? sparePx : 0);
    }
    geometry.tops.push_back(top);
    return geometry;
}

} // namespace crisis::layout
