// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"
#include "core/layout/scene/TextMeasurer.h"
#include "core/layout/stages/Buckets.h"

#include <span>
#include <vector>

namespace crisis::layout {

/// Marks and labels of one row of one lane in one piece of the plot.
///
/// An event gets its own mark if its row has space for it; an event with a label always does. Labels are
/// placed from left to right within cells that are fixed on the axis, so panning does not change them; the
/// selected and the hovered event come first. A label that would overlap the next one is elided; if less than
/// the minimum length would remain, it is shown in full and the next one is dropped.
class RowLayout {
public:
    struct Shared {
        const TimelineIndex& timeline;
        const LaneIndex& lane;
        const PlotPiece& piece;
        const Metrics& metrics;
        const TextMeasurer& measurer;
        const LayoutStrings& words;
        Buckets buckets;
        std::span<const EventPosition> first; ///< events whose labels are placed first
        Box plot;                             ///< the plot area of this piece
        double rowHeightPx = 0;
        int colour = 0;
        const LayoutRequest* request = nullptr; ///< for numbers and grades; may be null
    };

    RowLayout(const Shared& shared, int row, double topPx);

    /// Appends to the scene. Appends to `shown` the positions in the lane of the marks that start in the
    /// view, ascending.
    void place(Scene& scene, std::vector<std::uint32_t>& shown);
    /// Number of marks that started before the view.
    [[nodiscard]] std::uint32_t continuing() const { return continuing_; }

private:
    struct Placed {
        std::size_t at; ///< index in row_
        double widthPx;
        bool full;
    };

    void placeLabels();
    void placeCell(AxisSeconds begin, AxisSeconds end);
    void collectMarks(std::vector<std::size_t>& marks) const;
    void addMark(Scene& scene, std::size_t at) const;
    void addLabels(Scene& scene) const;
    void addLabel(Scene& scene, std::size_t at, double leftPx, double widthPx, double fullPx) const;
    [[nodiscard]] double x(std::size_t at) const;
    [[nodiscard]] double labelWidth(std::size_t at) const;
    [[nodiscard]] double badgeWidth(std::size_t at) const;
    [[nodiscard]] std::vector<LabelBadge> badges(std::size_t at) const;
    [[nodiscard]] bool hasRoom(std::size_t at) const; ///< between this mark and the next one of the row
    [[nodiscard]] bool isUncrowded(std::size_t at) const;
    [[nodiscard]] EventPosition event(std::size_t at) const { return shared_.lane.eventAt(row_[at]); }

    const Shared& shared_;
    std::span<const std::uint32_t> row_;
    double topPx_;
    std::size_t begin_ = 0, end_ = 0; ///< events in row_ that start in the view: [begin_, end_)
    std::vector<std::size_t> forced_;
    std::vector<Placed> labels_;
    double takenUntilPx_ = -1e300; ///< right edge of the last label with priority
    std::uint32_t continuing_ = 0;
};

} // namespace crisis::layout
