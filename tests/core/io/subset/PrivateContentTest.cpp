// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/subset/ApplySubset.h"
#include "tests/support/Catch.h"

namespace crisis::test::private_content_test {
using namespace crisis::io;

namespace {

// One example of each kind of private content; each contains "secret".
constexpr std::string_view file =
    R"({"format":"crisis-timeline","version":1,"title":"T","marking":"TLP:AMBER",
"extra":"secret",
"sources":[{"id":"s","title":"Source","reliability":"A","reliabilityBasis":"secret basis","copy":{"file":"secret.txt"}}],
"events":[
{"id":"in","title":"In","note":"secret note","dates":[{"date":"2023-07-26"},{"date":"2023-07-25","phrase":"secret date","rank":"deprecated"}]},
{"id":"out","title":"Out","dates":[{"date":"2023-09-01"}],"links":[{"event":"in","type":"follows"}]}],
"statements":[
{"id":"q","text":"said","source":"s","about":[{"event":"in"}]},
{"id":"j","standing":"judgement","likelihood":"likely","text":"secret thought","about":[{"event":"in"}]},
{"id":"a","standing":"assumption","text":"secret premise","about":[{"event":"in"}]}]})";

Timeline timeline() {
    auto read = readTimeline(file);
    REQUIRE(read);
    return read->timeline;
}

std::string bytesOf(const PrivateContent& content, const TimelineSubset& subset = {}) {
    return timelineBytes(apply(timeline(), subset, {}, content).value());
}

bool holds(const std::string& bytes, std::string_view text) { return bytes.find(text) != std::string::npos; }

} // namespace

TEST_CASE("private content is only shared on request") {
    const std::string bytes = bytesOf({});
    INFO(bytes);
    CHECK_FALSE(holds(bytes, "secret"));
    CHECK(holds(bytes, "TLP:AMBER"));
    CHECK(holds(bytes, "said"));
    CHECK(readTimeline(bytes)->diagnostics.empty());
}

TEST_CASE("each option shares exactly what it names") {
    PrivateContent notes;
    notes.notes = true;
    CHECK(holds(bytesOf(notes), "secret note"));
    PrivateContent judgements;
    judgements.judgements = true;
    for (const char* text : {"secret basis", "secret thought", "secret premise"})
        CHECK(holds(bytesOf(judgements), text));
    CHECK_FALSE(holds(bytesOf(judgements), "secret note"));
    PrivateContent deprecated;
    deprecated.deprecated = true;
    CHECK(holds(bytesOf(deprecated), "secret date"));
    PrivateContent copies;
    copies.copies = true;
    CHECK(holds(bytesOf(copies), "secret.txt"));
}

TEST_CASE("with all options everything is shared") {
    CHECK(bytesOf(PrivateContent::all()) == timelineBytes(timeline()));
}

TEST_CASE("restricting to the visible span leaves out other events and the links to them") {
    TimelineSubset visible;
    visible.span = timeline().axisSpan(EventPosition{1});
    REQUIRE(visible.span);
    const std::string bytes = bytesOf(PrivateContent::none(), visible);
    CHECK(holds(bytes, "\"Out\""));
    CHECK_FALSE(holds(bytes, "\"In\""));
    CHECK_FALSE(holds(bytes, "said"));
    CHECK(readTimeline(bytes)->diagnostics.empty());
}

TEST_CASE("selected events are shared with the statements about them, and no other event") {
    PrivateContent notes;
    notes.notes = true;
    TimelineSubset subset;
    subset.events = {EventId("in")};
    const std::string chosen = bytesOf(notes, subset);
    CHECK(holds(chosen, "\"In\""));
    CHECK(holds(chosen, "said"));
    CHECK(holds(chosen, "secret note"));
    CHECK_FALSE(holds(chosen, "\"Out\""));
    subset.events = {EventId("out")};
    const std::string other = bytesOf(notes, subset);
    CHECK(holds(other, "\"Out\""));
    CHECK_FALSE(holds(other, "said"));
    CHECK_FALSE(holds(other, "follows"));
    CHECK(readTimeline(other)->diagnostics.empty());
}

} // namespace crisis::test::private_content_test
