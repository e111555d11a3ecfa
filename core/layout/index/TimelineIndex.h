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

/// What a snapshot looks like by lanes: made once for a timeline and a choice of lanes, then asked by every
/// frame.
class TimelineIndex {
public:
    struct Lane {
        std::string key;   ///< identity in the file (a category's id …); "" for events that have none
        std::string title; ///< as the file has it
        LaneIndex index;
        int colour = 0; ///< keeps to the lane when lanes change places
    };

    TimelineIndex(Timeline timeline, LanesBy lanesBy, const LayoutStrings& words);

    /// Goes on with another snapshot of the same history, as if made for it: quick where an edit has left
    /// lanes and links as they were, and moved few events in time. False, and nothing has happened, where it
    /// is not that simple.
    [[nodiscard]] bool follow(const Timeline& next);

    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] LanesBy lanesBy() const { return lanesBy_; }
    /// In the order of the file's list, those without any event left out; the unassigned last.
    [[nodiscard]] const std::vector<Lane>& lanes() const { return lanes_; }
    void packRows(const std::vector<int>& rowCounts); ///< one a lane

    struct LinkEnds {
        EventPosition from{}, to{};
        VocabularyTerm<LinkType> type;
    };
    /// Every link between two events, by the event that has it.
    [[nodiscard]] const std::vector<LinkEnds>& links() const { return links_; }
    [[nodiscard]] std::span<const LinkEnds> linksFrom(EventPosition event) const;
    /// Positions in links(), ascending.
    [[nodiscard]] std::span<const std::uint32_t> linksTo(EventPosition event) const;

    /// Puts the lanes in the order of these keys; those not named follow in the order that they had.
    void orderLanes(const std::vector<std::string>& keys);

    struct PeriodSpan {
        std::uint32_t period = 0; ///< position in timeline().periods()
        Timeline::AxisSpan span;
        int row = 0;
    };
    /// Dated periods by start; those that overlap stand in different rows, as far as there are rows.
    [[nodiscard]] const std::vector<PeriodSpan>& periods() const { return periods_; }
    [[nodiscard]] int periodRows() const { return periodRows_; } ///< 0 to 4

    // Over every dated event once, whatever the lanes.
    [[nodiscard]] std::uint32_t datedCount() const;
    [[nodiscard]] std::uint32_t startingBefore(AxisSeconds at) const;
    [[nodiscard]] std::uint32_t endingAtOrBefore(AxisSeconds at) const;
    [[nodiscard]] std::uint32_t overlapping(AxisSeconds begin, AxisSeconds end) const; ///< [begin, end)
    /// Events without any date.
    [[nodiscard]] const std::vector<EventPosition>& undated() const { return undated_; }
    /// From the first event to the end of the last; absent without dated events.
    [[nodiscard]] std::optional<Timeline::AxisSpan> extent() const;
    /// The first event to start, and the last to end; absent without dated events.
    [[nodiscard]] std::optional<EventPosition> firstEvent() const { return firstEvent_; }
    [[nodiscard]] std::optional<EventPosition> lastEvent() const { return lastEvent_; }

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    // The sum over lanes, or over all_ where lanes share events.
    template <class Count>
    [[nodiscard]] std::uint32_t sum(Count count) const;

    Timeline timeline_;
    LanesBy lanesBy_;
    std::vector<Lane> lanes_;
    std::unique_ptr<LaneIndex> all_; // only where an event can stand in several lanes
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
