// SPDX-License-Identifier: GPL-3.0-or-later

// An index that follows edits must equal one that is built for the last snapshot.

#include "core/layout/index/TimelineIndex.h"
#include "core/model/edit/Edit.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <algorithm>

namespace crisis::test::follow_test {
using namespace crisis::layout;

namespace {

constexpr int rows = 5;

void pack(TimelineIndex& index) { index.packRows(std::vector<int>(index.lanes().size(), rows)); }

bool isSame(const LaneIndex& a, const LaneIndex& b) {
    if (a.size() != b.size() || a.peakOverlap() != b.peakOverlap() || a.lastEnd() != b.lastEnd())
        return false;
    for (std::uint32_t at = 0; at < a.size(); ++at) {
        const AxisSeconds end = a.endAt(at);
        if (a.eventAt(at) != b.eventAt(at) || a.startAt(at) != b.startAt(at) || end != b.endAt(at) ||
            a.endingAtOrBefore(end) != b.endingAtOrBefore(end))
            return false;
    }
    for (int row = 0; row <= rows; ++row) {
        if (!std::ranges::equal(a.row(row), b.row(row)))
            return false;
    }
    return true;
}

void checkAsMadeFor(const Timeline& timeline, const TimelineIndex& index) {
    TimelineIndex anew(timeline, index.lanesBy(), LayoutStrings::english());
    pack(anew);
    CHECK(index.timeline().isSameSnapshot(timeline));
    CHECK(index.extent() == anew.extent());
    CHECK(index.firstEvent() == anew.firstEvent());
    CHECK(index.lastEvent() == anew.lastEvent());
    CHECK(index.undated() == anew.undated());
    CHECK(index.links().size() == anew.links().size());
    REQUIRE(index.lanes().size() == anew.lanes().size());
    for (std::size_t lane = 0; lane < anew.lanes().size(); ++lane) {
        REQUIRE(index.lanes()[lane].key == anew.lanes()[lane].key);
        CHECK(isSame(index.lanes()[lane].index, anew.lanes()[lane].index));
    }
    for (const AxisSeconds at : {anew.extent()->first, anew.extent()->last, AxisSeconds{1'660'000'000}}) {
        CHECK(index.startingBefore(at) == anew.startingBefore(at));
        CHECK(index.endingAtOrBefore(at) == anew.endingAtOrBefore(at));
    }
}

Timeline redated(const Timeline& timeline, EventPosition event, const std::string& date) {
    ReplaceEvent edit{timeline.event(event)};
    edit.event.dates.resize(1);
    edit.event.dates[0] = DateClaim();
    edit.event.dates[0].date = Date::parse(date).value();
    return apply(timeline, edit).value();
}

} // namespace

TEST_CASE("an index that follows edits, undo and redo equals a new one") {
    for (const LanesBy by : lanesByValues) {
        Timeline timeline = generateTimeline(5'000);
        const Timeline start = timeline;
        TimelineIndex index(timeline, by, LayoutStrings::english());
        pack(index);
        std::mt19937 random(3);
        const auto anyEvent = [&] { return EventPosition{static_cast<std::uint32_t>(random() % 5'000)}; };
        for (int round = 0; round < 12; ++round) {
            const int month = 1 + static_cast<int>(random() % 9);
            timeline = redated(timeline, anyEvent(), "2022-0" + std::to_string(month));
            REQUIRE(index.follow(timeline));
            checkAsMadeFor(timeline, index);
        }
        for (const char* date :
             {"1066", "2099-01-01", "2022-05", "1066-10-14/2099-12-31"}) { // the limits of all dates
            const EventPosition event = index.firstEvent().value();
            timeline = redated(timeline, event, date);
            REQUIRE(index.follow(timeline));
            checkAsMadeFor(timeline, index);
        }
        REQUIRE(index.follow(start)); // several steps back at once
        checkAsMadeFor(start, index);
        REQUIRE(index.follow(timeline));
        checkAsMadeFor(timeline, index);
    }
}

TEST_CASE("an index follows edits that move no event") {
    const Timeline timeline = generateTimeline(5'000);
    TimelineIndex index(timeline, LanesBy::Category, LayoutStrings::english());
    pack(index);
    ReplaceHeader title{timeline.header()};
    title.header.title = "Another";
    const Timeline retitled = apply(timeline, title).value();
    CHECK(index.follow(retitled));
    checkAsMadeFor(retitled, index);
    AssessStatement assess;
    assess.statement = StatementId(timeline.statementId(StatementPosition{9}));
    assess.credibility = 2;
    const Timeline assessed = apply(retitled, assess).value();
    CHECK(index.follow(assessed));
    checkAsMadeFor(assessed, index);
}

TEST_CASE("an index does not follow changes of lanes, links or the axis") {
    const Timeline timeline = generateTimeline(5'000);
    const EventPosition event{42};
    const auto follows = [&](const Timeline& next, LanesBy by = LanesBy::Category) {
        TimelineIndex index(timeline, by, LayoutStrings::english());
        return index.follow(next);
    };
    ReplaceEvent edit{timeline.event(event)};
    edit.event.category = CategoryId();
    CHECK_FALSE(follows(apply(timeline, edit).value()));
    edit = {timeline.event(event)};
    edit.event.links.resize(1);
    edit.event.links[0].event = EventId(timeline.eventId(EventPosition{7}));
    CHECK_FALSE(follows(apply(timeline, edit).value()));
    CHECK_FALSE(follows(redated(timeline, event, "")));
    ReplaceHeader header{timeline.header()};
    header.header.timeZone = "Asia/Tokyo";
    CHECK_FALSE(follows(apply(timeline, header).value()));
    ReplaceSource source{timeline.sources()[0]};
    source.source.title = "Another";
    CHECK(follows(apply(timeline, source).value()));
    CHECK_FALSE(follows(apply(timeline, source).value(), LanesBy::Source));
    ReplaceStatement statement{timeline.statement(StatementPosition{0})};
    std::vector<std::uint32_t> known;
    timeline.sourcesOf(timeline.indexOf(statement.statement.about[0].event.value()).value(), known);
    std::uint32_t other = 0;
    while (std::find(known.begin(), known.end(), other) != known.end())
        ++other;
    statement.statement.source = timeline.sources()[other].id;
    CHECK_FALSE(follows(apply(timeline, statement).value(), LanesBy::Source));
    CHECK_FALSE(follows(generateTimeline(5'000)));
}

} // namespace crisis::test::follow_test
