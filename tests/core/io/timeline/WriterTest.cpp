// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/TimelineBuilder.h"
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

namespace crisis::test::writer_test {
using namespace crisis::io;

namespace {

std::string saved(const std::string& text) { return timelineBytes(read(text).timeline); }

} // namespace

TEST_CASE("a canonical file is written back byte for byte") {
    CHECK(saved(sampleText()) == sampleText());
    const std::string niger = fileText(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");
    CHECK(saved(niger) == niger);
    CHECK(saved(withEvents({})) == withEvents({}));
}

TEST_CASE("generated timelines are read back unchanged") {
    const Timeline made = generateTimeline(9'000, 3);
    const ReadTimeline done = read(timelineBytes(made));
    REQUIRE(done.diagnostics.empty());
    REQUIRE(done.timeline.eventCount() == 9'000);
    for (std::uint32_t i = 0; i < 9'000; ++i) {
        REQUIRE(done.timeline.event(EventPosition{i}) == made.event(EventPosition{i}));
        REQUIRE(done.timeline.statement(StatementPosition{i}) == made.statement(StatementPosition{i}));
    }
    CHECK(done.timeline.sources() == made.sources());
    CHECK(done.timeline.header() == made.header());
}

TEST_CASE("numbers keep their notation, in known and unknown members") {
    for (const char* number : {"1e400", "-0", "1.0", "1.50e-7", "123456789012345678901234567890", "0E0"}) {
        const std::string text =
            withEvents({R"({"id":"e","title":"t","dates":[{"date":""}],"numbers":[{"best":)" +
                        std::string(number) + R"(}],"x":[)" + number + "]}"});
        INFO(number);
        CHECK(saved(text) == text);
    }
}

TEST_CASE("unknown members follow the known ones, in the order in which they were read") {
    CHECK(saved(withEvents(
              {R"({"zz":1,"id":"e","aa":{"b" : [ ]},"title":"t","mm":null,"dates":[{"date":""}]})"})) ==
          withEvents({R"({"id":"e","title":"t","dates":[{"date":""}],"zz":1,"aa":{"b":[]},"mm":null})"}));
}

TEST_CASE("absent members stay absent, and explicit defaults are kept") {
    const std::string text =
        withEvents({R"({"id":"a","title":"t","status":"occurred","dates":[{"date":"2023","rank":"normal"}]})",
                    R"({"id":"b","title":"t","dates":[{"date":"2023"}]})"});
    CHECK(saved(text) == text);
    CHECK(saved(withEvents({R"({"id":"b","title":"t","summary":"","tags":[],"dates":[{"date":"2023"}]})"})) ==
          withEvents({R"({"id":"b","title":"t","dates":[{"date":"2023"}]})"}));
}

TEST_CASE("strings have a single escaped form") {
    CHECK(saved(withEvents(
              {R"({"id":"b","title":"\u0041\/\u00e9\ud83d\ude00\u001F\u007f\t","dates":[{"date":""}]})"})) ==
          withEvents({"{\"id\":\"b\",\"title\":\"A/é😀\\u001f\x7f\\t\",\"dates\":[{\"date\":\"\"}]}"}));
}

TEST_CASE("an empty timeline is a valid file") {
    TimelineBuilder builder;
    CHECK(timelineBytes(builder.build()) ==
          "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"\",\n\"events\":[\n]}\n");
}

TEST_CASE("writing stops when the sink returns false") {
    int calls = 0;
    const Timeline timeline = generateTimeline(20'000);
    CHECK_FALSE(writeTimeline(timeline, [&calls](std::string_view) { return ++calls < 3; }));
    CHECK(calls == 3);
}

TEST_CASE("quarantined content survives a save") {
    const std::string broken =
        withEvents({R"({"id":"e","title":"t","dates":[{"date":"2023"}],"place":"p9"})", "{oops"});
    const ReadTimeline done = read(broken);
    const std::string bytes = timelineBytes(done.timeline);
    CHECK(
        bytes ==
        canonical(
            {{"events", {R"({"id":"e","title":"t","dates":[{"date":"2023"}]})"}},
             {"setAside",
              {R"({"in":"events","raw":"{oops","problem":"a member’s name in quotation marks expected"})",
               R"({"in":"event e","member":"place","raw":"\"p9\"","problem":"“place” refers to “p9”, which does not exist"})"}}}));
    const ReadTimeline again = read(bytes);
    CHECK(again.diagnostics.empty());
    CHECK(again.timeline.quarantined() == done.timeline.quarantined());
    CHECK(timelineBytes(again.timeline) == bytes);
}

} // namespace crisis::test::writer_test
