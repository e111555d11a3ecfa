// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/base/ImportDocument.h"

#include "core/import/text/LenientJson.h"
#include "tests/core/import/ImportFixture.h"
#include "tests/core/import/LargeAllocations.h"

#include <functional>

namespace crisis::test::import_document_test {
using namespace crisis::imports;

namespace {

constexpr std::size_t paddingBytes = 3U << 20;

/// How often the task allocates as much as a copy of a text needs.
std::size_t copiesIn(std::string_view text, const std::function<void()>& task) {
    const LargeAllocations large(text.size());
    task();
    return large.count();
}

/// White space takes nearly the whole text, so that only copies of the text are large.
std::string padded(std::string_view before, char padding, std::string_view after) {
    return std::string(before) + std::string(paddingBytes, padding) + std::string(after);
}

std::string asUtf16(std::string_view ascii) {
    std::string wide("\xFF\xFE", 2);
    for (const char letter : ascii)
        (wide += letter) += '\0';
    return wide;
}

struct JsonFile {
    const ImportFormat* format;
    std::string text;
};

std::vector<JsonFile> jsonFiles() {
    return {
        {&timelineJsFormat,
         padded(R"({"events":[)", ' ', R"({"start_date":{"year":"2023"},"text":{"headline":"A"}}]})")},
        {&simileJsonFormat,
         padded(R"({"dateTimeFormat":"iso8601","events":[)", ' ', R"({"start":"2023","title":"A"}]})")},
        {&schemaOrgFormat, padded(R"({"@context":"https://schema.org",)", ' ',
                                  R"("@type":"Event","name":"A","startDate":"2023-07-26"})")},
        {&zoteroFormat, padded("[", ' ', R"({"itemType":"book","title":"A"}])")},
        {&cslFormat,
         padded("[", ' ', R"({"type":"book","id":"a","title":"A","issued":{"date-parts":[[2023]]}}])")},
        {&jsonRowsFormat, padded("[", ' ', R"({"title":"A","date":"2023-07-26"}])")},
    };
}

} // namespace

TEST_CASE("a JSON file is decoded once and parsed once, from its detection to its timeline", "[import]") {
    for (const JsonFile& file : jsonFiles()) {
        INFO(file.format->name);
        const std::size_t once = copiesIn(file.text, [&] { REQUIRE(JsonTree::parse(file.text)); });
        REQUIRE(once > 0);
        CHECK(copiesIn(file.text, [&] {
                  const auto opened = openAnyFormat(file.text);
                  REQUIRE(opened);
                  CHECK(opened->summary->format == file.format);
              }) == once);

        const std::string wide = asUtf16(file.text);
        const std::size_t decodings = copiesIn(file.text, [&] { const DecodedText decoded(wide); });
        REQUIRE(decodings > 0);
        CHECK(copiesIn(file.text, [&] {
                  const auto opened = openAnyFormat(wide);
                  REQUIRE(opened);
                  CHECK(opened->summary->format == file.format);
              }) == decodings + once);
    }
}

TEST_CASE("a script is parsed as often when it is imported as when it is only parsed", "[import]") {
    const std::string script =
        padded("storyjs_jsonp_data = {timeline: {date: [", ' ', "{startDate: '2023', headline: 'A'}]}}");
    const std::size_t once = copiesIn(script, [&] { REQUIRE(parseLooseJson(script)); });
    CHECK(copiesIn(script, [&] { REQUIRE(openAnyFormat(script)); }) == once);
}

TEST_CASE("tables, calendars and XML are decoded once", "[import]") {
    const std::pair<const ImportFormat*, std::string> files[] = {
        {&tableFormat, padded("title,date\n", '\n', "A,2023-07-26\n")},
        {&jsonLinesFormat, padded("{\"title\":\"A\",\"date\":\"2023-07-26\"}\n", '\n',
                                  "{\"title\":\"B\",\"date\":\"2023-07-27\"}\n")},
        {&iCalendarFormat, padded("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20230726\nEND:VEVENT\n",
                                  '\n', "END:VCALENDAR\n")},
        {&timelineProjectFormat,
         padded(
             "<timeline><version>2.5.0</version><timetype>gregoriantime</timetype><events>", ' ',
             "<event><start>2023-07-26 00:00:00</start><end>2023-07-26 00:00:00</end><text>A</text></event>"
             "</events></timeline>")},
        {&simileXmlFormat, padded("<data>", ' ', "<event start=\"2023-07-26\" title=\"A\"/></data>")},
    };
    for (const auto& [format, text] : files) {
        INFO(format->name);
        const std::string wide = asUtf16(text);
        const std::size_t decodings = copiesIn(text, [&] { const DecodedText decoded(wide); });
        REQUIRE(decodings > 0);
        CHECK(copiesIn(text, [&] {
                  const auto opened = openAnyFormat(wide);
                  REQUIRE(opened);
                  CHECK(opened->summary->format == format);
              }) == decodings);
    }
}

TEST_CASE("the JSON of a document is found only where a text begins like it", "[import]") {
    CHECK(ImportDocument(" \xC2\xA0 {\"a\":1} \f").jsonRoot()["a"].text() == "1");
    CHECK(ImportDocument("callback([1]);").jsonRoot().first().text() == "1");
    CHECK_FALSE(ImportDocument("Talks [1] and more").jsonRoot());
    CHECK_FALSE(ImportDocument("<script>x = {\"a\":1}</script>").jsonRoot());
    CHECK_FALSE(ImportDocument("{\"a\":").jsonRoot());
    CHECK_FALSE(ImportDocument("").jsonRoot());
    CHECK_FALSE(ImportDocument("").json());
    CHECK_FALSE(ImportDocument(R"({"format":"crisis\u002dtimeline","events":[{"title":"A"}]})").jsonRoot());
}

TEST_CASE("an error in JSON has its position in the file", "[import]") {
    const ImportDocument document("\n\n  {\"a\": ]");
    REQUIRE_FALSE(document.json());
    REQUIRE(document.json().error().place);
    CHECK(document.json().error().place->line == 3);
}

} // namespace crisis::test::import_document_test
