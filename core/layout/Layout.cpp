// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Layout.h"

#include "core/layout/stages/ClusterLayout.h"
#include "core/layout/stages/LinkLayout.h"
#include "core/layout/stages/OffscreenHintLayout.h"
#include "core/layout/stages/PeriodLayout.h"
#include "core/layout/stages/RowLayout.h"
#include "core/layout/stages/RulerLayout.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

namespace {

LaneBand bandOf(const TimelineIndex::Lane& lane, int rows, const Box& box, const Metrics& metrics,
                const TextMeasurer& measurer, const LayoutStrings& words) {
    constexpr double insetPx = 16;
    LaneBand band;
    band.key = lane.key;
    band.fullTitle = lane.title;
    const double room = metrics.gutterWidthPx - insetPx - 8;
    band.title = measurer.width(lane.title, TextRole::Lane) <= room
                     ? lane.title
                     : measurer.elided(lane.title, TextRole::Lane, room);
    band.events = lane.index.size();
    band.count = words.eventCount(band.events);
    band.box = box;
    band.titleBox = {box.left + insetPx, box.top + metrics.lanePaddingPx,
                     box.left + metrics.gutterWidthPx - 8,
                     box.top + metrics.lanePaddingPx + measurer.height(TextRole::Lane)};
    band.colour = lane.colour;
    band.collapsed = rows == 0;
    return band;
}

// Lays out marks, labels and clusters of one lane in one piece of the plot.
void layoutLane(const RowLayout::Shared& shared, int lane, double topPx, int rows, const LayoutStrings& words,
                Scene& scene) {
    std::vector<std::uint32_t> shown;
    std::uint32_t continuing = 0;
    for (int row = 0; row < rows; ++row) {
        RowLayout layout(shared, row, topPx + shared.metrics.lanePaddingPx + row * shared.rowHeightPx);
        layout.place(scene, shown);
        continuing += layout.continuing();
    }
    std::sort(shown.begin(), shown.end());
    layoutClusters(shared, lane, topPx + shared.metrics.lanePaddingPx + rows * shared.rowHeightPx, shown,
                   continuing, words, scene);
}

std::vector<EventPosition> labelledFirst(const Timeline& timeline, const LayoutRequest& request) {
    std::vector<EventPosition> first;
    for (const auto& id : {request.selected, request.hovered}) {
        if (id) {
            if (const auto index = timeline.indexOf(id->value()))
                first.push_back(*index);
        }
    }
    return first;
}

} // namespace

Scene layoutScene(const TimelineIndex& index, const LaneGeometry& geometry, const LayoutRequest& request,
                  const Metrics& metrics, const TextMeasurer& measurer, const LayoutStrings& words) {
    Scene scene;
    scene.widthPx = request.widthPx;
    scene.heightPx = request.heightPx;
    scene.selected = request.selected;
    scene.plot = {geometry.plotLeftPx, geometry.plotTopPx, request.widthPx, request.heightPx};
    scene.ruler = {geometry.plotLeftPx, 0, request.widthPx, metrics.rulerHeightPx};
    scene.contentHeightPx = geometry.tops.back();
    scene.eventsTotal = index.timeline().eventCount();
    const std::vector<EventPosition> first = labelledFirst(index.timeline(), request);

    const auto& lanes = index.lanes();
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const double top = scene.plot.top + geometry.tops[lane] - request.scrollPx;
        const double bottom = scene.plot.top + geometry.tops[lane + 1] - request.scrollPx;
        if (bottom > scene.plot.top && top < scene.plot.bottom)
            scene.lanes.push_back(bandOf(lanes[lane], geometry.rows[lane], {0, top, request.widthPx, bottom},
                                         metrics, measurer, words));
    }
    if (request.withNotes)
        layoutNotes(index, request,
                    {scene.plot.left, metrics.rulerHeightPx, scene.plot.right,
                     metrics.rulerHeightPx + metrics.periodHeightPx},
                    measurer, words, scene);
    for (std::size_t i = 0; i < request.pieces.size(); ++i) {
        const PlotPiece& piece = request.pieces[i];
        Box plot = scene.plot;
        plot.left = scene.plot.left + piece.leftPx;
        plot.right = plot.left + piece.viewport.widthPx;
        if (i > 0)
            scene.folds.push_back(
                {{scene.plot.left + request.pieces[i - 1].leftPx + request.pieces[i - 1].viewport.widthPx,
                  scene.ruler.top, plot.left, scene.plot.bottom}});
        scene.eventsInView += index.overlapping(piece.viewport.first(), piece.viewport.last());
        layoutRuler(piece, {plot.left, scene.ruler.top, plot.right, scene.ruler.bottom}, metrics, measurer,
                    words, scene);
        if (request.withPeriods)
            layoutPeriods(index, piece, plot, metrics.rulerHeightPx, metrics, measurer, scene);
        const Buckets buckets(piece.viewport.secondsPerPx, metrics.bucketWidthPx);
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const double top = scene.plot.top + geometry.tops[lane] - request.scrollPx;
            const double bottom = scene.plot.top + geometry.tops[lane + 1] - request.scrollPx;
            if (bottom <= scene.plot.top || top >= scene.plot.bottom)
                continue;
            const RowLayout::Shared shared{index,
                                           lanes[lane].index,
                                           piece,
                                           metrics,
                                           measurer,
                                           words,
                                           buckets,
                                           first,
                                           plot,
                                           geometry.rowHeightPx,
                                           lanes[lane].colour,
                                           &request};
            layoutLane(shared, static_cast<int>(lane), top, geometry.rows[lane], words, scene);
        }
    }
    layoutLinks(index, request.links, metrics, measurer, words, scene);
    return scene;
}

} // namespace crisis::layout
