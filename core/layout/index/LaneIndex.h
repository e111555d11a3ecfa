// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>
#include <span>
#include <vector>

namespace crisis::layout {

/// The events of one lane, ordered so that every query of a frame is a binary search: the cost depends on the
/// query, not on the number of events.
///
/// Rows: in order of their start, each event takes the row that has been free the longest. Neighbours in time
/// are therefore in different rows, and their labels fit at every zoom. Rows depend only on the number of
/// rows, never on the view. An event that finds every row occupied has no row (it overflows) and is only ever
/// part of a cluster.
class LaneIndex {
public:
    struct Entry {
        AxisSeconds first = 0;
        AxisSeconds last = 0; ///< greater than `first`
        EventPosition event{};
    };

    /// Accepts the entries in any order.
    explicit LaneIndex(std::vector<Entry> entries);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.size()); }
    /// The maximum number of events that overlap at one moment, limited to 64.
    [[nodiscard]] int peakOverlap() const { return peak_; }

    [[nodiscard]] std::uint32_t startingBefore(AxisSeconds at) const;   ///< start < at
    [[nodiscard]] std::uint32_t endingAtOrBefore(AxisSeconds at) const; ///< end <= at
    /// Number of events that overlap [begin, end).
    [[nodiscard]] std::uint32_t overlapping(AxisSeconds begin, AxisSeconds end) const;
    /// Positions are ordered by start, then end, then file order.
    [[nodiscard]] EventPosition eventAt(std::uint32_t position) const { return events_[position]; }
    [[nodiscard]] AxisSeconds startAt(std::uint32_t position) const { return starts_[position]; }
    [[nodiscard]] AxisSeconds endAt(std::uint32_t position) const { return ends_[position]; }

    [[nodiscard]] AxisSeconds lastEnd() const { return sortedEnds_.back(); } ///< the lane must not be empty

    /// Moves an event of the lane in time and packs the rows again.
    void move(const Entry& from, const Entry& to);

    /// Distributes the events among `rowCount` rows.
    void packRows(int rowCount);
    [[nodiscard]] int rowCount() const { return rowCount_; }
    /// Positions of the events in a row, ascending; these do not overlap in time.
    [[nodiscard]] std::span<const std::uint32_t> row(int row) const;
    /// Positions of the events without a row, ascending.
    [[nodiscard]] std::span<const std::uint32_t> overflow() const;
    /// Index in `row` of the first event with start >= at.
    [[nodiscard]] std::size_t rowLowerBound(std::span<const std::uint32_t> row, AxisSeconds at) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    /// Position of the first entry that is not before `entry`.
    [[nodiscard]] std::uint32_t positionOf(const Entry& entry) const;

    std::vector<AxisSeconds> starts_;
    std::vector<AxisSeconds> ends_; // same order as starts_
    std::vector<AxisSeconds> sortedEnds_;
    std::vector<EventPosition> events_;
    std::vector<std::uint32_t> positions_; // grouped by row; the overflow is last
    std::vector<std::uint32_t> rowBegin_;  // rowCount_ + 2 entries
    int rowCount_ = 0;
    int peak_ = 0;
};

} // namespace crisis::layout
