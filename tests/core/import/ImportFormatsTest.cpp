// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportFormats.h"

#include "core/base/Ascii.h"
#include "core/import/base/ImportDocument.h"
#include "tests/core/import/ImportFixture.h"

#include <set>

namespace crisis::test::import_formats_test {
using namespace crisis::imports;

TEST_CASE("each import format has a word, a name and endings, can recognise and read", "[import]") {
    std::set<std::string_view> words, names;
    for (const ImportFormat* format : importFormats()) {
        INFO(format->name);
        CHECK(words.insert(format->word).second);
        CHECK(names.insert(format->name).second);
        CHECK(format->word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK_FALSE(format->name.empty());
        for (const std::string_view ending : splitAt(format->endings, ' '))
            CHECK_FALSE(ending.empty());
        CHECK(format->recognises != nullptr);
        CHECK(format->read != nullptr);
        CHECK(importFormatNamed(format->word) == format);
    }
    CHECK(importFormatNamed("table") == &tableFormat);
    CHECK(importFormatNamed("Table") == nullptr);
    CHECK(importFormatNamed("") == nullptr);
}

TEST_CASE("the endings of files that can be imported are listed once each", "[import]") {
    const std::vector<std::string_view> endings = importFileEndings();
    CHECK(std::set(endings.begin(), endings.end()).size() == endings.size());
    for (const std::string_view ending :
         {"csv", "tsv", "txt", "json", "jsonl", "timeline", "xml", "html", "htm", "js", "ics", "vcs"})
        CHECK(std::find(endings.begin(), endings.end(), ending) != endings.end());
}

TEST_CASE("every format reads an empty document and any text without an event of its own", "[import]") {
    for (const std::string_view text : {"", " ", "{}", "[]", "<a/>", "Some prose.\n", "BEGIN:VCALENDAR\n"}) {
        for (const ImportFormat* format : importFormats()) {
            INFO(format->name << ": " << text);
            const ImportDocument document(text);
            const auto read = format->read(document, {}, {});
            CHECK((!read || read->timeline.eventCount() == 0 || format->kind == ImportFormat::Kind::Table));
            if (read)
                CHECK(read->summary.format == format);
        }
    }
}

TEST_CASE("a timeline of our own is opened as such, however it writes its format", "[import]") {
    for (const char* format : {"crisis-timeline", "crisis\\u002dtimeline"}) {
        const std::string bytes =
            std::string(R"({"format":")") + format +
            R"(","version":1,"title":"T","events":[{"id":"e","title":"A","dates":[]}]})";
        for (const bool hasMapping : {false, true}) {
            ImportOptions options;
            if (hasMapping)
                options.mapping.emplace();
            const auto opened = openAnyFormat(bytes, options);
            REQUIRE(opened);
            CHECK_FALSE(opened->summary);
            CHECK(opened->read.timeline.header().title == "T");
        }
    }
}

TEST_CASE("a file of another program that mentions our format is imported", "[import]") {
    const auto opened = openAnyFormat("title,date\ncrisis-timeline,2023-07-26\nB,2023-07-27\n");
    REQUIRE(opened);
    REQUIRE(opened->summary);
    CHECK(opened->summary->format == &tableFormat);
}

TEST_CASE("what no format recognises is refused as our own reader refuses it", "[import]") {
    for (const char* bytes : {"{\"a\":1}", "hello", "<html></html>", "", "[1, 2"}) {
        INFO(bytes);
        const auto own = readTimeline(bytes);
        const auto opened = openAnyFormat(bytes);
        REQUIRE_FALSE(own);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == own.error().code);
        CHECK(opened.error().arguments == own.error().arguments);
    }
}

} // namespace crisis::test::import_formats_test
