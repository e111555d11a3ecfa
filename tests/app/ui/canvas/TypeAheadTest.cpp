// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TypeAhead.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

namespace crisis::test::type_ahead_test {
using namespace crisis::ui;
using namespace std::chrono_literals;
using Search = TypeAhead::Search;

namespace {

// The id of the event that is found; empty if there is none.
std::string found(const Timeline& timeline, const char* text, std::uint32_t fromRank = 0) {
    const auto event = eventWithWord(timeline, QString::fromUtf8(text), fromRank);
    return event ? std::string(timeline.eventId(*event)) : std::string();
}

Timeline titles() {
    return test::TimelineOf()
        .event("e1", "Mission sent", "2023-01-01")
        .event("e2", "The recoup (coup) plan", "2023-01-02")
        .event("e3", "Élysée summit", "2023-01-03")
        .event("e4", "Missing person found", "2023-01-04")
        .build();
}

} // namespace

TEST_CASE("letters typed within a second of each other make one text") {
    TypeAhead typing;
    CHECK(typing.type(QStringLiteral("s"), 5'000ms) == Search::Begun);
    CHECK(typing.type(QStringLiteral("u"), 5'999ms) == Search::Continued);
    CHECK(typing.type(QStringLiteral("m"), 6'998ms) == Search::Continued); // the second starts at each letter
    CHECK(typing.text() == QStringLiteral("sum"));
}

TEST_CASE("a pause of a second begins a new text") {
    TypeAhead typing;
    static_cast<void>(typing.type(QStringLiteral("s"), 5'000ms));
    CHECK(typing.type(QStringLiteral("u"), 6'000ms) == Search::Begun);
    CHECK(typing.text() == QStringLiteral("u"));
}

TEST_CASE("the first letters of all begin a text, whatever the time is") {
    TypeAhead typing;
    CHECK(typing.type(QStringLiteral("s"), 0ms) == Search::Begun);
}

TEST_CASE("a title is found by the start of any of its words, in capital or small letters") {
    const Timeline timeline = titles();
    CHECK(found(timeline, "mission") == "e1");
    CHECK(found(timeline, "SEN") == "e1");
    CHECK(found(timeline, "the rec") == "e2");
    CHECK(found(timeline, "éLY") == "e3");
    CHECK(found(timeline, "ission").empty());
    CHECK(found(timeline, "x").empty());
}

TEST_CASE("a word counts even if its letters are also inside an earlier word") {
    CHECK(found(titles(), "coup") == "e2");
}

TEST_CASE("the search goes on from a rank, and after the last event at the first") {
    const Timeline timeline = titles();
    CHECK(found(timeline, "miss", 0) == "e1");
    CHECK(found(timeline, "miss", 1) == "e4");
    CHECK(found(timeline, "miss", 3) == "e4");
    CHECK(found(timeline, "miss", 4) == "e1");
}

TEST_CASE("nothing is found in an empty timeline") { CHECK(found(Timeline(), "a").empty()); }

} // namespace crisis::test::type_ahead_test
