// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/LaneIndex.h"
#include "core/layout/scene/LayoutStrings.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace crisis::layout {

/// A snapshot indexed by lanes: built once for a timeline and a choice of lanes, then queried for every
/// frame. Keeps a copy of the snapshot.
class TimelineIndex {
public:
    struct Lane {
        std::string key;   ///< id of the category, actor …; "" for events without one
        std::string title; ///< as in the file
        LaneIndex index;
        int colour = 0; ///< stays with the lane when lanes are reordered
    };

    TimelineIndex(Timeline timeline, LanesBy lanesBy, const LayoutStrings& words);

    /// Updates the index to another snapshot of the same history, with the same result as building it again.
    /// Fast if an edit left lanes and links unchanged and moved few events in time. Otherwise returns false
    /// and changes nothing.
    [[nodiscard]] bool follow(const Timeline& next);

    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] LanesBy lanesBy() const { return lanesBy_; }
    /// In file order, without empty lanes; the lane of unassigned events is last.
    [[nodiscard]] const std::vector<Lane>& lanes() const { return lanes_; }
    void packRows(const std::vector<int>& rowCounts); ///< one count per lane

    struct LinkEnds {
        EventPosition from{}, to{};
        VocabularyTerm<LinkType> type;
    };
    /// Every link between two events, ordered by the event that owns it.
    [[nodiscard]] const std::vector<LinkEnds>& links() const { return links_; }
    [[nodiscard]] std::span<const LinkEnds> linksFrom(EventPosition event) const;
    /// Positions in links(), ascending.
    [[nodiscard]] std::span<const std::uint32_t> linksTo(EventPosition event) const;

    /// Reorders the lanes by these keys; lanes not listed follow in their previous order.
    void orderLanes(const std::vector<std::string>& keys);

    struct PeriodSpan {
        std::uint32_t period = 0; ///< position in timeline().periods()
        Timeline::AxisSpan span;
        int row = 0;
    };
    /// Dated periods, ordered by start. Overlapping periods are in different rows, as long as there are rows
    /// left.
    [[nodiscard]] const std::vector<PeriodSpan>& periods() const { return periods_; }
    [[nodiscard]] int periodRows() const { return periodRows_; } ///< 0 to 4

    // These count every dated event once, even if it is in several lanes.
    [[nodiscard]] std::uint32_t datedCount() const;
    [[nodiscard]] std::uint32_t startingBefore(AxisSeconds at) const;
    [[nodiscard]] std::uint32_t endingAtOrBefore(AxisSeconds at) const;
    [[nodiscard]] std::uint32_t overlapping(AxisSeconds begin, AxisSeconds end) const; ///< [begin, end)
    /// Events without any date.
    [[nodiscard]] const std::vector<EventPosition>& undated() const { return undated_; }
    /// From the start of the first event to the end of the last; absent without dated events.
    [[nodiscard]] std::optional<Timeline::AxisSpan> extent() const;
    /// The event that starts first, and the event that ends last; absent without dated events.
    [[nodiscard]] std::optional<EventPosition> firstEvent() const { return firstEvent_; }
    [[nodiscard]] std::optional<EventPosition> lastEvent() const { return lastEvent_; }

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    // The sum over all lanes; if lanes share events, the value of all_.
    template <class Count>
    [[nodiscard]] std::uint32_t sum(Count count) const;

    Timeline timeline_;
    LanesBy lanesBy_;
    std::vector<Lane> lanes_;
    std::unique_ptr<LaneIndex> all_; // only set if an event can be in several lanes
    std::vector<EventPosition> undated_;
    std::vector<PeriodSpan> periods_;
    std::vector<LinkEnds> links_;
    std::vector<std::uint32_t> linksByTarget_;
    struct Move {
        LaneIndex::Entry from, to;
        std::vector<std::size_t> lanes; ///< positions in lanes_
    };
    [[nodiscard]] std::optional<std::vector<Move>> movesTo(const Timeline& next) const;
    void findFirstAndLast();
    void indexLinks(EventPosition event);
    void sortLinks();
    std::optional<EventPosition> firstEvent_, lastEvent_;
    int periodRows_ = 0;
    void indexPeriods();
};

} // namespace crisis::layout
