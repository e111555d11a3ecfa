// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/ClusterLayout.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

namespace {

constexpr double leastClusterPx = 44;
constexpr double columnPx = 4;
// log2 of the number of events that fills a column. The scale is fixed, so that the density does not change
// while panning.
constexpr double fullColumnLog2 = 9;

struct Cell {
    AxisSeconds first, last;
};

// The view, split at bucket borders. A cell too narrow for a number is merged into its neighbour.
std::vector<Cell> cellsOf(const RowLayout::Shared& shared, double leftPx) {
    const Viewport& view = shared.piece.viewport;
    std::vector<Cell> cells;
    AxisSeconds at = view.first();
    while (at < view.last()) {
        AxisSeconds end = std::min(shared.buckets.end(at), view.last());
        const bool narrow =
            !cells.empty() && end == view.last() && view.widthPx - view.x(at) < leastClusterPx;
        const bool narrowBefore = cells.size() == 1 && view.x(cells[0].last) - leftPx < leastClusterPx;
        if (narrow || narrowBefore)
            cells.back().last = end;
        else
            cells.push_back({at, end});
        if (end <= at)
            break;
        at = end;
    }
    return cells;
}

Density densityOf(const RowLayout::Shared& shared, const Cell& cell, const Box& box) {
    const Viewport& view = shared.piece.viewport;
    Density density;
    density.box = box;
    const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor(box.width() / columnPx)));
    const double step = box.width() / static_cast<double>(columns);
    std::uint32_t before = shared.lane.startingBefore(cell.first);
    for (std::size_t column = 0; column < columns; ++column) {
        const bool lastColumn = column + 1 == columns;
        const AxisSeconds until =
            lastColumn ? cell.last
                       : view.at(box.left - shared.plot.left + static_cast<double>(column + 1) * step);
        const std::uint32_t now = std::max(before, shared.lane.startingBefore(until));
        density.columns.push_back(
            static_cast<float>(std::min(1.0, std::log2(1.0 + (now - before)) / fullColumnLog2)));
        before = now;
    }
    return density;
}

} // namespace

void layoutClusters(const RowLayout::Shared& shared, int lane, double stripTopPx,
                    const std::vector<std::uint32_t>& shown, std::uint32_t continuing,
                    const LayoutStrings& words, Scene& scene) {
    const Viewport& view = shared.piece.viewport;
    const double bottom = stripTopPx + shared.metrics.stripHeightPx;
    const auto add = [&](double leftPx, double rightPx, std::uint32_t count, const Cell& cell,
                         bool fromBefore) {
        Cluster cluster;
        cluster.lane = lane;
        cluster.colour = shared.colour;
        cluster.box = {shared.plot.left + leftPx, stripTopPx, shared.plot.left + rightPx, bottom};
        cluster.count = count;
        cluster.first = cell.first;
        cluster.last = cell.last;
        cluster.fromBefore = fromBefore;
        cluster.text = words.number(count);
        cluster.textWidthPx = shared.measurer.width(cluster.text, TextRole::Small);
        scene.clusters.push_back(std::move(cluster));
    };

    const std::uint32_t inView = shared.lane.overlapping(view.first(), view.last());
    const std::uint32_t starting =
        shared.lane.startingBefore(view.last()) - shared.lane.startingBefore(view.first());
    const std::uint32_t fromBefore = inView - starting - continuing;
    double leftPx = 0;
    if (fromBefore > 0) {
        leftPx = leastClusterPx;
        add(0, leftPx, fromBefore, {view.first(), view.first()}, true);
        leftPx += shared.metrics.markGapPx;
    }
    if (starting == shown.size())
        return;
    for (const Cell& cell : cellsOf(shared, leftPx)) {
        const std::uint32_t begin = shared.lane.startingBefore(cell.first);
        const std::uint32_t end = shared.lane.startingBefore(cell.last);
        const auto marks = static_cast<std::uint32_t>(std::lower_bound(shown.begin(), shown.end(), end) -
                                                      std::lower_bound(shown.begin(), shown.end(), begin));
        if (end - begin == marks)
            continue;
        const double left = std::max(leftPx, view.x(cell.first));
        const double right = std::min(view.widthPx, view.x(cell.last));
        add(left, right, end - begin - marks, cell, false);
        Density density = densityOf(shared, cell, scene.clusters.back().box);
        density.lane = lane;
        density.colour = shared.colour;
        scene.densities.push_back(std::move(density));
    }
}

} // namespace crisis::layout
