// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/ImportBaseline.h"
#include "tests/core/import/ImportFixture.h"

namespace crisis::test::known_tables_test {
using namespace crisis::imports;

TEST_CASE("known data sets are recognised by their columns", "[import][table]") {
    SECTION("ACLED: a week and a month are not days") {
        const Imported result = importedFile("table/acled.csv");
        CHECK(result.summary.dialect == "ACLED");
        CHECK(datesOf(result) == Texts{"2023-08-04", "[2023-08-06..2023-08-12]", "2023-08"});
        CHECK(titlesOf(result)[0] == "Armed clash, Torodi");
        CHECK(result.timeline.eventId(EventPosition{0}) == "NIR1001");
        CHECK(result.timeline.event(EventPosition{0}).actors.at(1).part == "actor 2");
        CHECK(result.timeline.event(EventPosition{0}).numbers.at(0).best == "3");
        CHECK(result.timeline.places().at(0).name == "Torodi, Tillaberi, Niger");
    }
    SECTION("UCDP GED: some time between two days is not a span") {
        const Imported result = importedFile("table/ged.csv");
        CHECK(result.summary.dialect == "UCDP GED");
        CHECK(datesOf(result) == Texts{"2023-08-04", "[2023-08-07..2023-08-13]"});
        const Figure deaths = result.timeline.event(EventPosition{0}).numbers.at(0);
        CHECK((deaths.best == "4" && deaths.low == "2" && deaths.high == "9" && deaths.what == "deaths"));
    }
    SECTION("GTD in Latin-1: 0 is unknown") {
        const Imported result = importedFile("table/gtd-latin1.csv");
        CHECK(result.summary.dialect == "GTD");
        CHECK(result.summary.encoding == "windows-1252");
        CHECK(datesOf(result) == Texts{"2019-05", "2019", "2019-06-03"});
        CHECK(result.timeline.places().at(0).name == "Tillabéri, Niger");
        CHECK(result.timeline.event(EventPosition{0}).dates[0].phrase == "early May 2019");
    }
    SECTION("GDELT without a header") {
        const Imported result = importedFile("table/gdelt.tsv");
        CHECK(result.summary.dialect == "GDELT");
        CHECK(datesOf(result) == Texts{"2023-08-04", "2023-08-05"});
        CHECK(result.timeline.sources().at(0).url == "https://example.org/a");
        CHECK(titlesOf(result)[0] == "NIGER, ECOWAS, Abuja, Nigeria");
    }
    SECTION("Timesketch") {
        const Imported result = importedFile("table/timesketch.csv");
        CHECK(result.summary.dialect == "Timesketch");
        CHECK(datesOf(result) == Texts{"2023-08-04T10:05:07Z", "2023-08-04T10:06:00.250000Z"});
    }
    SECTION("plaso l2tcsv: month first, and times in a column of their own") {
        const Imported result = importedFile("table/l2t.csv");
        CHECK(result.summary.dialect == "plaso l2tcsv");
        CHECK(datesOf(result) == Texts{"2023-04-08T10:05:07"});
        CHECK(result.timeline.event(EventPosition{0}).dates[0].timeZone == "UTC");
    }
    SECTION("TimelineJS spreadsheet: the title, an era and events") {
        const Imported result = importedFile("table/timelinejs3.csv");
        CHECK(result.summary.dialect == "TimelineJS 3");
        CHECK(result.timeline.header().title == "A crisis");
        CHECK(result.timeline.periods().at(0).title == "Deadline");
        CHECK(datesOf(result) == Texts{"2023-08-04T10:05", "2023-07/2023-08"});
        CHECK(result.timeline.event(EventPosition{0}).dates[0].phrase == "Friday morning");
        CHECK(result.timeline.event(EventPosition{0}).summary == "They met & left");
    }
}

TEST_CASE("JSON Lines are a table, and only a broken line is quarantined", "[import][table]") {
    const Imported result = importedFile("table/events.jsonl");
    CHECK(result.summary.format == &jsonLinesFormat);
    CHECK(datesOf(result) == Texts{"2023-08-04T10:05:07Z", "2023-08-05", "2023-08"});
    CHECK(noted(result, ImportReason::BrokenRow) == 2);
    CHECK(result.timeline.quarantined().size() == 2);
    CHECK(result.timeline.event(EventPosition{0}).unknown.find("\"geo.code\":\"NE\"") != std::string::npos);
    CHECK(result.timeline.event(EventPosition{1}).tags == Texts{"a", "b"});
}

TEST_CASE("a JSON array of objects is a table too", "[import][table]") {
    const Imported result =
        imported(R"({"status":200,"data":[{"title":"A","date":"2023-08-04"},{"title":"B","date":"2023"}]})");
    CHECK(result.summary.format == &jsonRowsFormat);
    CHECK(datesOf(result) == Texts{"2023-08-04", "2023"});
}

TEST_CASE("numbers that mean unknown in a data set are treated as unknown", "[import][table]") {
    const Imported gtd = importedFile("table/gtd-unknowns.csv");
    CHECK(datesOf(gtd) == Texts{"1970-07-02", "1970", "1970"}); // -9 is unknown, too
    CHECK(noted(gtd, ImportReason::UnreadableDate) == 0);
    const std::vector<Event> events = eventsOf(gtd.timeline);
    REQUIRE(events[0].numbers.size() == 1);
    CHECK(events[0].numbers[0].what == "killed");
    CHECK(events[0].unknown.find("\"nwound\":\"-99\"") != std::string::npos);
    const Imported plaso = importedFile("table/plaso-dynamic.csv");
    CHECK(plaso.summary.dialect == "plaso dynamic");
    CHECK(datesOf(plaso) == Texts{"2023-08-04T10:05:07.250000Z", ""});
    const Imported timesketch = importedFile("table/timesketch.jsonl");
    CHECK(timesketch.summary.dialect == "Timesketch");
    CHECK(datesOf(timesketch) == Texts{"2023-08-04T10:05:07.250000Z", "2023-08-04T11:05:07Z"});
    CHECK(eventsOf(timesketch.timeline)[1].unknown.find("\"user.domain\":\"x\"") != std::string::npos);
}

TEST_CASE("content beside the rows of a JSON file is preserved", "[import][table]") {
    const Imported result = imported(
        R"({"status":200,"source":{"name":"x"},"rows":[{"title":"A","date":"2023"},{"title":"B","date":"2024"}],)"
        R"("notes":[{"n":1}]})");
    CHECK(titlesOf(result) == Texts{"A", "B"});
    for (const char* kept : {"\"status\":200", "{\"name\":\"x\"}", "[{\"n\":1}]"})
        CHECK(result.timeline.header().unknown.find(kept) != std::string::npos);
}

TEST_CASE("plaso's dash means empty and its zeros mean no date", "[import][table]") {
    const Imported csv = importedFile("table/l2t-nothing.csv");
    CHECK(csv.summary.dialect == "plaso l2tcsv");
    CHECK(datesOf(csv) == Texts{"", "2023-04-08T10:05:07"});
    CHECK(eventsOf(csv.timeline)[0].dates[0].unknown.find("--:--:--") != std::string::npos);
    CHECK(noted(csv, ImportReason::UnreadableDate) == 0);
    CHECK(csv.timeline.actors().empty());
    CHECK(eventsOf(csv.timeline)[0].note.empty());
    CHECK(edtfOf(eventsOf(imported("Title,Date\nA,0000-00-00\nB,2023\n").timeline)[0].dates[0]).empty());
}

TEST_CASE("plaso's JSON is read, both one event per line and one object of numbered events",
          "[import][table]") {
    for (const char* name : {"table/plaso.jsonl", "table/plaso.json"}) {
        CAPTURE(name);
        const Imported result = importedFile(name);
        CHECK(result.summary.dialect == "plaso JSON");
        CHECK(titlesOf(result) == Texts{"Session opened", "Session closed"});
        CHECK(datesOf(result) == Texts{"2023-08-04T10:05:07Z", "2023-08-04T10:05:07.25Z"});
        CHECK(eventsOf(result.timeline)[0].tags == Texts{"night", "shift 2"});
        CHECK(result.timeline.categories().at(0).name == "Log Entry");
        CHECK(result.timeline.actors().at(0).name == "root");
        CHECK(eventsOf(result.timeline)[0].unknown.find("PosixTimeInMicroseconds") != std::string::npos);
        CHECK(withoutImportedAs(result.timeline.header().unknown).find("event_0") == std::string::npos);
    }
}

TEST_CASE("lists in the cells of a Timesketch export are read", "[import][table]") {
    const Imported result = importedFile("table/timesketch-export.csv");
    CHECK(result.summary.dialect == "Timesketch");
    CHECK(eventsOf(result.timeline)[0].tags.empty());
    CHECK(eventsOf(result.timeline)[1].tags == Texts{"bad", "night, late"});
    CHECK(eventsOf(result.timeline)[1].unknown.find("__ts_star") != std::string::npos);
}

TEST_CASE("JSON Lines cut out of an array are read", "[import][table]") {
    const Imported result = imported("\xEF\xBB\xBF{\"title\":\"A\",\"date\":\"2023-08-04\"},\n"
                                     "{\"title\":\"B\",\"date\":\"2023-08-05\"},\r\n");
    CHECK(result.summary.format == &jsonLinesFormat);
    CHECK(datesOf(result) == Texts{"2023-08-04", "2023-08-05"});
}

TEST_CASE("a data set saved by a French spreadsheet program is still recognised", "[import][table]") {
    const Imported acled = importedFile("table/acled-french.csv");
    CHECK(acled.summary.dialect == "ACLED");
    CHECK(datesOf(acled) == Texts{"2023-07-26", "[2023-07-31..2023-08-06]", "2023-06"});
    CHECK(noted(acled, ImportReason::UnreadableDate) == 1); // 31 June does not exist
    CHECK(noted(acled, ImportReason::AmbiguousDate) == 0);
    const std::vector<Event> events = eventsOf(acled.timeline);
    const auto* place = acled.timeline.find(events[0].place);
    REQUIRE(place != nullptr);
    CHECK(place->latitude == "13.5137");
    CHECK(place->longitude == "2.1098");
    CHECK(acled.timeline.find(events[1].dates[0].source)->title == "Journal B; Journal C");
    CHECK(events[1].tags == Texts{"crowd size=about 1,000"});
    CHECK(events[2].numbers.at(0).best == "3");
    const auto tags = [](const std::string& cell) {
        return eventsOf(imported("Title,Date,Tags\nA,2023-08-04,\"" + cell + "\"\n").timeline)[0].tags;
    };
    CHECK(tags("crowd size=1,000,000, women") == Texts{"crowd size=1,000,000", "women"});
    CHECK(tags("100,200") == Texts{"100", "200"});
    CHECK(tags("in 2019,2020") == Texts{"in 2019", "2020"});
}

} // namespace crisis::test::known_tables_test
