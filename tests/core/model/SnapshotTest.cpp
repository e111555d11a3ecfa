// SPDX-License-Identifier: GPL-3.0-or-later

// A snapshot shares everything that an edit did not change. Its answers must equal those of a snapshot built
// from scratch.

#include "core/model/edit/Edit.h"
#include "tests/core/model/Samples.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <algorithm>
#include <random>

namespace crisis::test::snapshot_test {
using namespace crisis::model;

namespace {

Timeline madeAnew(const Timeline& timeline) {
    TimelineBuilder builder;
    builder.header() = timeline.header();
    builder.sources() = timeline.sources();
    builder.actors() = timeline.actors();
    builder.places() = timeline.places();
    builder.categories() = timeline.categories();
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
        builder.add(timeline.event(EventPosition{i}));
    for (std::uint32_t i = 0; i < timeline.statementCount(); ++i)
        builder.add(timeline.statement(StatementPosition{i}));
    return builder.build();
}

// Builds every table that a later snapshot may share.
void ask(const Timeline& timeline) {
    (void)timeline.displayOrder();
    (void)timeline.indexOf("x");
    (void)timeline.statementIndexOf("x");
    (void)timeline.isDisputed(EventPosition{0});
}

void checkAsMadeAnew(const Timeline& timeline) {
    const Timeline anew = madeAnew(timeline);
    REQUIRE(anew.eventCount() == timeline.eventCount());
    REQUIRE(anew.statementCount() == timeline.statementCount());
    REQUIRE(std::ranges::equal(timeline.displayOrder(), anew.displayOrder()));
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i) {
        const EventPosition event{i};
        const bool isSame = timeline.indexOf(anew.eventId(event)) == event &&
                            timeline.displayRank(event) == anew.displayRank(event) &&
                            timeline.isDisputed(event) == anew.isDisputed(event) &&
                            std::ranges::equal(timeline.statementsAbout(event), anew.statementsAbout(event));
        if (!isSame)
            FAIL("event " << i);
    }
    for (std::uint32_t i = 0; i < timeline.statementCount(); ++i) {
        const StatementPosition statement{i};
        if (timeline.statementIndexOf(anew.statementId(statement)) != statement ||
            timeline.answersTo(statement) != anew.answersTo(statement))
            FAIL("statement " << i);
    }
}

class RandomEdits {
public:
    Edit next(const Timeline& timeline) {
        const EventPosition event{below(timeline.eventCount())};
        const StatementPosition statement{below(timeline.statementCount())};
        switch (below(8)) {
        case 0: {
            ReplaceEvent edit{timeline.event(event)};
            edit.event.dates = {claim("2022-0" + std::to_string(1 + below(9)))};
            return edit;
        }
        case 1: {
            ReplaceEvent edit{timeline.event(event)};
            edit.event.title = below(2) == 0 ? "A" : "z" + edit.event.title;
            return edit;
        }
        case 2: {
            const std::string id = "note" + std::to_string(notes_++);
            if (below(3) == 0)
                return AddStatement{answer(id.c_str(), std::string(timeline.statementId(statement)).c_str())};
            Statement note = statementAbout(id.c_str(), std::string(timeline.eventId(event)).c_str(),
                                            below(2) == 0 ? VocabularyTerm<Stance>(Stance::Denies)
                                                          : VocabularyTerm<Stance>());
            note.about.push_back(note.about[0]); // the same event twice
            note.about.push_back(note.about[0]);
            note.about[1].event = EventId(timeline.eventId(EventPosition{below(timeline.eventCount())}));
            return AddStatement{note};
        }
        case 3: {
            ReplaceStatement edit{timeline.statement(statement)};
            edit.statement.about = statementAbout("x", std::string(timeline.eventId(event)).c_str()).about;
            return edit;
        }
        case 4: {
            AssessStatement edit;
            edit.statement = StatementId(timeline.statementId(statement));
            edit.credibility = static_cast<int>(1 + below(6));
            return edit;
        }
        case 5: {
            Source made = source(("source" + std::to_string(notes_++)).c_str());
            made.derivedFrom = {timeline.sources()[0].id};
            return AddSource{made};
        }
        case 6: {
            AddStatement edit;
            edit.statement = statementAbout(("note" + std::to_string(notes_++)).c_str(),
                                            std::string(timeline.eventId(event)).c_str());
            edit.actors = {actor(("actor" + std::to_string(notes_++)).c_str())};
            edit.statement.speakers = {edit.actors[0].id};
            edit.statement.source = timeline.sources().back().id;
            return edit;
        }
        default:
            return GradeSource{timeline.sources()[0].id, below(2) == 0 ? "A" : "B"};
        }
    }

private:
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
    std::mt19937 random_{11};
    int notes_ = 0;
};

} // namespace

TEST_CASE("after any edits a snapshot equals one that is built from scratch") {
    RandomEdits edits;
    Timeline timeline = generateTimeline(5'000); // more than a chunk
    for (int round = 0; round < 60; ++round) {
        if (round % 7 != 0)
            ask(timeline); // otherwise there are no tables to share
        const Timeline before = timeline;
        timeline = crisis::model::apply(timeline, edits.next(timeline)).value();
        checkAsMadeAnew(timeline);
        if (round % 10 == 0)
            checkAsMadeAnew(before);
    }
}

TEST_CASE("an edit that does not change the order shares it") {
    const Timeline before = generateTimeline(5'000);
    ask(before);
    AssessStatement assess;
    assess.statement = StatementId(before.statementId(StatementPosition{3}));
    assess.credibility = 2;
    const Timeline assessed = apply(before, assess).value();
    CHECK(assessed.displayOrder().data() == before.displayOrder().data());
    CHECK(assessed.statementsAbout(EventPosition{0}).data() ==
          before.statementsAbout(EventPosition{0}).data());
    ReplaceEvent note{before.event(EventPosition{4'500})};
    note.event.note = "Something.";
    CHECK(apply(before, note)->displayOrder().data() == before.displayOrder().data());
}

TEST_CASE("snapshots of one history report the events that differ") {
    const Timeline before = generateTimeline(9'000);
    using Events = std::vector<EventPosition>;
    CHECK(before.eventsUnlike(before) == Events{});

    ReplaceEvent retitle{before.event(EventPosition{5'000})};
    retitle.event.title = "Another";
    const Timeline retitled = apply(before, retitle).value();
    CHECK(retitled.eventsUnlike(before) == Events{EventPosition{5'000}});
    CHECK(before.eventsUnlike(retitled) == Events{EventPosition{5'000}});

    const std::string about(before.eventId(EventPosition{17}));
    const Timeline noted = apply(retitled, AddStatement{statementAbout("note", about.c_str())}).value();
    CHECK(noted.eventsUnlike(before) == Events{EventPosition{17}, EventPosition{5'000}});
    CHECK(before.eventsUnlike(noted) == Events{EventPosition{17}, EventPosition{5'000}});

    const Timeline shorter = apply(before, RemoveEvent{EventId(about)}).value();
    CHECK_FALSE(shorter.eventsUnlike(before));
    const Timeline between = apply(before, AddEvent{event("new", "New"), EventId(about)}).value();
    CHECK_FALSE(between.eventsUnlike(before));
    CHECK_FALSE(apply(between, RemoveEvent{retitle.event.id})->eventsUnlike(before)); // same count, moved
    CHECK_FALSE(generateTimeline(9'000).eventsUnlike(before));                        // another history
}

TEST_CASE("records with the same bytes but different interned ids are not equal") {
    const auto timelineOf = [](const char* first, const char* second) {
        TimelineBuilder builder;
        Event made = event("e1", "t");
        made.category = CategoryId(first);
        builder.add(made);
        made = event("e2", "t");
        made.category = CategoryId(second);
        builder.add(made);
        for (const char* id : {"a", "b"}) {
            Category category;
            category.id = CategoryId(id);
            builder.categories().push_back(category);
        }
        return builder.build();
    };
    CHECK_FALSE(timelineOf("a", "b").eventsUnlike(timelineOf("b", "a")));
}

} // namespace crisis::test::snapshot_test
