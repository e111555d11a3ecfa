// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/ImportFixture.h"

namespace crisis::test::timeline_project_import_test {
using namespace crisis::imports;

TEST_CASE("a .timeline file keeps categories, eras, flags and parts", "[import][timelineproject]") {
    const Imported result = importedFile("timelineproject/1.18.timeline");
    CHECK(result.summary.format == &timelineProjectFormat);
    CHECK(result.summary.version == "1.18.0");
    CHECK(datesOf(result) == Texts{"2023-07-30/2023-08-06", "2023-08-04T10:05~/2023-08-04T11:00~",
                                   "2023-08-05", "-0044-03-15", "2023-08-06/..", ""});
    CHECK(titlesOf(result)[2] == "(not a part)");
    CHECK(result.timeline.categories().at(0).color == "#ff8000");
    CHECK(result.timeline.categories().at(1).unknown.find("Diplomacy") != std::string::npos);
    CHECK(result.timeline.periods().at(0).title == "Deadline & talks");

    const Event part = result.timeline.event(EventPosition{1});
    REQUIRE(part.links.size() == 1);
    CHECK(part.links[0].type.is(LinkType::PartOf));
    CHECK(part.links[0].event == result.timeline.event(EventPosition{0}).id);
    CHECK(part.title == "Chiefs meet");
    CHECK(part.summary == "They met,\ntwice.");
    CHECK(part.tags == Texts{"Press"});
    CHECK(part.note == "https://example.org/b");
    CHECK(result.timeline.find(part.dates[0].source)->url == "https://example.org/a");
    for (const char* kept :
         {"\"locked\":\"True\"", "\"progress\":\"50\"", "wake up", "iVBORw0KGgo=", "200,200,200"})
        CHECK(part.unknown.find(kept) != std::string::npos);

    CHECK(result.timeline.event(EventPosition{2}).tags == Texts{"milestone"});
    CHECK(result.timeline.event(EventPosition{4}).status.is(Status::Ongoing));
    CHECK(result.timeline.event(EventPosition{5}).dates[0].unknown.find("tomorrow") != std::string::npos);
    CHECK(noted(result, ImportReason::UnreadableDate) == 1);
    CHECK(result.timeline.openingView()->span->text() == "2023-07-01/2023-09-01");
    CHECK(result.timeline.header().unknown.find("Press") != std::string::npos);
}

TEST_CASE("the oldest XML of The Timeline Project is read, its plain text refused",
          "[import][timelineproject]") {
    CHECK(datesOf(importedFile("timelineproject/0.18.timeline")) == Texts{"2012-03-04"});
    const auto old = importBytes(fileBytes("timelineproject/0.5.timeline"));
    REQUIRE_FALSE(old.has_value());
    CHECK(old.error().code == ErrorCode::FormatTooOld);
    CHECK(old.error().arguments == Texts{"The Timeline Project"});
}

TEST_CASE("plain numbers are drawn as years, which is reported", "[import][timelineproject]") {
    const Imported result = importedFile("timelineproject/2.10-numbers.timeline");
    CHECK(datesOf(result) == Texts{"0012~/0020", "-0004"});
    CHECK(result.timeline.event(EventPosition{0}).dates[0].phrase == "12 – 20");
    CHECK(result.timeline.event(EventPosition{0}).tags == Texts{"one", "two"});
    CHECK(noted(result, ImportReason::NumbersAsYears) == 1);
}

TEST_CASE("the dates of a calendar that cannot be converted are preserved as text",
          "[import][timelineproject]") {
    const Imported result = imported(
        "<timeline><version>1.2.0</version><timetype>coptictime</timetype><categories/><events>"
        "<event><start>1739-11-28 00:00:00</start><end>1739-11-28 00:00:00</end><text>T</text></event>"
        "</events><view/></timeline>");
    CHECK(datesOf(result) == Texts{""});
    CHECK(result.timeline.event(EventPosition{0}).dates[0].phrase == "1739-11-28 00:00:00");
    CHECK(noted(result, ImportReason::OtherCalendar) == 1);
}

TEST_CASE("a truncated file gives everything before the end", "[import][timelineproject]") {
    const std::string whole = fileBytes("timelineproject/1.18.timeline");
    const Imported result = imported(whole.substr(0, whole.find("Long ago")));
    CHECK(result.timeline.eventCount() == 3);
    REQUIRE(result.diagnostics.count() == 1);
    CHECK(result.diagnostics.list[0].code == ErrorCode::XmlSyntax);
    CHECK(noted(result, ImportReason::CutRow) == 1);
}

TEST_CASE("document types, entities and oversized elements are refused", "[import][xml]") {
    const auto codeOf = [](const std::string& text) {
        const auto result = importBytes(text);
        return result ? ErrorCode::DateEmpty : result.error().code;
    };
    CHECK(codeOf("<?xml version=\"1.0\"?><!DOCTYPE timeline [<!ENTITY a "
                 "\"b\">]><timeline><version>&a;</version></timeline>") == ErrorCode::XmlDocumentType);
    CHECK(
        codeOf(
            "<!-- x --><!DOCTYPE data SYSTEM \"file:///etc/passwd\"><data><event start=\"2023\"/></data>") ==
        ErrorCode::XmlDocumentType);
    std::string deep = "<timeline><events><event>";
    for (int level = 0; level < 100; ++level)
        deep += "<a>";
    CHECK(codeOf(deep) == ErrorCode::XmlTooLarge);
    std::string wide = "<data><event ";
    for (int name = 0; name < 5'000; ++name)
        wide += "a" + std::to_string(name) + "=\"\" ";
    CHECK(codeOf(wide + "/></data>") == ErrorCode::XmlTooLarge);
    CHECK(codeOf("<timeline><version>&unknown;</version></timeline>") == ErrorCode::XmlSyntax);
}

TEST_CASE("the latest version is read: fuzzy ends, containers, milestones and eras until today",
          "[import][timelineproject]") {
    const Imported result = importedFile("timelineproject/2.10.timeline");
    CHECK(result.summary.version == "2.10.0");
    CHECK(datesOf(result) == Texts{"2023-08-04/2023-08-06~", "2023-08-05T09:00", "2023-08-06", "0000-06-01"});
    const std::vector<Event> events = eventsOf(result.timeline);
    CHECK(events[0].id == EventId("container-7"));
    CHECK(events[0].tags == Texts{"one", "two"});
    CHECK(events[1].links.at(0).event == events[0].id);
    CHECK(events[1].note == "https://example.org/2\nnotes.txt");
    // Repeated values are all preserved.
    for (const char* kept : {"\"hyperlink\":\"https://example.org/3\"", "\"colour\":\"green\"",
                             "\"colour (2)\":\"blue\"", "\"locked\":\"True\""})
        CHECK(events[1].unknown.find(kept) != std::string::npos);
    CHECK(events[2].tags == Texts{"milestone"});
    CHECK(events[3].title == "[not a container]");
    const Period& era = result.timeline.periods().at(0);
    CHECK(edtfOf(era.dates[0]) == "2023-07-28/..");
    CHECK(era.unknown.find("1,2,3") != std::string::npos);
    CHECK(era.unknown.find("2023-12-31") != std::string::npos);
    CHECK(result.timeline.header().unknown.find("2024-03-30") != std::string::npos);
}

TEST_CASE("unusual events of The Timeline Project lose nothing", "[import][timelineproject]") {
    const Imported result = importedFile("timelineproject/2.6-odd.timeline");
    CHECK(titlesOf(result) == Texts{"Reversed", "No such hour", "Far", "Part of nothing", "Without an end",
                                    "2023-08-04/2023-08-05"});
    CHECK(datesOf(result) == Texts{"2023-08-04T10:00", "", "Y12023", "2023-08-04/2023-08-05", "2023-08-04",
                                   "2023-08-04/2023-08-05"});
    CHECK(noted(result, ImportReason::ReversedDates) == 1);
    CHECK(noted(result, ImportReason::UnreadableDate) == 2);
    CHECK(noted(result, ImportReason::DanglingReference) == 1);
    const std::vector<Event> events = eventsOf(result.timeline);
    CHECK(events[0].dates[0].unknown.find("09:00:00") != std::string::npos);
    CHECK(events[3].unknown.find("\"duration\":\"3\"") != std::string::npos);
    CHECK(result.timeline.categories().at(0).unknown.find("1,2,3,255") != std::string::npos);
    CHECK(result.timeline.find(events[0].category)->name == "In no list");
}

TEST_CASE("a document type is refused, whatever its name") {
    for (const char* type : {"<!DOCTYPE timeline>", "<!DOCTYPE foo [<!ENTITY a \"b\">]>"}) {
        const auto result = openAnyFormat(std::string(type) + "<timeline><version>2.1</version></timeline>");
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code == ErrorCode::XmlDocumentType);
    }
}

} // namespace crisis::test::timeline_project_import_test
