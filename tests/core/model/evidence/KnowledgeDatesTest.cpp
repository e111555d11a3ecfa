// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/AsOfDate.h"
#include "tests/core/model/evidence/Evidence.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <chrono>

namespace crisis::test::knowledge_dates_test {
using namespace crisis::model;

namespace {

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

AsOfDate on(const Timeline& timeline, std::string_view when) {
    return {std::make_shared<PublicationDates>(timeline), day(when)};
}

} // namespace

TEST_CASE("a source is known from the latest day that its effective publication date allows") {
    CHECK(publicationDay(published("s", "2030-05-03")) == day("2030-05-03"));
    CHECK(publicationDay(published("s", "2030-05")) == day("2030-05-31"));
    CHECK(publicationDay(published("s", "[2030-05-03..2030-05-07]")) == day("2030-05-07"));
    CHECK(publicationDay(published("s", "2030-05-03?")) == day("2030-05-03"));

    Source twice = published("s", "2030-05-03");
    twice.dates.push_back(twice.dates[0]);
    twice.dates[1].date = date("2030-05-08");
    CHECK(publicationDay(twice) == day("2030-05-03"));
    twice.dates[1].rank = Rank::Preferred;
    CHECK(publicationDay(twice) == day("2030-05-08"));
}

TEST_CASE("a source without a publication date is never known") {
    CHECK_FALSE(publicationDay(source("s")));
    CHECK_FALSE(publicationDay(published("s", "2030-05-03/..")));
    CHECK_FALSE(publicationDay(published("s", "")));
    Source shown = published("s", "2030-05-03");
    shown.dates[0].role = SourceDateRole::ShownOnPage;
    CHECK_FALSE(publicationDay(shown));
}

TEST_CASE("an event is known from the first source that dates it or has a statement about it") {
    const Timeline timeline = raid();
    const PublicationDates dates(timeline);
    CHECK(dates.of(*timeline.indexOf("raid")) == day("2030-05-03"));
    CHECK(dates.of(*timeline.indexOf("talk")) == day("2030-05-05"));
    CHECK_FALSE(dates.of(*timeline.indexOf("rumour")));
    CHECK(dates.of(*timeline.statementIndexOf("denied")) == day("2030-05-05"));
    CHECK_FALSE(dates.of(*timeline.statementIndexOf("reply")));
    CHECK(dates.days() == std::vector{day("2030-05-03"), day("2030-05-05"), day("2030-05-09")});
    CHECK(dates.undatedSources() == 1);
}

TEST_CASE("known items are counted for any day before, on and after publication days") {
    const PublicationDates dates(raid());
    CHECK(dates.eventsKnownOn(day("2030-05-02")) == 0);
    CHECK(dates.eventsKnownOn(day("2030-05-03")) == 1);
    CHECK(dates.eventsKnownOn(day("2030-05-04")) == 1);
    CHECK(dates.eventsKnownOn(day("2030-05-05")) == 2);
    CHECK(dates.eventsKnownOn(day("2040-01-01")) == 2);
    CHECK(dates.sourcesKnownOn(day("2030-05-02")) == 0);
    CHECK(dates.sourcesKnownOn(day("2030-05-08")) == 2);
}

TEST_CASE("the effective date depends on the as-of day") {
    const Timeline timeline = raid();
    const Event event = *timeline.event(EventId("raid"));
    CHECK(on(timeline, "2030-05-02").speaking(event.dates) == nullptr);
    CHECK(on(timeline, "2030-05-08").speaking(event.dates) == &event.dates[0]);
    CHECK(on(timeline, "2030-05-09").speaking(event.dates) == &event.dates[1]);
    CHECK(AsOfDate().speaking(event.dates) == &event.dates[1]);
    CHECK(on(timeline, "1900-01-01").speaking(std::vector{claim("2030-05-01")}) != nullptr);
}

TEST_CASE("publication dates of a hundred thousand events take far less than a second") {
    const Timeline timeline = generateTimeline(100'000);
    (void)timeline.statementsAbout(EventPosition{0});
    const auto start = std::chrono::steady_clock::now();
    const PublicationDates dates(timeline);
    const auto took = std::chrono::steady_clock::now() - start;
    CHECK(took < std::chrono::seconds(1));
    CHECK(dates.eventsKnownOn(day("9000-01-01")) <= timeline.eventCount());
}

} // namespace crisis::test::knowledge_dates_test
