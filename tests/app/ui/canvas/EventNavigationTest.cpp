// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/EventNavigation.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

namespace crisis::test::event_navigation_test {
using namespace crisis::ui;

namespace {

// Three lanes; the last one is that of events without a category.
struct Lanes {
    TimelineIndex index{test::TimelineOf()
                            .category("c1", "Talks")
                            .category("c2", "Force")
                            .event("t1", "First talks", "2023-01-01", "c1")
                            .event("t2", "Second talks", "2023-01-10", "c1")
                            .event("f1", "Coup", "2023-01-04", "c2")
                            .event("f2", "Attack", "2023-01-10", "c2")
                            .event("u1", "Election", "2023-01-07")
                            .event("x", "Some time", "", "c1")
                            .build(),
                        LanesBy::Category, LayoutStrings::english()};

    [[nodiscard]] EventPosition position(const char* id) const {
        return index.timeline().indexOf(id).value();
    }
    // The id of the event in the next lane; empty if there is none.
    [[nodiscard]] std::string next(const char* from, LaneDirection direction) const {
        const auto event = nearestInNextLane(index, position(from), direction);
        return event ? std::string(index.timeline().eventId(*event)) : std::string();
    }
    [[nodiscard]] std::uint32_t rankAfter(const char* day) const {
        return firstRankEndingAfter(index, toAxis(Date::parse(day)->bounds().earliestStart->begin()));
    }
    [[nodiscard]] std::uint32_t rankOf(const char* id) const {
        return index.timeline().displayRank(position(id));
    }
};

} // namespace

TEST_CASE("an event is in the lane of its category, one without a date in none") {
    const Lanes lanes;
    CHECK(laneOf(lanes.index, lanes.position("t2")) == 0U);
    CHECK(laneOf(lanes.index, lanes.position("f2")) == 1U); // at the same time as t2
    CHECK(laneOf(lanes.index, lanes.position("u1")) == 2U);
    CHECK_FALSE(laneOf(lanes.index, lanes.position("x")));
}

TEST_CASE("the nearest event of the next lane is that with the nearest start") {
    const Lanes lanes;
    CHECK(lanes.next("t1", LaneDirection::Down) == "f1");
    CHECK(lanes.next("t2", LaneDirection::Down) == "f2");
    CHECK(lanes.next("f1", LaneDirection::Up) == "t1"); // 3 days before, t2 is 6 days after
    CHECK(lanes.next("f1", LaneDirection::Down) == "u1");
    CHECK(lanes.next("u1", LaneDirection::Up) == "f2"); // 3 days after, as far as f1 before
}

TEST_CASE("there is nothing above the first lane, below the last one, or beside an event without a date") {
    const Lanes lanes;
    CHECK(lanes.next("t1", LaneDirection::Up).empty());
    CHECK(lanes.next("u1", LaneDirection::Down).empty());
    CHECK(lanes.next("x", LaneDirection::Down).empty());
}

TEST_CASE("keys start at the first event that has not ended when the view begins") {
    const Lanes lanes;
    CHECK(lanes.rankAfter("2022-01-01") == lanes.rankOf("t1"));
    CHECK(lanes.rankAfter("2023-01-01") == lanes.rankOf("t1"));
    CHECK(lanes.rankAfter("2023-01-02") == lanes.rankOf("f1"));
    CHECK(lanes.rankAfter("2023-01-07") == lanes.rankOf("u1"));
}

} // namespace crisis::test::event_navigation_test
