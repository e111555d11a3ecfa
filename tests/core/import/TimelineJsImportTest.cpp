// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/ImportFixture.h"

namespace crisis::test::timeline_js_import_test {
using namespace crisis::imports;

TEST_CASE("TimelineJS 3 keeps dates, text, groups, media and eras", "[import][timelinejs]") {
    const Imported result = importedFile("timelinejs/v3.json");
    CHECK(result.summary.format == &timelineJsFormat);
    CHECK(result.summary.version == "3");
    CHECK(result.timeline.header().title == "A crisis & its days");
    CHECK(result.timeline.header().description == "Told by a desk.");
    CHECK(datesOf(result) ==
          Texts{"2023-08-04T10:05", "2023-07/2023-08-06", "-0043-03-15", "2023", "", "2023-08-06"});

    const Event meeting = result.timeline.event(EventPosition{0});
    CHECK(meeting.id == EventId("meeting"));
    CHECK(meeting.title == "Chiefs meet");
    CHECK(meeting.summary == "They met.\nThey left (https://example.org/a).");
    const Source* source = result.timeline.find(meeting.dates[0].source);
    REQUIRE(source != nullptr);
    CHECK(source->title == "The chiefs");
    CHECK(source->publisher == "A photographer");
    CHECK(source->url == "https://example.org/p.jpg");
    CHECK(meeting.unknown.find("t.jpg") != std::string::npos);
    CHECK(meeting.unknown.find("#0f9bd1") != std::string::npos);

    CHECK(result.timeline.event(EventPosition{1}).dates[0].phrase == "late July to early August");
    CHECK(result.timeline.event(EventPosition{2}).dates[0].phrase == "the Ides");
    CHECK(result.timeline.event(EventPosition{3}).unknown.find("iframe") != std::string::npos);
    CHECK(result.timeline.categories().size() == 1);
    CHECK(edtfOf(result.timeline.periods().at(0).dates.at(0)) == "2023-07-30/2023-08-06");
    CHECK(noted(result, ImportReason::UnreadableDate) == 1);
    CHECK(noted(result, ImportReason::ReversedDates) == 1);
    CHECK(noted(result, ImportReason::ActiveContentRemoved) == 1);
    CHECK(result.timeline.event(EventPosition{4}).dates[0].unknown.find("soon") != std::string::npos);
    CHECK(result.timeline.event(EventPosition{5}).dates[0].unknown.find("\\\"day\\\":4") !=
          std::string::npos);
}

TEST_CASE("TimelineJS 2 is read from its script wrapper", "[import][timelinejs]") {
    const Imported result = importedFile("timelinejs/v2.jsonp");
    CHECK(result.summary.version == "2");
    CHECK(result.timeline.header().title == "An older crisis");
    CHECK(datesOf(result) == Texts{"2011-12-10T07:02/2011-12-11", "2012", "2012-01-26"});
    CHECK(result.timeline.categories().at(0).name == "Talks");
    CHECK(result.timeline.periods().at(0).title == "An era");
    CHECK(result.timeline.event(EventPosition{0}).summary == "Body");
}

TEST_CASE("cosmological years are kept unchanged", "[import][timelinejs]") {
    const Imported result = imported(R"({"scale":"cosmological","events":[
        {"start_date":{"year":-13800000000},"end_date":{"year":"-4.54e9"},"text":{"headline":"All"}},
        {"start_date":{"year":"-66000000"},"text":{"headline":"One"}}]})");
    CHECK(datesOf(result) == Texts{"Y-13800000000/Y-4540000000", "Y-66000000"});
    CHECK(result.timeline.header().unknown.find("cosmological") != std::string::npos);
}

TEST_CASE("unusual slides lose nothing", "[import][timelinejs]") {
    const Imported result = importedFile("timelinejs/odd.json");
    CHECK(result.timeline.header().title == "Odd slides");
    CHECK(result.timeline.header().description == "One\nTwo");
    CHECK(result.timeline.header().unknown.find("\"start_date\":{\"year\":\"2023\"}") != std::string::npos);
    CHECK(result.timeline.header().unknown.find("background") != std::string::npos);
    CHECK(datesOf(result) == Texts{"2023-08-04T10:05:07.25", "2023", "2023-08/2023-09", "-0042", "2023", ""});
    const std::vector<Event> events = eventsOf(result.timeline);
    CHECK(events[0].dates[0].unknown.empty());
    CHECK(events[1].dates[0].unknown.find("\\\"day\\\":\\\"4\\\"") != std::string::npos);
    CHECK(events[2].dates[0].unknown.find("mmmm yyyy") != std::string::npos);
    CHECK(events[2].dates[0].phrase == "late summer");
    CHECK(events[2].unknown.find("\"end_date display_date\":\"autumn\"") != std::string::npos);
    CHECK(events[3].title == "Only a text (https://example.org/t)");
    CHECK(result.timeline.find(events[3].dates[0].source)->title == "Film");
    CHECK(events[3].unknown.find("<iframe src='https://example.org/v'>") != std::string::npos);
    CHECK(result.timeline.categories().at(0).name == "G & H");
    CHECK(events[4].unknown.find("\"autolink\":false") != std::string::npos);
    CHECK(noted(result, ImportReason::UnreadableDate) == 1);
    CHECK(noted(result, ImportReason::RepeatedId) == 1);
    CHECK(result.timeline.quarantined().size() == 1);
    CHECK(result.timeline.periods().at(0).note == "About it");
    CHECK(result.timeline.periods().at(0).unknown.find("\"group\":\"G\"") != std::string::npos);
}

TEST_CASE("the three date notations of version 2 are read", "[import][timelinejs]") {
    const Imported result = importedFile("timelinejs/v2.js");
    CHECK(result.summary.version == "2");
    CHECK(datesOf(result) == Texts{"2011-12-30/2012-01-05", "2011-12-10T07:02:10", "-0043-03-15", "2011"});
    CHECK(result.timeline.header().unknown.find("\"version\":\"2.3\"") != std::string::npos);
    CHECK(result.timeline.periods().at(0).unknown.find("This is optional") != std::string::npos);
    CHECK(result.timeline.sources().size() == 1);
}

TEST_CASE("an ambiguous date of version 2 is flagged") {
    const Imported result = imported(R"({"timeline":{"headline":"h","type":"default","date":[
        {"startDate":"1/2/2013","headline":"A"},{"startDate":"2013,1,2","headline":"B"},
        {"startDate":"1/22/2013","headline":"C"}]}})");
    CHECK(datesOf(result) == Texts{"2013-01-02", "2013-01-02", "2013-01-22"});
    CHECK(noted(result, ImportReason::AmbiguousDate) == 1);
    CHECK(eventsOf(result.timeline)[0].dates[0].reason == dateReason(ImportReason::AmbiguousDate));
}

TEST_CASE("an invalid start beside an end that is a span leaves the event undated, and preserves both") {
    const Imported result = imported(
        R"({"timeline":{"headline":"T","date":[{"startDate":"soon","endDate":"2011/,12,11","headline":"A"}]}})");
    REQUIRE(result.timeline.eventCount() == 1);
    const Event event = result.timeline.event(EventPosition{0});
    REQUIRE(event.dates.size() == 1);
    CHECK(event.dates[0].unknown.find("soon") != std::string::npos);
    CHECK(event.dates[0].unknown.find("2011/,12,11") != std::string::npos);
}

TEST_CASE("a date that does not exist leaves its day, month or year, which is reported",
          "[import][timelinejs]") {
    const auto dated = [](const std::string& dates) {
        const Imported result = imported(R"({"events":[{"text":{"headline":"A"},)" + dates + "}]}");
        CHECK(noted(result, ImportReason::UnreadableDate) == 1);
        const DateClaim claim = result.timeline.event(EventPosition{0}).dates[0];
        CHECK(claim.unknown.find("imported") != std::string::npos);
        return edtfOf(claim);
    };
    CHECK(dated(R"("start_date":{"year":2023,"month":2,"day":31})") == "2023-02");
    CHECK(dated(R"("start_date":{"year":"2023","month":"13","day":"1"})") == "2023");
    CHECK(dated(R"("start_date":{"year":2023,"month":7,"day":26,"hour":25})") == "2023-07-26");
    CHECK(
        dated(
            R"("start_date":{"year":2023,"month":2,"day":1},"end_date":{"year":2023,"month":2,"day":31})") ==
        "2023-02-01/2023-02");
    CHECK(
        dated(
            R"("start_date":{"year":2023,"month":7,"day":1},"end_date":{"year":2023,"month":2,"day":31})") ==
        "2023-07-01");
    CHECK(dated(R"("start_date":{"year":"soon"})").empty());
}

} // namespace crisis::test::timeline_js_import_test
