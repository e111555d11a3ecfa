// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>
#include <span>
#include <vector>

namespace crisis::layout {

/// The events of one lane, ordered so that every question of a frame is answered by a binary search: the cost
/// follows what is asked, not how many events there are.
///
/// Rows: walking by start, an event takes the row that has been free longest, so that neighbours in time
/// stand in different rows and their labels have room at every zoom. Rows depend on the number of rows alone,
/// never on the view. An event that finds every row taken has none (it overflows) and is only ever part of a
/// cluster.
class LaneIndex {
public:
    struct Entry {
        AxisSeconds first = 0;
        AxisSeconds last = 0; ///< > first
        EventPosition event{};
    };

    /// Takes the entries in any order.
    explicit LaneIndex(std::vector<Entry> entries);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.size()); }
    /// The most events that overlap at one moment, counted up to a bound of 64.
    [[nodiscard]] int peakOverlap() const { return peak_; }

    [[nodiscard]] std::uint32_t startingBefore(AxisSeconds at) const;   ///< start < at
    [[nodiscard]] std::uint32_t endingAtOrBefore(AxisSeconds at) const; ///< end <= at
    /// Events that overlap [begin, end).
    [[nodiscard]] std::uint32_t overlapping(AxisSeconds begin, AxisSeconds end) const;
    /// By start, then end, then file order.
    [[nodiscard]] EventPosition eventAt(std::uint32_t position) const { return events_[position]; }
    [[nodiscard]] AxisSeconds startAt(std::uint32_t position) const { return starts_[position]; }
    [[nodiscard]] AxisSeconds endAt(std::uint32_t position) const { return ends_[position]; }

    [[nodiscard]] AxisSeconds lastEnd() const { return sortedEnds_.back(); } ///< of a lane that is not empty

    /// An event of the lane comes to stand elsewhere; rows are packed anew.
    void move(const Entry& from, const Entry& to);

    void packRows(int rowCount);
    [[nodiscard]] int rowCount() const { return rowCount_; }
    /// Positions of a row's events, ascending; they do not overlap one another in time.
    [[nodiscard]] std::span<const std::uint32_t> row(int row) const;
    /// Positions of the events that have no row, ascending.
    [[nodiscard]] std::span<const std::uint32_t> overflow() const;
    /// Index within a row's span of the first event with start >= at.
    [[nodiscard]] std::size_t rowLowerBound(std::span<const std::uint32_t> row, AxisSeconds at) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    /// Of the first entry that is not before this one.
    [[nodiscard]] std::uint32_t positionOf(const Entry& entry) const;

    std::vector<AxisSeconds> starts_;
    std::vector<AxisSeconds> ends_; // in the order of starts_
    std::vector<AxisSeconds> sortedEnds_;
    std::vector<EventPosition> events_;
    std::vector<std::uint32_t> positions_; // grouped by row, the overflow last
    std::vector<std::uint32_t> rowBegin_;  // rowCount_ + 2 entries
    int rowCount_ = 0;
    int peak_ = 0;
};

} // namespace crisis::layout
