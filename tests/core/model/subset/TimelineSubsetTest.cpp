// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/subset/ApplySubset.h"
#include "tests/core/model/evidence/Evidence.h"
#include "tests/core/model/subset/RandomTimeline.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <string>

namespace crisis::test::timeline_subset_test {
using namespace crisis::model;

namespace {

constexpr std::uint32_t seeds = 200;

Timeline part(const Timeline& timeline, const TimelineSubset& subset) {
    return apply(timeline, subset).value();
}

TimelineSubset ofDay(std::int64_t day) {
    TimelineSubset subset;
    subset.asOf = day;
    return subset;
}

TimelineSubset ofEvents(std::vector<EventId> events) {
    TimelineSubset subset;
    subset.events = std::move(events);
    return subset;
}

TimelineSubset ofSpan(std::string_view first, std::string_view last) {
    TimelineSubset subset;
    subset.span = {toAxis({day(first), 0}), toAxis({day(last), 0})};
    return subset;
}

TimelineSubset where(EventPredicate predicate) {
    TimelineSubset subset;
    subset.where = std::make_shared<const EventPredicate>(std::move(predicate));
    return subset;
}

// Every other event.
TimelineSubset evenEvents() {
    return where([](const Timeline& timeline, EventPosition event) {
        return (timeline.eventId(event).back() - '0') % 2 == 0;
    });
}

std::vector<EventId> idsOf(const Timeline& timeline) {
    std::vector<EventId> ids;
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
        ids.emplace_back(timeline.eventId(EventPosition{i}));
    return ids;
}

template <class Item>
std::vector<std::string> idsOf(const std::vector<Item>& items) {
    std::vector<std::string> ids;
    for (const Item& item : items)
        ids.push_back(item.id.value());
    return ids;
}

// Everything in it, member by member.
bool isSame(const Timeline& one, const Timeline& other) {
    bool same = one.eventCount() == other.eventCount() && one.statementCount() == other.statementCount() &&
                one.header() == other.header() && one.sources() == other.sources() &&
                one.actors() == other.actors() && one.places() == other.places() &&
                one.categories() == other.categories() && one.periods() == other.periods() &&
                one.views() == other.views() && one.quarantined() == other.quarantined();
    for (std::uint32_t i = 0; same && i < one.eventCount(); ++i)
        same = one.event(EventPosition{i}) == other.event(EventPosition{i});
    for (std::uint32_t i = 0; same && i < one.statementCount(); ++i)
        same = one.statement(StatementPosition{i}) == other.statement(StatementPosition{i});
    return same;
}

std::vector<TimelineSubset> manySubsets() {
    TimelineSubset mixed = ofSpan("2030-05-04", "2030-05-25");
    mixed.asOf = day("2030-05-20");
    mixed.where = evenEvents().where;
    TimelineSubset known = ofEvents({EventId("e1"), EventId("e3"), EventId("e4"), EventId("nobody")});
    known.asOf = day("2030-05-14");
    return {{},
            ofDay(day("2030-05-14")),
            ofDay(day("2030-01-01")),
            ofEvents({}),
            ofEvents({EventId("e2"), EventId("e7")}),
            ofSpan("2030-05-10", "2030-05-12"),
            evenEvents(),
            mixed,
            known};
}

/// A raid, reported by a wire on the 3rd, re-dated by a paper on the 9th, denied on the radio on the 5th.
Timeline raid() {
    TimelineBuilder builder;
    Source blog = source("blog");
    builder.sources() = {published("wire", "2030-05-03"), published("radio", "2030-05-05"),
                         published("paper", "2030-05-09"), blog};
    DateClaim later = claimOf("paper", "2030-05-01");
    later.rank = Rank::Preferred;
    builder.add(datedBy("raid", {claimOf("wire", "2030-05-02"), later}));
    builder.add(datedBy("talk", {claimOf("paper", "2030-05-06")}));
    builder.add(datedBy("rumour", {claimOf("blog", "2030-05-01")}));
    builder.add(said("told", "raid", "wire"));
    builder.add(said("denied", "raid", "radio", Stance::Denies));
    builder.add(said("heard", "talk", "radio"));
    builder.add(answer("reply", "denied"));
    return builder.build();
}

} // namespace

TEST_CASE("the subset of everything is the same snapshot") {
    const Timeline timeline = randomTimeline(1);
    CHECK(TimelineSubset().isEverything());
    CHECK(part(timeline, {}).isSameSnapshot(timeline));
    CHECK_FALSE(ofEvents({}).isEverything());
    CHECK_FALSE(ofDay(0).isEverything());
}

TEST_CASE("a subset applied twice is the same as applied once") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Timeline timeline = randomTimeline(seed);
        for (const TimelineSubset& subset : manySubsets()) {
            const Timeline once = part(timeline, subset);
            INFO("seed " << seed);
            REQUIRE(isSame(part(once, subset), once));
        }
    }
}

TEST_CASE("an as-of day with a selection is the selection from what was known on that day") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Timeline timeline = randomTimeline(seed);
        for (TimelineSubset subset : manySubsets()) {
            const Timeline before = part(timeline, ofDay(day("2030-05-15")));
            subset.asOf.reset();
            const Timeline inSteps = part(before, subset);
            subset.asOf = day("2030-05-15");
            INFO("seed " << seed);
            REQUIRE(isSame(part(timeline, subset), inSteps));
        }
    }
}

TEST_CASE("selections applied one after the other select what both select") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Timeline timeline = randomTimeline(seed);
        const TimelineSubset first = ofSpan("2030-05-08", "2030-05-22");
        TimelineSubset both = first;
        both.where = evenEvents().where;
        INFO("seed " << seed);
        REQUIRE(isSame(part(part(timeline, first), evenEvents()), part(timeline, both)));
        // In the other order only the periods differ: those of the first stretch overlap the span.
        const Timeline other = part(part(timeline, evenEvents()), first);
        REQUIRE(idsOf(other) == idsOf(part(timeline, both)));
        REQUIRE(other.statementCount() == part(timeline, both).statementCount());
        REQUIRE(other.periods().size() >= part(timeline, both).periods().size());
    }
}

TEST_CASE("the events in a subset and the events left out are all events, each once") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Timeline timeline = randomTimeline(seed);
        const std::vector<EventId> all = idsOf(timeline);
        for (const TimelineSubset& subset : manySubsets()) {
            std::vector<EventId> in = idsOf(part(timeline, subset));
            std::vector<EventId> out;
            std::copy_if(all.begin(), all.end(), std::back_inserter(out),
                         [&](const EventId& id) { return std::find(in.begin(), in.end(), id) == in.end(); });
            const std::vector<EventId> rest = idsOf(part(timeline, ofEvents(out)));
            INFO("seed " << seed);
            REQUIRE(rest == out);
            REQUIRE(in.size() + rest.size() == all.size());
        }
    }
}

TEST_CASE("every event of a subset is whole: what it refers to and what was said about it is included") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Timeline timeline = randomTimeline(seed);
        const Timeline half = part(timeline, evenEvents());
        for (std::uint32_t i = 0; i < half.eventCount(); ++i) {
            const EventPosition there = *timeline.indexOf(half.eventId(EventPosition{i}));
            Event whole = timeline.event(there);
            std::erase_if(whole.links, [&](const Link& link) { return !half.indexOf(link.event.value()); });
            INFO("seed " << seed);
            REQUIRE(half.event(EventPosition{i}) == whole);
            REQUIRE(half.statementsAbout(EventPosition{i}).size() == timeline.statementsAbout(there).size());
            for (const StatementPosition said : half.statementsAbout(EventPosition{i})) {
                const auto original = *timeline.statementIndexOf(half.statementId(said));
                REQUIRE(half.answersTo(said).size() == timeline.answersTo(original).size());
                REQUIRE(half.statement(said).source == timeline.statement(original).source);
            }
        }
        for (const Source& source : half.sources())
            REQUIRE(source == *timeline.find(source.id));
        for (const Actor& actor : half.actors())
            REQUIRE(actor == *timeline.find(actor.id));
    }
}

TEST_CASE("a selection leaves out what no selected event needs") {
    const Timeline timeline = raid();
    const Timeline talk = part(timeline, ofEvents({EventId("talk")}));
    CHECK(idsOf(talk.sources()) == std::vector<std::string>{"radio", "paper"});
    CHECK(talk.statementCount() == 1);
    CHECK(part(timeline, ofEvents({EventId("rumour")})).statementCount() == 0);
    // An answer is included with what it answers, but does not include it.
    CHECK(part(timeline, ofEvents({EventId("raid")})).statementCount() == 3);
    CHECK(part(timeline, ofEvents({})).sources().empty());
}

TEST_CASE("a span includes the events that overlap it, without its end") {
    const Timeline timeline = raid();
    CHECK(idsOf(part(timeline, ofSpan("2030-05-01", "2030-05-02"))) ==
          std::vector<EventId>{EventId("raid"), EventId("rumour")});
    CHECK(idsOf(part(timeline, ofSpan("2030-05-02", "2030-05-07"))) == std::vector<EventId>{EventId("talk")});
    CHECK(part(timeline, ofSpan("2030-05-07", "2030-05-08")).eventCount() == 0);
}

TEST_CASE("a span is compared with the date that was known on the as-of day") {
    TimelineSubset second = ofSpan("2030-05-02", "2030-05-03");
    CHECK(part(raid(), second).eventCount() == 0);
    second.asOf = day("2030-05-08");
    CHECK(idsOf(part(raid(), second)) == std::vector<EventId>{EventId("raid")});
}

TEST_CASE("periods are included if they overlap the span and the selected events") {
    TimelineBuilder builder;
    builder.add(event("early", "t", "2030-05-02"));
    builder.add(event("late", "t", "2030-05-20"));
    for (const char* on : {"2030-05-01", "2030-05-10", "2030-05-25"}) {
        Period period;
        period.title = on;
        period.dates = {claim(on)};
        builder.periods().push_back(period);
    }
    const Timeline timeline = builder.build();
    CHECK(part(timeline, ofEvents({EventId("early"), EventId("late")})).periods().size() == 1);
    CHECK(part(timeline, ofEvents({EventId("early")})).periods().empty());
    CHECK(part(timeline, ofSpan("2030-05-01", "2030-05-11")).periods().size() == 2);
    CHECK(part(timeline, ofSpan("2030-05-01", "2030-05-26")).periods().size() == 3);
}

TEST_CASE("a timeline restricted to an as-of day contains nothing published later") {
    const Timeline timeline = raid();
    const Timeline early = part(timeline, ofDay(day("2030-05-05")));
    CHECK(early.eventCount() == 2);
    CHECK(early.sources().size() == 2);
    CHECK(edtfOf(early.date(*early.indexOf("raid"))) == "2030-05-02");
    CHECK_FALSE(early.hasRivalDates(*early.indexOf("raid")));
    CHECK(early.isDisputed(*early.indexOf("raid")));
    CHECK(early.statementCount() == 3);
    // There was a statement about it, but no source had dated it yet.
    CHECK(isUndated(early.date(*early.indexOf("talk"))));

    CHECK(part(timeline, ofDay(day("2030-05-02"))).eventCount() == 0);
    const Timeline late = part(timeline, ofDay(day("2030-05-09")));
    CHECK(late.hasRivalDates(*late.indexOf("raid")));
    CHECK(late.eventCount() == 2);
}

TEST_CASE("an as-of day removes every trace of a source that was not known, for any timeline") {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const Timeline timeline = randomTimeline(seed);
        const auto known = std::make_shared<const PublicationDates>(timeline);
        const Timeline then = apply(*known, ofDay(day("2030-05-14"))).value();
        INFO("seed " << seed);
        REQUIRE(isSame(then, part(timeline, ofDay(day("2030-05-14")))));
        const auto isKnown = [&](const SourceId& id) {
            return id.empty() || (known->of(id) && *known->of(id) <= day("2030-05-14"));
        };
        for (const Source& source : then.sources())
            REQUIRE(isKnown(source.id));
        for (std::uint32_t i = 0; i < then.eventCount(); ++i) {
            const Event event = then.event(EventPosition{i});
            const Event original = *timeline.event(event.id);
            for (const DateClaim& claim : event.dates)
                REQUIRE(isKnown(claim.source));
            const auto knownClaims =
                std::count_if(original.dates.begin(), original.dates.end(),
                              [&](const DateClaim& claim) { return isKnown(claim.source); });
            REQUIRE(event.dates.size() == static_cast<std::size_t>(std::max<std::ptrdiff_t>(knownClaims, 1)));
            for (const Link& link : event.links)
                REQUIRE(isKnown(link.source));
        }
        for (std::uint32_t i = 0; i < then.statementCount(); ++i) {
            const Statement statement = then.statement(StatementPosition{i});
            REQUIRE_FALSE(statement.source.empty());
            REQUIRE(isKnown(statement.source));
            for (const DateClaim& claim : statement.dates)
                REQUIRE(isKnown(claim.source));
        }
        REQUIRE(then.actors() == timeline.actors());
    }
}

TEST_CASE("a cancelled task fails, and progress grows from 0 towards 1") {
    const Timeline timeline = generateTimeline(5'000);
    const std::atomic<bool> cancelled = true;
    for (const TimelineSubset& subset : {ofDay(20'000), evenEvents()}) {
        Progress progress;
        progress.cancel = &cancelled;
        const auto result = apply(timeline, subset, progress);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Cancelled);
        double last = 0;
        std::size_t reports = 0;
        progress.cancel = nullptr;
        progress.report = [&](double fraction) {
            CHECK(fraction >= last);
            CHECK(fraction <= 1);
            last = fraction;
            ++reports;
        };
        REQUIRE(apply(timeline, subset, progress));
        CHECK(reports > 5);
        CHECK(last > 0.5);
    }
}

TEST_CASE("a task that is cancelled meanwhile ends before its end") {
    const Timeline timeline = generateTimeline(5'000);
    std::atomic<bool> cancelled = false;
    Progress progress;
    progress.cancel = &cancelled;
    std::size_t reports = 0;
    progress.report = [&](double) { cancelled = ++reports == 3; };
    CHECK_FALSE(apply(timeline, evenEvents(), progress));
    CHECK(reports == 3);
}

} // namespace crisis::test::timeline_subset_test
