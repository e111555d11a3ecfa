// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <set>

namespace crisis::test::niger_test {
using namespace crisis::io;

namespace {

std::string fileBytes() {
    std::ifstream file(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json", std::ios::binary);
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>(file), {}};
}

Timeline niger() {
    auto read = readTimeline(fileBytes());
    REQUIRE(read.has_value());
    REQUIRE(read->diagnostics.empty());
    return read->timeline;
}

Event event(const Timeline& timeline, std::string_view id) {
    const auto index = timeline.indexOf(id);
    INFO(std::string(id));
    REQUIRE(index.has_value());
    return timeline.event(*index);
}

Statement statement(const Timeline& timeline, std::string_view id) {
    const auto index = timeline.statementIndexOf(id);
    INFO(std::string(id));
    REQUIRE(index.has_value());
    return timeline.statement(*index);
}

std::vector<Statement> statements(const Timeline& timeline) {
    std::vector<Statement> all;
    for (std::uint32_t i = 0; i < timeline.statementCount(); ++i)
        all.push_back(timeline.statement(StatementPosition{i}));
    return all;
}

std::vector<Event> events(const Timeline& timeline) {
    std::vector<Event> all;
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
        all.push_back(timeline.event(EventPosition{i}));
    return all;
}

std::string speakersOf(const Timeline& timeline, const Statement& statement) {
    std::string names;
    for (const ActorId& id : statement.speakers) {
        const Actor* actor = timeline.find(id);
        REQUIRE(actor);
        names += (names.empty() ? "" : "; ") + actor->name;
    }
    return names;
}

std::string stanceTowards(const Statement& statement, std::string_view eventId) {
    for (const StatementTarget& about : statement.about) {
        if (about.event == EventId(std::string(eventId)))
            return std::string(about.stance.word());
    }
    return {};
}

} // namespace

TEST_CASE("The Niger timeline is read without diagnostics and written to the same bytes") {
    const Timeline timeline = niger();
    CHECK(timelineBytes(timeline) == fileBytes());
    CHECK(timeline.eventCount() == 25);
    CHECK(timeline.statementCount() == 22);
    CHECK(timeline.quarantined().empty());
    for (const Event& event : events(timeline))
        CHECK(event.unknown.empty());
}

TEST_CASE("Each of the six quotations is verbatim, with its speaker, venue and paragraph") {
    struct Quotation {
        const char* id;
        StatementKind kind;
        const char* text;
        const char* speaker;
        const char* venue;
        int paragraph;
    };
    const Quotation expected[] = {
        {"letter-threat", StatementKind::Mixed, "a climate of threatened aggression against Niger",
         "Niger’s junta", "letter on social media", 5},
        {"blinken-instigated", StatementKind::Direct,
         "I think what happened and what continues to happen in Niger was not instigated by Russia or by "
         "Wagner, but … they "
         "tried to take advantage of it",
         "Antony Blinken", "BBC", 13},
        {"nuland-talks", StatementKind::Mixed, "frank and difficult", "Victoria Nuland", "reporters", 15},
        {"maiga-intervention", StatementKind::Direct,
         "We will not accept military intervention in Niger. Our survival depends on it", "Abdoulaye Maiga",
         "Niger state television", 18},
        {"abdoul-aziz-flag", StatementKind::Direct,
         "I’m a fan of the Russian flag, which is why I’ve come today to buy fabrics for the tailor to make "
         "me a flag",
         "Okacha Abdoul-Aziz", "", 20},
        {"blinken-wagner", StatementKind::Direct,
         "Every single place that this Wagner group has gone, death, destruction, and exploitation have "
         "followed",
         "Antony Blinken", "BBC", 22},
    };
    const Timeline timeline = niger();
    std::set<std::string> ids;
    for (const Quotation& quotation : expected) {
        const Statement found = statement(timeline, quotation.id);
        ids.insert(quotation.id);
        INFO(quotation.id);
        CHECK(found.kind.is(quotation.kind));
        CHECK(found.text == quotation.text);
        CHECK(speakersOf(timeline, found) == quotation.speaker);
        CHECK(found.venue == quotation.venue);
        CHECK(found.paragraph == quotation.paragraph);
    }
    for (const Statement& other : statements(timeline)) {
        if (!ids.contains(other.id.value()))
            CHECK(other.kind.is(StatementKind::Indirect));
    }
}

TEST_CASE("Each event has the date of its source, and says how it is known") {
    struct Dated {
        const char* id;
        const char* date;
        Basis basis;
        const char* phrase;
        const char* rule;
        int paragraph;
    };
    const char* between = "[2023-07-26..2023-08-08]";
    const Dated expected[] = {
        {"mali-coup", "2021", Basis::Stated, "a 2021 coup", "", 21},
        {"mali-abuses", "[2021..2023-08-07]", Basis::Inferred, "", "", 24},
        {"mali-turn", "[2021..2023-08-08]", Basis::Inferred, "after a 2021 coup", "", 21},
        {"mali-killings", "2022", Basis::Resolved, "last year", "year-before", 23},
        {"coup", "2023-07-26", Basis::Stated, "July 26", "year-of-anchor", 1},
        {"blinken-troops", between, Basis::Inferred, "", "", 11},
        {"blinken-rfi", between, Basis::Inferred, "", "", 10},
        {"blinken-bbc", between, Basis::Inferred, "later", "", 12},
        {"sanctions", between, Basis::Inferred, "in response to the coup", "", 5},
        {"guterres", between, Basis::Inferred, "", "", 10},
        {"snubs", between, Basis::Inferred, "already", "", 7},
        {"pledge", between, Basis::Inferred, "", "", 17},
        {"maiga", between, Basis::Inferred, "", "", 18},
        {"demonstrations", between, Basis::Inferred, "", "", 19},
        {"bazoum-held", "[2023-07-26..2023-08-08]/..", Basis::Inferred, "is in detention", "", 14},
        {"abubakar-mission", "[2023-07-31..2023-08-06]", Basis::Resolved, "Last week", "week-before", 16},
        {"chiefs-plan", "2023-08-04", Basis::Resolved, "on Friday", "last-weekday-before", 3},
        {"deadline", "2023-08-06", Basis::Stated, "Aug. 6", "year-of-anchor", 2},
        {"nuland-denied", "2023-08-07", Basis::Resolved, "on Monday", "last-weekday-before", 14},
        {"nuland-visit", "2023-08-07", Basis::Resolved, "on Monday", "last-weekday-before", 14},
        {"tiani-meeting", "2023-08-07", Basis::Resolved, "on Monday", "last-weekday-before", 17},
        {"monitors-report", "2023-08-07", Basis::Resolved, "on Monday", "last-weekday-before", 24},
        {"mission-refused", "2023-08-08", Basis::Resolved, "on Tuesday", "weekday-of-anchor", 1},
        {"letter", "2023-08-08?", Basis::Inferred, "", "", 4},
        {"summit", "2023-08-10", Basis::Resolved, "on Thursday", "next-weekday-after", 2},
    };
    const Timeline timeline = niger();
    REQUIRE(timeline.eventCount() == std::size(expected));
    for (const Dated& dated : expected) {
        INFO(dated.id);
        const Event found = event(timeline, dated.id);
        const DateClaim* claim = speakingClaim(found.dates);
        REQUIRE(claim);
        CHECK(edtfOf(*claim) == dated.date);
        CHECK(claim->basis.is(dated.basis));
        CHECK(claim->phrase == dated.phrase);
        CHECK(claim->rule == dated.rule);
        CHECK(claim->paragraph == dated.paragraph);
        CHECK(claim->source == SourceId("article"));
        CHECK(claim->rank.is(Rank::Preferred));
        CHECK(claim->anchor.has_value() == (dated.rule[0] != '\0'));
        if (claim->anchor)
            CHECK(claim->anchor->text() == "2023-08-08");
    }
}

TEST_CASE("Whatever the article does not state has a reason") {
    const Timeline timeline = niger();
    const auto hasReason = [](const DateClaim& claim) {
        return !claim.reason.empty() || claim.basis.is(Basis::Stated) || claim.basis.is(Basis::Resolved);
    };
    for (const Event& event : events(timeline)) {
        INFO(event.id.value());
        CHECK(std::all_of(event.dates.begin(), event.dates.end(), hasReason));
        for (const Link& link : event.links)
            CHECK((link.basis.is(Basis::Stated) ? link.paragraph.has_value() : !link.note.empty()));
    }
    for (const Statement& statement : statements(timeline)) {
        INFO(statement.id.value());
        REQUIRE_FALSE(statement.dates.empty());
        CHECK(std::all_of(statement.dates.begin(), statement.dates.end(), hasReason));
        CHECK(statement.paragraph.has_value());
        CHECK_FALSE(statement.about.empty());
        CHECK_FALSE(statement.speakers.empty());
    }
    for (const Period& period : timeline.periods())
        CHECK(std::all_of(period.dates.begin(), period.dates.end(), hasReason));
}

TEST_CASE("The source has the day shown on its page and its anchor, each with a reason") {
    const Timeline timeline = niger();
    REQUIRE(timeline.sources().size() == 1);
    const Source& source = timeline.sources().front();
    REQUIRE(source.anchor.has_value());
    CHECK(source.anchor->text() == "2023-08-08");
    CHECK(source.reliability == "F");
    REQUIRE(source.dates.size() == 2);
    const DateClaim& shown = source.dates[0];
    const DateClaim& published = source.dates[1];
    REQUIRE((shown.role && published.role));
    CHECK(shown.role->is(SourceDateRole::ShownOnPage));
    CHECK(edtfOf(shown) == "2024-02-24");
    CHECK(shown.basis.is(Basis::Stated));
    CHECK(shown.phrase == "Sat. Feb 24th, 2024");
    CHECK(shown.paragraph == 0);
    CHECK_FALSE(shown.reason.empty());
    CHECK(published.role->is(SourceDateRole::Published));
    CHECK(edtfOf(published) == "2023-08-08?");
    CHECK(published.basis.is(Basis::Inferred));
    CHECK(published.reason.find("general knowledge") != std::string::npos);
    CHECK_FALSE(source.copy.has_value());
}

TEST_CASE("Only the summit is planned, only the contested deeds in Mali are claimed, and their denial makes "
          "one disputed") {
    const Timeline timeline = niger();
    std::map<std::string, std::string> other;
    for (const Event& event : events(timeline)) {
        if (!event.status.is(Status::Occurred))
            other[event.id.value()] = event.status.word();
    }
    const std::map<std::string, std::string> expected = {{"bazoum-held", "ongoing"},
                                                         {"mali-abuses", "claimed"},
                                                         {"mali-killings", "claimed"},
                                                         {"summit", "planned"}};
    CHECK(other == expected);
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
        CHECK(timeline.isDisputed(EventPosition{i}) ==
              (timeline.eventId(EventPosition{i}) == "mali-killings"));
}

TEST_CASE("Reported speech has its true speakers and stance") {
    struct Reported {
        const char* id;
        const char* speakers;
        const char* venue;
        const char* event;
        const char* stance;
        int paragraph;
    };
    const Reported expected[] = {
        {"letter-refusal", "Niger’s junta", "letter on social media", "mission-refused", "reports", 4},
        {"army-confirms", "A spokesman for Niger’s army", "", "letter", "confirms", 4},
        {"letter-anger", "Niger’s junta", "letter on social media", "sanctions", "reports", 5},
        {"au-confirms", "A spokesperson for the African Union", "", "mission-refused", "confirms", 6},
        {"ecowas-declines", "ECOWAS", "", "mission-refused", "declines", 6},
        {"un-guterres", "United Nations", "", "guterres", "reports", 10},
        {"blinken-diplomacy", "Antony Blinken", "RFI", "blinken-rfi", "reports", 10},
        {"blinken-declines", "Antony Blinken", "", "blinken-troops", "declines", 11},
        {"blinken-worry", "Antony Blinken", "BBC", "blinken-bbc", "reports", 12},
        {"nuland-interest", "Victoria Nuland", "reporters", "nuland-denied", "reports", 15},
        {"juntas-pledge", "Mali’s junta; Burkina Faso’s junta", "", "pledge", "reports", 17},
        {"flags-fashion", "Residents; Fabric vendors", "", "demonstrations", "reports", 19},
        {"allies-fear", "Western allies", "", "coup", "predicts", 21},
        {"killings-reported", "Witnesses; Rights groups", "", "mali-killings", "reports", 23},
        {"killings-denied", "Malian army; Wagner Group", "", "mali-killings", "denies", 23},
        {"monitors-abuses", "U.N. sanctions monitors", "", "monitors-report", "reports", 24},
    };
    const Timeline timeline = niger();
    for (const Reported& reported : expected) {
        INFO(reported.id);
        const Statement found = statement(timeline, reported.id);
        CHECK(found.kind.is(StatementKind::Indirect));
        CHECK(speakersOf(timeline, found) == reported.speakers);
        CHECK(found.venue == reported.venue);
        CHECK(stanceTowards(found, reported.event) == reported.stance);
        CHECK(found.paragraph == reported.paragraph);
    }
    CHECK(std::size(expected) + 6 == timeline.statementCount());
}

TEST_CASE("Places, figures, periods and the opening view are as the article and the task give them") {
    const Timeline timeline = niger();
    CHECK(event(timeline, "summit").place == PlaceId("abuja"));
    CHECK(event(timeline, "nuland-visit").place == PlaceId("niamey"));
    CHECK(event(timeline, "abubakar-mission").place == PlaceId("niamey"));
    CHECK(event(timeline, "demonstrations").place == PlaceId("niamey"));
    CHECK(event(timeline, "mali-coup").place == PlaceId("mali"));
    CHECK(event(timeline, "chiefs-plan").place == PlaceId()); // not stated
    CHECK(event(timeline, "tiani-meeting").place == PlaceId());

    for (const Event& event : events(timeline))
        CHECK(event.numbers.empty() == (event.id != EventId("blinken-troops")));
    const Figure troops = event(timeline, "blinken-troops").numbers.at(0);
    CHECK(troops.best == "1100");
    CHECK(troops.approximate == true);

    REQUIRE(timeline.periods().size() == 2);
    CHECK(edtfOf(timeline.periods()[0].dates.at(0)) == "2023-07-26/..");
    CHECK(edtfOf(timeline.periods()[1].dates.at(0)) == "[2023-07-26..2023-08-06]/2023-08-06");
    REQUIRE(timeline.openingView());
    REQUIRE(timeline.openingView()->span.has_value());
    CHECK(timeline.openingView()->span->text() == "2023-07-24/2023-08-12");
    CHECK(timeline.openingView()->lanesBy.is(LanesBy::Category));
}

TEST_CASE("Every event has a category, and its title is short enough for a label") {
    const Timeline timeline = niger();
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i) {
        INFO(std::string(timeline.title(EventPosition{i})));
        CHECK(timeline.category(EventPosition{i}).has_value());
        CHECK(timeline.title(EventPosition{i}).size() <= 45);
    }
}

TEST_CASE("Events are in the order of their dates in the file") {
    const Timeline timeline = niger();
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (const Event& event : events(timeline)) {
        const DateClaim* claim = speakingClaim(event.dates);
        REQUIRE(claim);
        const auto start = boundsOf(*claim).earliestStart;
        REQUIRE(start.has_value());
        CHECK(start->day >= last);
        last = start->day;
    }
}

} // namespace crisis::test::niger_test
