// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/WeekdayPhrase.h"
#include "tests/core/model/evidence/Evidence.h"
#include "tests/support/Catch.h"

namespace crisis::test::anchor_check_test {
using namespace crisis::model;

namespace {

const DateStrings words = DateStrings::english();

std::vector<WeekdayAndDate> pairsIn(std::string_view phrase) { return weekdaysWithDates(phrase, words); }

Source anchored(const char* id, std::string_view anchor) {
    Source made = source(id);
    made.anchor = date(anchor);
    return made;
}

DateClaim shown(std::string_view on, std::string_view phrase = {}) {
    DateClaim made = claim(on);
    made.role = SourceDateRole::ShownOnPage;
    made.phrase = phrase;
    return made;
}

} // namespace

TEST_CASE("a weekday next to a date is read in common notations") {
    using Pairs = std::vector<WeekdayAndDate>;
    CHECK(pairsIn("Sat. Feb 24th, 2024") == Pairs{{6, 2, 24, 2024}});
    CHECK(pairsIn("on Friday, 4 August") == Pairs{{5, 8, 4, {}}});
    CHECK(pairsIn("Thursday, the 5th of May 2030") == Pairs{{4, 5, 5, 2030}});
    CHECK(pairsIn("5 August, a Saturday") == Pairs{{6, 8, 5, {}}});
    CHECK(pairsIn("Tues Aug 8") == Pairs{{2, 8, 8, {}}});
    CHECK(pairsIn("Monday 2023-08-07") == Pairs{{1, 8, 7, 2023}});
    CHECK(pairsIn("Fri 4 Aug to Sun 6 Aug 2023") == Pairs{{5, 8, 4, {}}, {7, 8, 6, 2023}});
}

TEST_CASE("phrases without a pair of weekday and date are ignored") {
    CHECK(pairsIn("on Tuesday").empty());
    CHECK(pairsIn("July 26").empty());
    CHECK(pairsIn("Friday's meeting of 40 men").empty());
    CHECK(pairsIn("Monday or Tuesday").empty());
    CHECK(pairsIn("").empty());
    CHECK(pairsIn("sat down with 5 may be enough people, said in all").size() <= 1);
}

TEST_CASE("a page that shows another day than the anchor is reported") {
    Source made = anchored("s", "2023-08-08");
    made.dates = {shown("2024-02-24", "Sat. Feb 24th, 2024")};
    const AnchorFindings found = checkSource(made, words);
    REQUIRE(found.size() == 1);
    CHECK(found[0].doubt == AnchorDoubt::ShownOnPage);
    CHECK(found[0].other == date("2024-02-24"));
    CHECK(found[0].anchor == date("2023-08-08"));
    CHECK(found[0].source == SourceId("s"));

    made.dates = {shown("2023-08-08T10:00")};
    CHECK(checkSource(made, words).empty());
    made.dates = {shown("2023-08")};
    CHECK(checkSource(made, words).empty());
    made.dates = {claim("2024-02-24")}; // for example the day of retrieval
    CHECK(checkSource(made, words).empty());
}

TEST_CASE("a weekday that does not match its date is reported, also in the date of the page") {
    Source made = anchored("s", "2024-02-23");
    made.dates = {shown("2024-02-23", "Sat. Feb 23rd, 2024")};
    const AnchorFindings found = checkSource(made, words);
    REQUIRE(found.size() == 1);
    CHECK(found[0].doubt == AnchorDoubt::Weekday);
    CHECK(found[0].weekday == 6);
    CHECK(found[0].other == date("2024-02-23"));
}

TEST_CASE("a pair without a year uses the year of its date, its anchor or its source") {
    TimelineBuilder builder;
    builder.sources() = {anchored("s", "2023-08-08")};
    const Timeline timeline = builder.build();
    DateClaim friday = claimOf("s", "2023-08-04");
    friday.phrase = "Friday, Aug. 4";
    CHECK(checkClaim(timeline, friday, {}, words).empty());
    friday.phrase = "Thursday, Aug. 4";
    REQUIRE(checkClaim(timeline, friday, {}, words).size() == 1);
    friday.date = date("[2022..2024]");
    REQUIRE(checkClaim(timeline, friday, {}, words).size() == 1);
    CHECK(checkClaim(timeline, friday, {}, words)[0].other == date("2023-08-04"));
    friday.source = {};
    CHECK(checkClaim(timeline, friday, {}, words).empty()); // no year available
    CHECK(checkClaim(timeline, friday, SourceId("s"), words).size() == 1);
}

TEST_CASE("a claim that was resolved against an older anchor is found") {
    TimelineBuilder builder;
    builder.sources() = {anchored("s", "2023-08-08")};
    DateClaim old = claimOf("s", "2024-02-23");
    old.anchor = date("2024-02-24");
    DateClaim good = claimOf("s", "2023-08-04");
    good.anchor = date("2023-08-08");
    builder.add(datedBy("e", {good, old}));
    Statement statement = said("q", "e", "s");
    statement.dates = {claim("2024-02-20")};
    statement.dates[0].anchor = date("2024-02-24");
    builder.add(statement);
    const AnchorFindings found = checkAnchors(builder.build(), words, goOn);
    REQUIRE(found.size() == 2);
    CHECK(found[0].doubt == AnchorDoubt::OtherAnchor);
    CHECK(found[0].event == EventId("e"));
    CHECK(found[0].other == date("2024-02-24"));
    CHECK(found[1].statement == StatementId("q"));
    CHECK(found[1].source == SourceId("s"));
}

TEST_CASE("a date resolved by a weekday rule must be on the weekday named") {
    const Timeline timeline;
    DateClaim resolved = claim("2023-08-04");
    resolved.phrase = "on Friday";
    resolved.rule = "last-weekday-before";
    CHECK(checkClaim(timeline, resolved, {}, words).empty());
    resolved.date = date("2023-08-03");
    REQUIRE(checkClaim(timeline, resolved, {}, words).size() == 1);
    CHECK(checkClaim(timeline, resolved, {}, words)[0].weekday == 5);
    resolved.rule = "the-day-after";
    CHECK(checkClaim(timeline, resolved, {}, words).empty());
}

} // namespace crisis::test::anchor_check_test
