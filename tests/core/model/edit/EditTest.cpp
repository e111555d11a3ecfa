// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit/History.h"
#include "core/model/edit/NewId.h"
#include "tests/core/model/Samples.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

namespace crisis::test::edit_test {
using namespace crisis::model;

namespace {

Timeline sample() { return wholeBuilder().build(); }

ErrorCode codeOf(const Result<Timeline>& result) { return result.error().code; }

// The address of the title of an event: equal in two snapshots that share its chunk.
const char* memoryOf(const Timeline& timeline, std::uint32_t index) {
    return timeline.title(EventPosition{index}).data();
}

} // namespace

TEST_CASE("an event is added at the end or before another") {
    const Timeline before = sample();
    const Timeline atEnd = apply(before, AddEvent{event("new", "New"), {}}).value();
    CHECK(atEnd.eventId(EventPosition{2}) == "new");
    const Timeline inFront = apply(before, AddEvent{event("new", "New"), EventId("whole")}).value();
    CHECK(inFront.indexOf("new") == EventPosition{1});
    CHECK(inFront.indexOf("whole") == EventPosition{2});
    CHECK(inFront.statementsAbout(EventPosition{2}).size() == 1);
    CHECK(before.eventCount() == 2);
}

TEST_CASE("an invalid event is rejected with a reason") {
    const Timeline before = sample();
    CHECK(codeOf(apply(before, AddEvent{event("whole", "t"), {}})) == ErrorCode::DuplicateId);
    CHECK(codeOf(apply(before, AddEvent{event("new", "t"), EventId("nobody")})) == ErrorCode::NoSuchObject);
    Event bad = event("new", "t");
    bad.dates.clear();
    CHECK(codeOf(apply(before, AddEvent{bad, {}})) == ErrorCode::NoDates);
    bad = event("new", "t");
    bad.category = CategoryId("nobody");
    CHECK(codeOf(apply(before, AddEvent{bad, {}})) == ErrorCode::DanglingReference);
    bad = event("new", "t");
    bad.actors.push_back({});
    CHECK(codeOf(apply(before, AddEvent{bad, {}})) == ErrorCode::DanglingReference);
    bad = event("new", "t");
    bad.links.push_back({LinkType::Follows, EventId("nobody"), {}, {}, {}, {}, {}});
    CHECK(codeOf(apply(before, AddEvent{bad, {}})) == ErrorCode::DanglingReference);
    bad = event("new", "t");
    bad.dates[0].source = SourceId("nobody");
    CHECK(codeOf(apply(before, AddEvent{bad, {}})) == ErrorCode::DanglingReference);
}

TEST_CASE("an event is replaced by id") {
    Event changed = wholeEvent();
    changed.title = "Another title";
    const Timeline after = apply(sample(), ReplaceEvent{changed}).value();
    CHECK(after.event(EventId("whole")) == changed);
    CHECK(codeOf(apply(sample(), ReplaceEvent{event("nobody", "t")})) == ErrorCode::NoSuchObject);
}

TEST_CASE("removing an event removes the references to it") {
    const Timeline after = apply(sample(), RemoveEvent{EventId("other")}).value();
    CHECK(after.eventCount() == 1);
    CHECK(after.event(EventPosition{0}).links.empty());
    CHECK(after.statement(StatementId("first"))->about.empty());
    CHECK(codeOf(apply(sample(), RemoveEvent{EventId("nobody")})) == ErrorCode::NoSuchObject);
}

TEST_CASE("statements are added, replaced and removed") {
    Timeline now = apply(sample(), AddStatement{statementAbout("new", "other", Stance::Denies)}).value();
    CHECK(now.statementsAbout(EventPosition{0}).size() == 2);
    CHECK(now.isDisputed(EventPosition{0}));
    now = apply(now, ReplaceStatement{statementAbout("new", "whole")}).value();
    CHECK(now.statementsAbout(EventPosition{0}).size() == 1);
    CHECK(now.statementsAbout(EventPosition{1}).size() == 2);
    CHECK_FALSE(now.isDisputed(EventPosition{0}));
    now = apply(now, RemoveStatement{StatementId("first")}).value();
    CHECK(now.statementCount() == 2);
    CHECK(now.statement(StatementId("all"))->about.size() == 1);
    CHECK(codeOf(apply(now, AddStatement{statementAbout("all", "other")})) == ErrorCode::DuplicateId);
    CHECK(codeOf(apply(now, AddStatement{statementAbout("x", "nobody")})) == ErrorCode::DanglingReference);
    CHECK(codeOf(apply(now, RemoveStatement{StatementId("nobody")})) == ErrorCode::NoSuchObject);
    CHECK(codeOf(apply(now, ReplaceStatement{statementAbout("nobody", "other")})) == ErrorCode::NoSuchObject);
}

TEST_CASE("a statement cannot answer itself, directly or indirectly") {
    CHECK(codeOf(apply(sample(), ReplaceStatement{answer("first", "first")})) == ErrorCode::ReferenceCycle);
    CHECK(codeOf(apply(sample(), ReplaceStatement{answer("first", "all")})) == ErrorCode::ReferenceCycle);
}

TEST_CASE("source and statement are graded independently") {
    TimelineBuilder builder(sample());
    Statement said = statementAbout("said", "other");
    said.source = builder.sources().front().id;
    builder.add(said);
    const Timeline before = builder.build();
    AssessStatement edit{said.id, {}, 2, {}, {}, {}};
    Timeline now = apply(before, edit).value();
    CHECK(now.statement(said.id)->credibility == 2);
    CHECK(now.sources() == before.sources());

    now = apply(now, GradeSource{said.source, "B"}).value();
    CHECK(now.find(said.source)->reliability == "B");
    CHECK(now.statement(said.id)->credibility == 2);

    edit.reliability = "C";
    now = apply(now, edit).value();
    CHECK(now.find(said.source)->reliability == "C");
}

TEST_CASE("an invalid grade is rejected") {
    const Timeline before = sample();
    const SourceId source = before.sources().front().id;
    for (const char* grade : {"", "G", "b", "AB"})
        CHECK(codeOf(apply(before, GradeSource{source, grade})) == ErrorCode::InvalidValue);
    for (const int grade : {0, 7, -1})
        CHECK(codeOf(apply(before, AssessStatement{StatementId("first"), {}, grade, {}, {}, {}})) ==
              ErrorCode::InvalidValue);
    CHECK(codeOf(apply(before, GradeSource{SourceId("nobody"), "A"})) == ErrorCode::NoSuchObject);
    CHECK(codeOf(apply(before, AssessStatement{StatementId("nobody"), {}, 1, {}, {}, {}})) ==
          ErrorCode::NoSuchObject);
}

TEST_CASE("likelihood and confidence are cleared when a statement is no longer a judgement") {
    AssessStatement edit{StatementId("first"), {}, {}, StatementOrigin::Judgement, Likelihood::Likely,
                         Confidence::Low};
    const Timeline judged = apply(sample(), edit).value();
    CHECK(judged.statement(edit.statement)->likelihood.is(Likelihood::Likely));
    CHECK(judged.statement(edit.statement)->confidence.is(Confidence::Low));
    edit.origin = StatementOrigin::Assumption;
    const Timeline assumed = apply(judged, edit).value();
    CHECK(assumed.statement(edit.statement)->origin.is(StatementOrigin::Assumption));
    CHECK_FALSE(assumed.statement(edit.statement)->likelihood.isSaid());
    CHECK_FALSE(assumed.statement(edit.statement)->confidence.isSaid());
}

TEST_CASE("a new id has eight characters and is never in use") {
    std::uint32_t random = 0;
    const auto next = [&random] { return random++; };
    const std::string first = newId(next, [](const std::string&) { return false; });
    CHECK(first == "00001000");
    random = 0;
    const std::string second = newId(next, [&](const std::string& id) { return id == first; });
    CHECK(second == "20003000");
}

TEST_CASE("preferring a date makes it effective and the previous one normal") {
    const Timeline after = apply(sample(), PreferDate{EventId("whole"), 2}).value();
    const Event found = after.event(EventPosition{1});
    CHECK(found.dates[2].rank.is(Rank::Preferred));
    CHECK(found.dates[0].rank.is(Rank::Normal));
    CHECK(found.dates[1].rank.is(Rank::Deprecated));
    CHECK(after.date(EventPosition{1}) == found.dates[2]);
    CHECK(codeOf(apply(sample(), PreferDate{EventId("whole"), 3})) == ErrorCode::NoSuchObject);
}

TEST_CASE("a source can be replaced, but not by one that derives from itself") {
    Source changed = source("s1");
    changed.title = "Another title";
    changed.derivedFrom = {SourceId("s2")};
    const Timeline after = apply(sample(), ReplaceSource{changed}).value();
    CHECK(after.find(SourceId("s1"))->title == "Another title");
    Source circular = source("s2");
    circular.derivedFrom = {SourceId("s1")};
    CHECK(codeOf(apply(after, ReplaceSource{circular})) == ErrorCode::ReferenceCycle);
    CHECK(codeOf(apply(after, ReplaceSource{source("nobody")})) == ErrorCode::NoSuchObject);
}

TEST_CASE("replacing the header replaces the time zone") {
    Header header = sample().header();
    header.timeZone = "Europe/Paris";
    const Timeline after = apply(sample(), ReplaceHeader{header}).value();
    CHECK(after.header() == header);
    header.timeZone = "Mars/Olympus";
    CHECK(codeOf(apply(after, ReplaceHeader{header})) == ErrorCode::TimeZoneUnknown);
    header.timeZone = {};
    header.openingView = ViewId("nobody");
    CHECK(codeOf(apply(after, ReplaceHeader{header})) == ErrorCode::DanglingReference);
}

TEST_CASE("an opening view is added or replaces the view with its id") {
    View view;
    view.id = ViewId("mine");
    view.lanesBy = LanesBy::Actor;
    const Timeline first = apply(sample(), SetOpeningView{view}).value();
    REQUIRE(first.views().size() == sample().views().size() + 1);
    CHECK(first.header().openingView == view.id);
    view.laneOrder = {"a2", ""};
    const Timeline second = apply(first, SetOpeningView{view}).value();
    CHECK(second.views().size() == first.views().size());
    CHECK(*second.openingView() == view);
}

TEST_CASE("an edit shares every chunk that it does not change") {
    const Timeline before = generateTimeline(20'000);
    Event changed = before.event(EventPosition{5'000});
    changed.title = "Changed";
    const Timeline after = apply(before, ReplaceEvent{changed}).value();
    CHECK(after.title(EventPosition{5'000}) == "Changed");
    CHECK(before.title(EventPosition{5'000}) != "Changed");
    CHECK(memoryOf(after, 0) == memoryOf(before, 0));
    CHECK(memoryOf(after, 5'001) != memoryOf(before, 5'001));
    CHECK(memoryOf(after, 19'999) == memoryOf(before, 19'999));
    CHECK(after.statementText(StatementPosition{0}).data() ==
          before.statementText(StatementPosition{0}).data());
    CHECK(&after.sources() == &before.sources());

    const Timeline longer = apply(after, AddEvent{event("new", "New"), EventId("e6000")}).value();
    CHECK(memoryOf(longer, 0) == memoryOf(before, 0));
    CHECK(memoryOf(longer, 20'000) == memoryOf(before, 19'999));
}

TEST_CASE("adding events one by one takes no more memory than adding them at once") {
    Timeline now;
    TimelineBuilder atOnce;
    for (int i = 0; i < 200; ++i) {
        const Event made = event(("e" + std::to_string(i)).c_str(), "t");
        now = apply(now, AddEvent{made, {}}).value();
        atOnce.add(made);
    }
    CHECK(now.eventCount() == 200);
    CHECK(now.memoryBytes() < atOnce.build().memoryBytes() + 1'000);
}

TEST_CASE("undo and redo restore snapshots and know which one was saved") {
    History history(sample());
    CHECK(history.isSaved());
    CHECK_FALSE(history.canUndo());
    CHECK(history.nextUndo() == nullptr);
    REQUIRE(history.perform(AddEvent{event("new", "New"), {}}));
    CHECK_FALSE(history.isSaved());
    CHECK(std::holds_alternative<AddEvent>(*history.nextUndo()));
    REQUIRE(history.perform(RemoveEvent{EventId("other")}));
    CHECK(history.now().eventCount() == 2);
    history.undo();
    CHECK(history.now().eventCount() == 3);
    CHECK(std::holds_alternative<RemoveEvent>(*history.nextRedo()));
    history.markSaved();
    history.undo();
    CHECK(history.now().eventCount() == 2);
    CHECK_FALSE(history.isSaved());
    history.undo();
    CHECK(history.now().eventCount() == 2);
    history.redo();
    CHECK(history.isSaved());
    history.undo();
    REQUIRE(history.perform(PreferDate{EventId("whole"), 2}));
    CHECK_FALSE(history.canRedo());
    CHECK_FALSE(history.isSaved());
    history.undo();
    CHECK_FALSE(history.isSaved()); // the saved snapshot was discarded with the redoable edits
    history.redo();
    history.redo();
    CHECK(history.now().eventCount() == 2);
}

TEST_CASE("a failing edit does not change the history") {
    History history(sample());
    REQUIRE(history.perform(AddEvent{event("new", "New"), {}}));
    history.undo();
    CHECK_FALSE(history.perform(RemoveEvent{EventId("nobody")}));
    CHECK(history.canRedo());
    CHECK(history.now().eventCount() == 2);
}

TEST_CASE("dates of an event are added, changed and removed, and only one is preferred") {
    Event one = event("one", "One", "2023-08-04");
    one.dates[0].rank = Rank::Preferred;
    TimelineBuilder builder;
    builder.add(one);
    const Timeline before = builder.build();
    DateClaim rival = claim("2023-08-05");
    rival.rank = Rank::Preferred;
    rival.reason = "A better witness.";
    const Timeline added = apply(before, WriteDate{EventId("one"), {}, rival}).value();
    const auto dates = [](const Timeline& timeline) { return timeline.event(EventId("one")).value().dates; };
    REQUIRE(dates(added).size() == 2);
    CHECK(dates(added)[0].rank.is(Rank::Normal));
    CHECK(dates(added)[1] == rival);
    CHECK(edtfOf(added.date(*added.indexOf("one"))) == "2023-08-05");

    DateClaim lesser = rival;
    lesser.rank = Rank::Deprecated;
    const Timeline changed = apply(added, WriteDate{EventId("one"), 1, lesser}).value();
    CHECK(dates(changed)[1] == lesser);
    CHECK(edtfOf(changed.date(*changed.indexOf("one"))) == "2023-08-04");

    const Timeline removed = apply(changed, RemoveDate{EventId("one"), 0}).value();
    CHECK(dates(removed) == std::vector{lesser});
    CHECK(codeOf(apply(removed, RemoveDate{EventId("one"), 0})) == ErrorCode::NoDates);
    CHECK(codeOf(apply(removed, RemoveDate{EventId("one"), 1})) == ErrorCode::NoSuchObject);
    CHECK(codeOf(apply(removed, WriteDate{EventId("one"), 1, rival})) == ErrorCode::NoSuchObject);
    CHECK(codeOf(apply(removed, WriteDate{EventId("nobody"), {}, rival})) == ErrorCode::NoSuchObject);
    rival.source = SourceId("nobody");
    CHECK(codeOf(apply(removed, WriteDate{EventId("one"), {}, rival})) == ErrorCode::DanglingReference);
}

TEST_CASE("a text becomes a date, else a start and an end, else an error with its position") {
    DateClaim claim;
    REQUIRE(setDate(claim, "2023-07-26/2023-08-06"));
    CHECK(claim.date);
    CHECK_FALSE(claim.start);
    REQUIRE(setDate(claim, "[2023-07-26..2023-08-01]/2023-08-06"));
    CHECK_FALSE(claim.date);
    CHECK(claim.start->text() == "[2023-07-26..2023-08-01]");
    CHECK(claim.end->text() == "2023-08-06");
    CHECK(edtfOf(claim) == "[2023-07-26..2023-08-01]/2023-08-06");
    REQUIRE(setDate(claim, "[2023-07-26..2023-08-01]/.."));
    CHECK(claim.end->isOpenEnd());
    REQUIRE(setDate(claim, "[2023-07-26..2023-08-01]/"));
    CHECK_FALSE(claim.end);
    const DateClaim before = claim;
    const auto wrong = setDate(claim, "2023-08-32");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::DateOutOfRange);
    CHECK(claim == before);
    CHECK_FALSE(setDate(claim, "2023/2024/2025"));
}

TEST_CASE("adding a statement adds its new speakers") {
    const Timeline before = sample();
    Actor actor;
    actor.id = ActorId("new-actor");
    actor.name = "A new voice";
    Statement said = statementAbout("said", "whole");
    said.speakers = {actor.id};
    CHECK(codeOf(apply(before, AddStatement{said})) == ErrorCode::DanglingReference);
    const Timeline after = apply(before, AddStatement{said, {actor}}).value();
    REQUIRE(after.find(actor.id) != nullptr);
    CHECK(after.find(actor.id)->name == "A new voice");
    CHECK(after.statement(StatementId("said")) == said);
    CHECK(codeOf(apply(after, ReplaceStatement{said, {actor}})) == ErrorCode::DuplicateId);
    Actor other = actor;
    other.id = ActorId("other");
    said.speakers = {actor.id, other.id};
    CHECK(apply(after, ReplaceStatement{said, {other}}).value().statement(StatementId("said")) == said);
}

TEST_CASE("a source can be added only if its origins exist") {
    const Timeline before = sample();
    REQUIRE_FALSE(before.sources().empty());
    Source source;
    source.id = SourceId("another");
    source.title = "Another report";
    source.derivedFrom = {before.sources().front().id};
    const Timeline after = apply(before, AddSource{source}).value();
    REQUIRE(after.find(source.id) != nullptr);
    CHECK(*after.find(source.id) == source);
    CHECK(codeOf(apply(after, AddSource{source})) == ErrorCode::DuplicateId);
    source.id = SourceId("third");
    source.derivedFrom = {SourceId("nobody")};
    CHECK(codeOf(apply(after, AddSource{source})) == ErrorCode::DanglingReference);
}

} // namespace crisis::test::edit_test
