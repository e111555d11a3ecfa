// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/Samples.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

namespace crisis::test::timeline_builder_test {
using namespace crisis::model;

namespace {

struct Built {
    Timeline timeline;
    std::vector<ReferenceError> faults;
};

Built build(TimelineBuilder builder) {
    Built built;
    built.timeline = builder.build([&built](const ReferenceError& fault) { built.faults.push_back(fault); });
    return built;
}

std::string reported(const ReferenceError& fault) {
    const char* kinds[] = {"duplicate", "dangling", "cycle"};
    return std::string(kinds[static_cast<int>(fault.kind)]) + " in [" + fault.in + "] " + fault.array + "/" +
           std::to_string(fault.index) + fault.path + " -" + fault.removed + " " + fault.id + " " +
           fault.newId;
}

std::vector<std::string> reported(const std::vector<ReferenceError>& faults) {
    std::vector<std::string> lines;
    for (const ReferenceError& fault : faults)
        lines.push_back(reported(fault));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a valid timeline has no diagnostics") { CHECK(reported(build(wholeBuilder()).faults) == Lines{}); }

TEST_CASE("an event with a duplicate id is renamed to an unused id and found by it") {
    TimelineBuilder builder;
    builder.add(event("e", "first"));
    builder.add(event("e", "second"));
    builder.add(event("e-2", "third"));
    builder.add(event("e", "fourth"));
    builder.add(statementAbout("s", "e"));
    const Built built = build(std::move(builder));
    CHECK(reported(built.faults) == Lines{"duplicate in [event e-3] events/1/id - e e-3",
                                          "duplicate in [event e-4] events/3/id - e e-4"});
    CHECK(built.timeline.title(*built.timeline.indexOf("e")) == "first");
    CHECK(built.timeline.title(*built.timeline.indexOf("e-2")) == "third");
    CHECK(built.timeline.title(*built.timeline.indexOf("e-3")) == "second");
    CHECK(built.timeline.statementsAbout(EventPosition{0}).size() == 1);
}

TEST_CASE("a generated id does not exceed the maximum length") {
    const std::string longest(64, 'x');
    TimelineBuilder builder;
    builder.add(event(longest.c_str(), "first"));
    builder.add(event(longest.c_str(), "second"));
    const Built built = build(std::move(builder));
    CHECK(built.timeline.eventId(EventPosition{1}) == std::string(62, 'x') + "-2");
}

TEST_CASE("ten thousand events with the same id get different ids") {
    TimelineBuilder builder;
    for (int i = 0; i < 10'000; ++i)
        builder.add(event("e", "t"));
    const Built built = build(std::move(builder));
    CHECK(built.faults.size() == 9'999);
    CHECK(built.timeline.indexOf("e-10000") == EventPosition{9'999});
}

TEST_CASE("duplicate ids of each kind are renamed") {
    TimelineBuilder builder = wholeBuilder();
    builder.add(statementAbout("first", "other"));
    builder.sources().push_back(source("s1"));
    builder.actors().push_back(actor("a1"));
    builder.places().push_back(builder.places()[0]);
    builder.categories().push_back(builder.categories()[0]);
    Period period;
    period.id = PeriodId("t");
    builder.periods() = {period, period};
    View view;
    view.id = ViewId("v");
    builder.views() = {view, view};
    const Built built = build(std::move(builder));
    CHECK(reported(built.faults) ==
          Lines{"duplicate in [source s1-2] sources/2/id - s1 s1-2",
                "duplicate in [actor a1-2] actors/2/id - a1 a1-2",
                "duplicate in [place p1-2] places/1/id - p1 p1-2",
                "duplicate in [category c1-2] categories/1/id - c1 c1-2",
                "duplicate in [period t-2] periods/1/id - t t-2",
                "duplicate in [view v-2] views/1/id - v v-2",
                "duplicate in [statement first-2] statements/2/id - first first-2"});
    CHECK(built.timeline.find(SourceId("s1-2")) == &built.timeline.sources()[2]);
}

TEST_CASE("a dangling reference is removed, with the list item that is meaningless without it") {
    TimelineBuilder builder;
    builder.header().openingView = ViewId("v9");
    Source report = source("s1");
    report.derivedFrom = {SourceId("s8"), SourceId("s1b")};
    report.dates = {claim("2023-08-08")};
    report.dates[0].source = SourceId("s9");
    builder.sources() = {report, source("s1b")};
    builder.actors() = {actor("a1")};
    builder.actors()[0].memberOf = ActorId("a9");
    Period period;
    period.id = PeriodId("t1");
    period.dates = report.dates;
    builder.periods() = {period};
    builder.add(wholeEvent());
    builder.add(wholeStatement());
    const Built built = build(std::move(builder));
    CHECK(reported(built.faults) ==
          Lines{"dangling in [source s1] sources/0/derivedFrom/0 -/derivedFrom/0 s8 ",
                "dangling in [source s1] sources/0/dates/0/source -/dates/0/source s9 ",
                "dangling in [actor a1] actors/0/memberOf -/memberOf a9 ",
                "dangling in [period t1] periods/0/dates/0/source -/dates/0/source s9 ",
                "dangling in [] /0/openingView -/openingView v9 ",
                "dangling in [event whole] events/0/category -/category c1 ",
                "dangling in [event whole] events/0/actors/1/actor -/actors/1 a2 ",
                "dangling in [event whole] events/0/place -/place p1 ",
                "dangling in [event whole] events/0/links/0/event -/links/0 other ",
                "dangling in [event whole] events/0/links/1/event -/links/1 other ",
                "dangling in [statement all] statements/0/speakers/1 -/speakers/1 a2 ",
                "dangling in [statement all] statements/0/about/1/statement -/about/1 first "});
    const Event repaired = built.timeline.event(EventPosition{0});
    CHECK(repaired.category.empty());
    CHECK(repaired.actors == std::vector<Participation>{wholeEvent().actors[0]});
    CHECK(repaired.links.empty());
    CHECK(repaired.dates == wholeEvent().dates);
    CHECK(built.timeline.sources()[0].derivedFrom == std::vector{SourceId("s1b")});
    CHECK_FALSE(built.timeline.category(EventPosition{0}));
}

TEST_CASE("a cycle of members, derivations or answers is broken once") {
    TimelineBuilder builder;
    builder.actors() = {actor("a1"), actor("a2"), actor("a3")};
    builder.actors()[0].memberOf = ActorId("a2");
    builder.actors()[1].memberOf = ActorId("a3");
    builder.actors()[2].memberOf = ActorId("a1");
    builder.sources() = {source("s1")};
    builder.sources()[0].derivedFrom = {SourceId("s1")};
    builder.add(answer("q1", "q2"));
    builder.add(answer("q2", "q1"));
    const Built built = build(std::move(builder));
    CHECK(reported(built.faults) ==
          Lines{"cycle in [source s1] sources/0/derivedFrom/0 -/derivedFrom/0 s1 ",
                "cycle in [actor a3] actors/2/memberOf -/memberOf a1 ",
                "cycle in [statement q2] statements/1/about/0/statement -/about/0 q1 "});
    CHECK(built.timeline.answersTo(StatementPosition{1}) == std::vector{StatementPosition{0}});
    CHECK(built.timeline.answersTo(StatementPosition{0}).empty());
    CHECK(built.timeline.statement(StatementPosition{1}).about.empty());
}

TEST_CASE("a chain of a hundred thousand members is checked without recursion") {
    TimelineBuilder builder;
    for (int i = 0; i < 100'000; ++i) {
        builder.actors().push_back(actor(("a" + std::to_string(i)).c_str()));
        builder.actors().back().memberOf = ActorId("a" + std::to_string(i + 1));
    }
    CHECK(build(std::move(builder)).faults.size() == 1); // the last reference is dangling
}

TEST_CASE("a report may quarantine what is removed") {
    TimelineBuilder builder;
    builder.add(statementAbout("s", "nothing"));
    const Timeline timeline = builder.build([&builder](const ReferenceError& fault) {
        builder.quarantined().push_back(
            {fault.in, fault.removed, "\"" + fault.id + "\"", "leads nowhere", {}});
    });
    REQUIRE(timeline.quarantined().size() == 1);
    CHECK(timeline.quarantined()[0].in == "statement s");
}

TEST_CASE("an event without a date becomes an undated one") {
    TimelineBuilder builder;
    Event made = event("e", "t");
    made.dates.clear();
    builder.add(made);
    const Timeline timeline = builder.build();
    REQUIRE(timeline.event(EventPosition{0}).dates.size() == 1);
    CHECK(isUndated(timeline.date(EventPosition{0})));
}

TEST_CASE("builders filled separately and appended equal one filled in order") {
    TimelineBuilder together = wholeBuilder();
    TimelineBuilder apart = wholeBuilder();
    TimelineBuilder part = apart.part();
    TimelineBuilder stranger; // uses different numbers for ids
    stranger.sources() = {source("s2")};
    Event made = event("more", "More");
    made.dates[0].source = SourceId("s2");
    together.add(made);
    part.add(made);
    made.id = EventId("yet more");
    together.add(made);
    stranger.add(made);
    apart.append(std::move(part));
    apart.append(std::move(stranger));
    const Timeline a = build(std::move(together)).timeline;
    const Timeline b = build(std::move(apart)).timeline;
    REQUIRE(a.eventCount() == 4);
    REQUIRE(b.eventCount() == 4);
    for (std::uint32_t i = 0; i < 4; ++i)
        CHECK(a.event(EventPosition{i}) == b.event(EventPosition{i}));
    CHECK(b.statementCount() == 2);
}

TEST_CASE("positions remain valid when a collection is reordered") {
    TimelineBuilder builder(wholeBuilder().build());
    std::swap(builder.actors()[0], builder.actors()[1]);
    const Timeline timeline = builder.build();
    std::vector<std::uint32_t> actors;
    timeline.actorsOf(EventPosition{1}, actors);
    CHECK(actors == std::vector<std::uint32_t>{1, 0});
    CHECK(timeline.event(EventPosition{1}) == wholeEvent());
}

TEST_CASE("insert, replace and remove by position keep the order across chunks") {
    std::vector<std::string> expected;
    TimelineBuilder builder;
    for (int i = 0; i < 9'000; ++i) {
        expected.push_back("e" + std::to_string(i));
        builder.add(event(expected.back().c_str(), "t"));
    }
    const auto insert = [&](std::uint32_t before, const char* id) {
        builder.insert(EventPosition{before}, event(id, "new"));
        expected.insert(expected.begin() + before, id);
    };
    const auto remove = [&](std::uint32_t at) {
        builder.remove(EventPosition{at});
        expected.erase(expected.begin() + at);
    };
    insert(0, "front");
    insert(4'097, "middle");
    remove(8'999);
    insert(9'001, "back");
    remove(1);
    builder.replace(EventPosition{5'000}, event("other", "replaced"));
    expected[5'000] = "other";
    const Timeline timeline = builder.build();
    REQUIRE(timeline.eventCount() == expected.size());
    for (std::uint32_t i = 0; i < expected.size(); ++i)
        REQUIRE(timeline.eventId(EventPosition{i}) == expected[i]);
    CHECK(timeline.indexOf("middle") == EventPosition{4'096});
}

TEST_CASE("a generated timeline is valid and depends only on the seed") {
    const Timeline timeline = generateTimeline(3'000, 7);
    CHECK(timeline.eventCount() == 3'000);
    CHECK(timeline.statementCount() == 3'000);
    CHECK(build(TimelineBuilder(timeline)).faults.empty());
    const Timeline again = generateTimeline(3'000, 7);
    const Timeline other = generateTimeline(3'000, 8);
    CHECK(again.title(EventPosition{2'999}) == timeline.title(EventPosition{2'999}));
    CHECK(other.title(EventPosition{2'999}) != timeline.title(EventPosition{2'999}));
    std::uint32_t intervals = 0;
    for (std::uint32_t i = 0; i < 3'000; ++i) {
        const std::size_t title = timeline.title(EventPosition{i}).size();
        const std::size_t quote = timeline.statementText(StatementPosition{i}).size();
        REQUIRE((title >= 20 && title <= 80 && quote >= 80 && quote <= 300));
        intervals += timeline.date(EventPosition{i}).date->isInterval() ? 1 : 0;
    }
    CHECK(intervals > 350);
    CHECK(intervals < 550);
}

} // namespace crisis::test::timeline_builder_test
