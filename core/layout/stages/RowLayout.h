// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"
#include "core/layout/stages/Buckets.h"

#include <span>
#include <vector>

namespace crisis::layout {

/// Marks and labels of one row of one lane in one piece of the plot.
///
/// A mark stands alone if it has room in its row; one with a label always does. Labels are placed from left
/// to right within cells that lie fast on the axis, so panning changes nothing; the selected and the hovered
/// event come first. A label that would meet the next one is elided, or, below the shortest length, keeps its
/// room and the next goes without.
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
        std::span<const EventPosition> first; ///< whose labels are placed first
        Box plot;                             ///< of this piece
        double rowHeightPx = 0;
        int colour = 0;
        const LayoutRequest* request = nullptr; ///< for numbers and grades
    };

    RowLayout(const Shared& shared, int row, double topPx);

    /// Appends to the scene; `shown` gets the positions in the lane of the marks that begin inside the view,
    /// ascending.
    void place(Scene& scene, std::vector<std::uint32_t>& shown);
    /// Marks that began before the view.
    [[nodiscard]] std::uint32_t continuing() const { return continuing_; }

private:
    struct Placed {
        std::size_t at; ///< index in the row
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
    [[nodiscard]] bool hasRoom(std::size_t at) const; ///< before the next mark of the row
    [[nodiscard]] bool isUncrowded(std::size_t at) const;
    [[nodiscard]] EventPosition event(std::size_t at) const { return shared_.lane.eventAt(row_[at]); }

    const Shared& shared_;
    std::span<const std::uint32_t> row_;
    double topPx_;
    std::size_t begin_ = 0, end_ = 0; ///< of the row's events that start in the view
    std::vector<std::size_t> forced_;
    std::vector<Placed> labels_;
    double takenUntilPx_ = -1e300; ///< by a label that was placed first
    std::uint32_t continuing_ = 0;
};

} // namespace crisis::layout
