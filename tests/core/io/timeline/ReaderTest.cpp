// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"

namespace crisis::test::reader_test {
using namespace crisis::io;

namespace {

using namespace std::string_literals;

Lines problemsOf(const std::string& text) {
    const ReadTimeline done = read(text);
    checkPlaces(text, done.diagnostics);
    return reported(done.diagnostics);
}
Lines setAsideOf(const std::string& text) { return reported(read(text).timeline.quarantined()); }

constexpr const char* good = R"({"id":"good","title":"Good","dates":[{"date":"2023-08-04"}]})";

// The diagnostics of one event, and what is quarantined.
struct Faults {
    Lines diagnostics;
    Lines quarantined;
    Timeline timeline;
};

Faults faultsOf(const std::string& eventLine) {
    const std::string text = withEvents({eventLine, good});
    ReadTimeline done = read(text);
    if (eventLine.find("\"note\":\"b\"") == std::string::npos &&
        eventLine.find("\"x\":{") == std::string::npos)
        checkPlaces(text, done.diagnostics); // a pointer would name the first of two equal members
    return {reported(done.diagnostics), reported(done.timeline.quarantined()), done.timeline};
}

} // namespace

TEST_CASE("every member of every object is read") {
    const ReadTimeline done = read(sampleText());
    checkPlaces(sampleText(), done.diagnostics);
    CHECK(reported(done.diagnostics) == Lines{"21:799 /events/1/links/1/type UnknownWord(type, mocks)",
                                              "22:32 /events/2/status UnknownWord(status, rumoured)"});
    const Timeline& timeline = done.timeline;
    CHECK(timeline.header().title == "Every member");
    CHECK(timeline.header().description == "One of each.");
    CHECK(timeline.header().language == "en");
    CHECK(timeline.header().timeZone == "Africa/Niamey");
    CHECK(timeline.header().marking == "TLP:AMBER");
    CHECK(timeline.header().openingView == ViewId("v1"));
    CHECK(timeline.header().unknown == R"("editor":{"name":"hand"},"seen":[1,2.50,"three"])");

    const Source& source = timeline.sources().at(0);
    CHECK(source.kind.is(SourceKind::Newspaper));
    CHECK(source.publisher == "The Paper");
    CHECK(source.author == "A. Reporter");
    CHECK(source.url == "https://example.org/1");
    CHECK(source.reliability == "B");
    CHECK(source.reliabilityBasis == "known for years");
    CHECK(source.derivedFrom == std::vector{SourceId("s2")});
    CHECK(source.anchor->text() == "2023-08-08");
    CHECK(source.dates.at(0).role->is(SourceDateRole::ShownOnPage));
    CHECK(source.dates.at(1).date->isUncertain());
    CHECK(source.copy->file == "copies/1.txt");
    CHECK(source.copy->unknown == R"("pages":3)");
    CHECK(source.unknown == R"("archive":{"by":["x",null,true],"at":1e400})");

    const Actor& actor = timeline.actors().at(0);
    CHECK(actor.aliases == Lines{"The Minister", "Λ"});
    CHECK(actor.office == "foreign minister");
    CHECK(actor.memberOf == ActorId("a2"));
    CHECK(actor.unknown == R"("seat":-0)");
    const Place& place = timeline.places().at(0);
    CHECK(place.latitude == "9.0760");
    CHECK(place.longitude == "7.3986E0");
    CHECK(place.precision == "city");
    CHECK(place.timeZone == "Africa/Lagos");
    CHECK(timeline.categories().at(0).color == "#0072b2");
    CHECK(timeline.periods().at(0).dates.at(0).start->isSet());
    CHECK(timeline.periods().at(0).note == "open");
    CHECK(timeline.views().at(0).span->text() == "2023-07-24/2023-08-12");
    CHECK(timeline.views().at(0).filter == R"({"tags":["military"],"min":1.50})");
    CHECK(timeline.views().at(0).lanesBy.is(LanesBy::Category));
    CHECK(timeline.views().at(0).laneOrder == Lines{"c1", ""});
    CHECK(timeline.views().at(0).collapsed == Lines{"c1"});

    const Event event = timeline.event(EventPosition{1});
    CHECK(event.title == "Chiefs \"agree\" on a \\ plan\n\x01\x1f");
    CHECK(event.summary == "A summary.");
    CHECK(event.category == CategoryId("c1"));
    CHECK(event.status.is(Status::Claimed));
    REQUIRE(event.dates.size() == 3);
    CHECK(event.dates[0].phrase == "on Friday");
    CHECK(event.dates[0].rule == "last-weekday-before");
    CHECK(event.dates[0].paragraph == 3);
    CHECK(event.dates[0].timeZone == "Europe/Paris");
    CHECK(event.dates[0].unknown == R"("checked":"2024")");
    CHECK(event.dates[1].end->text() == "..");
    CHECK_FALSE(event.dates[2].start);
    CHECK(event.actors.at(0).part == "host");
    CHECK(event.place == PlaceId("p1"));
    CHECK(event.numbers.at(0).high == "1.20");
    CHECK(event.numbers.at(1).approximate == false);
    CHECK(event.links.at(0).paragraph == 0);
    CHECK(event.links.at(1).type.word() == "mocks");
    CHECK(event.tags == Lines{"military", "ὅπλα"});
    CHECK(event.note == "A note.");
    CHECK(event.unknown == R"("x-\"y\"":[{"deep":{}}])");
    CHECK(isUndated(timeline.date(EventPosition{2})));

    const Statement statement = timeline.statement(StatementPosition{0});
    CHECK(statement.kind.is(StatementKind::Direct));
    CHECK(statement.text == "We will talk … “soon”.");
    CHECK(statement.speakers.size() == 2);
    CHECK(statement.start == 5'000'000'000);
    CHECK(statement.end == 5'000'000'020);
    CHECK(statement.credibility == 6);
    CHECK(statement.language == "fr");
    CHECK(statement.about.at(0).stance.is(Stance::Confirms));
    CHECK(statement.about.at(0).unknown == R"("how":"in part")");
    CHECK(timeline.answersTo(StatementPosition{0}) == std::vector{StatementPosition{1}});
    CHECK(reported(timeline.quarantined()) == Lines{"event e3|place|\"p9\"", "||{\"broken"});
    CHECK(timeline.quarantined().at(0).unknown == R"("by":"hand")");
}

TEST_CASE("an unusable optional member is quarantined alone and reported at the start of its value") {
    const std::vector<std::array<std::string, 3>> cases = {
        {R"("summary":7)", " /events/0/summary WrongType(summary, text)", "summary|7"},
        {R"("summary":null)", " /events/0/summary WrongType(summary, text)", "summary|null"},
        {R"("category":"no such")", " /events/0/category InvalidId(no such)", "category|\"no such\""},
        {R"("category":"nobody")", " /events/0/category DanglingReference(category, nobody)",
         "category|\"nobody\""},
        {R"("place":["p1"])", " /events/0/place WrongType(place, text)", "place|[\"p1\"]"},
        {R"("actors":{"a":1})", " /events/0/actors WrongType(actors, a list)", "actors|{\"a\":1}"},
        {R"("tags":["a",2,"c"])", " /events/0/tags/1 WrongType(tags, text)", "tags/1|2"},
        {R"("numbers":[{"best":"12"}])", " /events/0/numbers/0/best WrongType(best, a number)",
         "numbers/0/best|\"12\""},
        {R"("numbers":[{"approximate":1}])",
         " /events/0/numbers/0/approximate WrongType(approximate, true or false)", "numbers/0/approximate|1"},
        {R"("links":[{"type":"follows","event":"good","paragraph":1.5}])",
         " /events/0/links/0/paragraph WrongType(paragraph, a whole number)", "links/0/paragraph|1.5"},
        {R"("links":[{"type":"follows","event":"good","paragraph":-1}])",
         " /events/0/links/0/paragraph NumberOutOfRange(paragraph, -1)", "links/0/paragraph|-1"},
        {R"("links":[{"type":"follows","event":"good","paragraph":99999999999999999999}])",
         " /events/0/links/0/paragraph NumberOutOfRange(paragraph, 99999999999999999999)",
         "links/0/paragraph|99999999999999999999"},
        {R"("links":[{"type":"follows","event":"good","source":"s9"}])",
         " /events/0/links/0/source DanglingReference(source, s9)", "links/0/source|\"s9\""},
        {R"("note":"a","note":"b")", " /events/0/note DuplicateMember(note)", "note|\"b\""},
        {R"("x":1,"x":{"y":2})", " /events/0/x DuplicateMember(x)", "x|{\"y\":2}"},
    };
    for (const auto& [member, problem, quarantined] : cases) {
        INFO(member);
        const Faults faults = faultsOf(R"({"id":"e","title":"t","dates":[{"date":"2023"}],)" + member + "}");
        REQUIRE(faults.diagnostics.size() == 1);
        CHECK(faults.diagnostics[0].substr(faults.diagnostics[0].find(" /")) == problem);
        CHECK(faults.diagnostics[0].substr(0, 2) == "3:");
        CHECK(faults.quarantined == Lines{"event e|" + quarantined});
        CHECK(faults.timeline.eventCount() == 2);
    }
}

TEST_CASE("the column is the start of the wrong value, counted in characters") {
    CHECK(faultsOf(R"({"id":"e","title":"ñ😀€","summary":  7,"dates":[{"date":""}]})").diagnostics ==
          Lines{"3:37 /events/0/summary WrongType(summary, text)"});
}

TEST_CASE("an object without a required member is quarantined entirely and reported at its start") {
    CHECK(faultsOf(R"({"id":"e","dates":[{"date":""}],"summary":7})").diagnostics ==
          Lines{"3:1 /events/0 MissingMember(title)", "3:43 /events/0/summary WrongType(summary, text)"});
    const auto whole = R"({"id":"e","dates":[{"date":""}],"summary":7})"s;
    CHECK(faultsOf(whole).quarantined == Lines{"event e||" + whole});
    CHECK(faultsOf(whole).timeline.eventCount() == 1);
    CHECK(faultsOf(R"({"title":"t","dates":[{"date":""}]})").quarantined ==
          Lines{R"(events||{"title":"t","dates":[{"date":""}]})"});
    CHECK(faultsOf(R"({"id":"a b","title":"t","dates":[{"date":""}]})").diagnostics ==
          Lines{"3:7 /events/0/id InvalidId(a b)"});
    CHECK(faultsOf(R"({"id":"e","title":[1],"dates":[{"date":""}]})").quarantined ==
          Lines{R"(event e||{"id":"e","title":[1],"dates":[{"date":""}]})"});
    CHECK(faultsOf("12").diagnostics == Lines{"3:1 /events/0 WrongType(, an object)"});
    CHECK(faultsOf("12").quarantined == Lines{"events||12"});
}

TEST_CASE("a list item without a required member is quarantined alone") {
    const Faults faults = faultsOf(
        R"({"id":"e","title":"t","dates":[{"basis":"stated"},{"date":"2023"}],"actors":[{"part":"host"}],"links":[{"event":"good"},{"type":"follows"}]})");
    CHECK(faults.diagnostics == Lines{"3:32 /events/0/dates/0 MissingMember(date)",
                                      "3:78 /events/0/actors/0 MissingMember(actor)",
                                      "3:104 /events/0/links/0 MissingMember(type)",
                                      "3:121 /events/0/links/1 MissingMember(event)"});
    CHECK(faults.quarantined ==
          Lines{R"(event e|dates/0|{"basis":"stated"})", R"(event e|actors/0|{"part":"host"})",
                R"(event e|links/0|{"event":"good"})", R"(event e|links/1|{"type":"follows"})"});
    CHECK(faults.timeline.event(EventPosition{0}).dates.size() == 1);
}

TEST_CASE("an invalid date is reported with the character position inside it") {
    CHECK(faultsOf(R"({"id":"e","title":"t","dates":[{"date":"2023-13-01"},{"date":"2023"}]})").diagnostics ==
          Lines{"3:40 /events/0/dates/0/date DateOutOfRange(2023-13-01, 6)"});
    CHECK(faultsOf(R"({"id":"e","title":"t","dates":[{"date":"2023-13-01"},{"date":"2023"}]})").quarantined ==
          Lines{R"(event e|dates/0|{"date":"2023-13-01"})"});
    CHECK(faultsOf(R"({"id":"e","title":"t","dates":[{"start":"2023/2024","end":"2024"}]})").diagnostics ==
          Lines{"3:41 /events/0/dates/0/start DateNotAllowed(2023/2024)"});
    CHECK(faultsOf(R"({"id":"e","title":"t","dates":[{"start":"2023/2024","end":"2024"}]})").quarantined ==
          Lines{R"(event e|dates/0/start|"2023/2024")"});
    CHECK(faultsOf(R"({"id":"e","title":"t","dates":[{"date":"2023","anchor":"2023-08"}]})").diagnostics ==
          Lines{"3:56 /events/0/dates/0/anchor DateNotAllowed(2023-08)"});
    CHECK(faultsOf(R"({"id":"e","title":"t","dates":[{"date":"2023","timeZone":"Mars"}]})").diagnostics ==
          Lines{"3:58 /events/0/dates/0/timeZone TimeZoneUnknown(Mars)"});
    CHECK(faultsOf(R"({"id":"e","title":"t","dates":[{"date":"2023","start":"2023"}]})").diagnostics ==
          Lines{"3:32 /events/0/dates/0 InvalidValue(start, besides “date”)"});
}

TEST_CASE("an event without a usable date is undated, not lost") {
    for (const char* dates : {"", R"(,"dates":[])", R"(,"dates":[{"date":"soon"}])", R"(,"dates":7)"}) {
        const Faults faults = faultsOf(R"({"id":"e","title":"t")"s + dates + "}");
        INFO(dates);
        CHECK(faults.diagnostics.size() == 1);
        CHECK(faults.timeline.eventCount() == 2);
        CHECK(isUndated(faults.timeline.date(EventPosition{0})));
    }
    CHECK(faultsOf(R"({"id":"e","title":"t"})").diagnostics == Lines{"3:1 /events/0 NoDates()"});
}

TEST_CASE("an undated event is not reported") {
    CHECK(problemsOf(withEvents({R"({"id":"e","title":"t","dates":[{"date":""}]})"})).empty());
}

TEST_CASE("unknown words of a closed vocabulary are preserved and reported") {
    const Faults faults =
        faultsOf(R"({"id":"e","title":"t","status":"rumoured","dates":[{"date":"2023","rank":"best"}]})");
    CHECK(faults.diagnostics == Lines{"3:32 /events/0/status UnknownWord(status, rumoured)",
                                      "3:74 /events/0/dates/0/rank UnknownWord(rank, best)"});
    CHECK(faults.quarantined.empty());
    CHECK(faults.timeline.event(EventPosition{0}).status.word() == "rumoured");
    CHECK(problemsOf(
              canonical({{"sources", {R"({"id":"s","title":"t","reliability":"G"})"}}, {"events", {}}})) ==
          Lines{"3:37 /sources/0/reliability UnknownWord(reliability, G)"});
}

TEST_CASE("the second of two equal ids is renamed and reported at its value") {
    const ReadTimeline done =
        read(withEvents({good, "  7", R"({"title":"Again","id":"good","dates":[{"date":""}]})", good}));
    CHECK(reported(done.diagnostics) == Lines{"4:3 /events/1 WrongType(, an object)",
                                              "5:23 /events/2/id DuplicateId(good, good-2)",
                                              "6:7 /events/3/id DuplicateId(good, good-3)"});
    CHECK(done.timeline.title(*done.timeline.indexOf("good-2")) == "Again");
    CHECK(reported(done.timeline.quarantined()) == Lines{"events||7"});
}

TEST_CASE("a dangling reference quarantines the smallest unit and is reported at its position in the file") {
    const std::string text = canonical(
        {{"sources",
          {R"({"id":"s1","title":"t","derivedFrom":["s8","s1"],"dates":[{"date":"2023","source":"s9"}]})"}},
         {"actors", {R"({"id":"a1","name":"n","memberOf":"a9"})"}},
         {"events",
          {R"({"id":"e","title":"t","dates":[{"nodate":1},{"date":"2023","source":"s9"}],"actors":[{"part":"x"},{"actor":"a1"},{"actor":"a9","part":"host"}],"links":[{"event":"e9"},{"type":"follows","event":"e9","note":"n"}]})"}},
         {"statements",
          {R"({"id":"q","text":"t","speakers":["a8","a1","a9"],"source":"s9","about":[{"event":"e9","stance":"denies"},{"statement":"q9"},{"statement":"q"}]})"}}},
        R"(,"openingView":"v9")");
    const ReadTimeline done = read(text);
    checkPlaces(text, done.diagnostics);
    CHECK(reported(done.diagnostics) ==
          Lines{"1:67 /openingView DanglingReference(openingView, v9)",
                "3:39 /sources/0/derivedFrom/0 DanglingReference(derivedFrom, s8)",
                "3:44 /sources/0/derivedFrom/1 ReferenceCycle(derivedFrom, s1)",
                "3:83 /sources/0/dates/0/source DanglingReference(source, s9)",
                "6:34 /actors/0/memberOf DanglingReference(memberOf, a9)",
                "9:32 /events/0/dates/0 MissingMember(date)",
                "9:69 /events/0/dates/1/source DanglingReference(source, s9)",
                "9:86 /events/0/actors/0 MissingMember(actor)",
                "9:123 /events/0/actors/2/actor DanglingReference(actor, a9)",
                "9:153 /events/0/links/0 MissingMember(type)",
                "9:194 /events/0/links/1/event DanglingReference(event, e9)",
                "12:34 /statements/0/speakers/0 DanglingReference(speakers, a8)",
                "12:44 /statements/0/speakers/2 DanglingReference(speakers, a9)",
                "12:59 /statements/0/source DanglingReference(source, s9)",
                "12:82 /statements/0/about/0/event DanglingReference(event, e9)",
                "12:119 /statements/0/about/1/statement DanglingReference(statement, q9)",
                "12:138 /statements/0/about/2/statement ReferenceCycle(statement, q)"});
    CHECK(reported(done.timeline.quarantined()) ==
          Lines{R"(event e|dates/0|{"nodate":1})", R"(event e|actors/0|{"part":"x"})",
                R"(event e|links/0|{"event":"e9"})", R"(source s1|derivedFrom/0|"s8")",
                R"(source s1|derivedFrom/1|"s1")", R"(source s1|dates/0/source|"s9")",
                R"(actor a1|memberOf|"a9")", R"(|openingView|"v9")", R"(event e|dates/1/source|"s9")",
                R"(event e|actors/2|{"actor":"a9","part":"host"})",
                R"(event e|links/1|{"type":"follows","event":"e9","note":"n"})",
                R"(statement q|speakers/0|"a8")", R"(statement q|speakers/2|"a9")",
                R"(statement q|source|"s9")", R"(statement q|about/0|{"event":"e9","stance":"denies"})",
                R"(statement q|about/1|{"statement":"q9"})", R"(statement q|about/2|{"statement":"q"})"});
}

TEST_CASE("errors in the other kinds of objects have the right positions") {
    CHECK(
        problemsOf(canonical(
            {{"places", {R"({"id":"p","name":"n","latitude":90.1,"longitude":"1"})"}},
             {"categories", {R"({"id":"c","name":"n","color":"red"})"}},
             {"periods", {R"({"id":"t","title":"n","dates":[]})"}},
             {"events", {}},
             {"statements",
              {R"({"id":"q","text":"t","credibility":7,"start":-1,"about":[{"stance":"denies"},{"event":"e","statement":"q"}]})"}},
             {"views", {R"({"id":"v","span":"soon","lanesBy":"mood"})"}},
             {"setAside", {R"({"in":"event e"})"}}})) ==
        Lines{"3:33 /places/0/latitude NumberOutOfRange(latitude, 90.1)",
              "3:50 /places/0/longitude WrongType(longitude, a number)",
              "6:30 /categories/0/color InvalidValue(color, red)", "9:1 /periods/0 NoDates()",
              "14:36 /statements/0/credibility NumberOutOfRange(credibility, 7)",
              "14:46 /statements/0/start NumberOutOfRange(start, -1)",
              "14:58 /statements/0/about/0 MissingMember(event)",
              "14:78 /statements/0/about/1 InvalidValue(statement, besides “event”)",
              "17:18 /views/0/span DateSyntax(soon, 1)", "17:35 /views/0/lanesBy UnknownWord(lanesBy, mood)",
              "20:1 /setAside/0 MissingMember(raw)"});
    CHECK(setAsideOf(canonical({{"events", {}}, {"setAside", {R"({"in":"event e"})"}}})) ==
          Lines{R"(setAside||{"in":"event e"})"});
    CHECK(setAsideOf(canonical({{"sources", {R"({"id":"s","title":"t","copy":{"sha256":"00"}})"}},
                                {"events", {}}})) == Lines{R"(source s|copy|{"sha256":"00"})"});
}

TEST_CASE("members of the root are checked like any others, and the root's pointer is empty") {
    CHECK(problemsOf(R"({"format":"crisis-timeline","version":1})") ==
          Lines{"1:1  MissingMember(title)", "1:1  MissingMember(events)"});
    const std::string text =
        R"({"format":"crisis-timeline","version":1,"title":7,"timeZone":"Mars","title":"x","events":[],"events":[1],"y":1,"y":2,"actors":{}})";
    CHECK(reported(read(text).diagnostics) ==
          Lines{"1:49 /title WrongType(title, text)", "1:62 /timeZone TimeZoneUnknown(Mars)",
                "1:77 /title DuplicateMember(title)", "1:102 /events DuplicateMember(events)",
                "1:116 /y DuplicateMember(y)", "1:127 /actors WrongType(actors, a list)"});
    CHECK(setAsideOf(text) ==
          Lines{"|title|7", "|timeZone|\"Mars\"", "|title|\"x\"", "|events|[1]", "|y|2", "|actors|{}"});
}

TEST_CASE("the refusal of a file that is not a timeline says what it is") {
    CHECK(refusal("") == "FileEmpty()");
    CHECK(refusal(" \n\t") == "FileEmpty()");
    CHECK(refusal("\xef\xbb\xbf") == "FileEmpty()");
    CHECK(refusal("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s) == "PictureDamaged(IEND)");
    CHECK(refusal("hello") == "1:1  NotATimeline()");
    CHECK(refusal("[]") == "1:1  NotATimeline()");
    CHECK(refusal("12") == "1:1  NotATimeline()");
    CHECK(refusal("{}") == "1:1  NotATimeline()");
    CHECK(refusal(R"({"type":"FeatureCollection","features":[]})") == "1:1  NotATimeline()");
    CHECK(refusal(R"({"format":"other","version":1,"title":"t","events":[]})") == "1:11  NotATimeline()");
    CHECK(refusal(R"({"format":"crisis-timeline","title":"t","events":[]})") ==
          "1:1  MissingMember(version)");
    CHECK(refusal(R"({"format":"crisis-timeline","version":99,"whatever":{}})") ==
          "1:39  VersionTooNew(99, 1)");
    CHECK(refusal(R"({"format":"crisis-timeline","version":99999999999999999999})") ==
          "1:39  VersionTooNew(99999999999999999999, 1)");
    CHECK(refusal(R"({"format":"crisis-timeline","version":"1"})") ==
          "1:39  WrongType(version, a whole number)");
    CHECK(refusal(R"({"format":"crisis-timeline","version":0})") == "1:39  InvalidValue(version, 0)");
    CHECK(refusal(R"({"format":"crisis-timeline","version":1.0})") == "1:39  InvalidValue(version, 1.0)");
    CHECK(refusal("{\"a\":\"\xff\"}") == "1:7  NotUtf8()");
    CHECK(refusal("\xff\xfe{\0"s) == "Utf16()");
    CHECK(refusal("\xfe\xff\0{"s) == "Utf16()");
    CHECK(refusal("{\0\"\0"s) == "Utf16()");
    CHECK(refusal(std::string(200'000, '[')) == "1:65  JsonTooDeep(64)");
    std::string deep =
        R"({"format":"crisis-timeline","version":1,"title":"t","x":)" + std::string(200'000, '[');
    CHECK(refusal(deep) == "1:120  JsonTooDeep(64)");
}

TEST_CASE("random bytes are refused quickly") {
    std::string bytes(10'000'000, '\0');
    std::uint64_t state = 1;
    for (char& c : bytes) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        c = static_cast<char>(state >> 56);
    }
    CHECK(refusal(bytes).find("NotUtf8") != std::string::npos);
}

TEST_CASE("files that cannot be read are reported") {
    CHECK(reported(readTimelineFile("/nowhere/at.all").error()) == "FileNotFound(/nowhere/at.all)");
    CHECK(reported(readTimelineFile("/").error()) == "FileIsFolder(/)");
    CHECK(reported(readTimelineFile("/dev/null").error()) == "FileEmpty(/dev/null)");
    CHECK(readTimelineFile(CRISIS_SOURCE_DIR "/tests/data/timelines/every-member.timeline.json"));
}

TEST_CASE("lists of diagnostics stop at a thousand and count the rest") {
    Lines events;
    for (int i = 0; i < 5'000; ++i)
        events.push_back(R"({"id":"e)" + std::to_string(i) +
                         R"(","title":"t","dates":[{"date":""}],"category":"nobody","summary":1})");
    const ReadTimeline done = read(withEvents(events));
    CHECK(done.diagnostics.list.size() == 1'000);
    CHECK(done.diagnostics.more == 9'000);
    CHECK(reported(done.diagnostics.list[0]) ==
          "3:57 /events/0/category DanglingReference(category, nobody)");
    CHECK(reported(done.diagnostics.list[999]) == "502:78 /events/499/summary WrongType(summary, text)");
    CHECK(done.timeline.quarantined().size() == 10'000);
}

TEST_CASE("a cancelled task returns Cancelled, and progress reaches 1") {
    const std::string text = sampleText();
    std::atomic<bool> cancel = true;
    Progress progress;
    progress.cancel = &cancel;
    CHECK(reported(readTimeline(text, progress).error()) == "Cancelled()");
    cancel = false;
    double last = 0;
    progress.report = [&last](double fraction) {
        CHECK(fraction >= last);
        last = fraction;
    };
    CHECK(readTimeline(text, progress));
    CHECK(last > 0.5);
}

TEST_CASE("a file full of errors takes neither long nor much memory") {
    const ReadTimeline lines = read(withEvents(Lines(50'000, "{}")));
    CHECK(lines.diagnostics.count() == 100'000);
    CHECK(lines.timeline.quarantined().size() == 10'000);
    CHECK(lines.timeline.quarantined().back().raw.size() == 40'001 * 3 - 1);

    std::string links;
    for (int i = 0; i < 30'000; ++i)
        links += (i > 0 ? "," : "") + R"({"type":"follows","event":"n)"s + std::to_string(i) + "\"}";
    const ReadTimeline dangling =
        read(withEvents({R"({"id":"e","title":"t","dates":[{"date":""}],"links":[)" + links + "]}"}));
    CHECK(dangling.diagnostics.count() == 30'000);
    CHECK(dangling.timeline.quarantined().back().raw == R"({"type":"follows","event":"n29999"})");

    std::string circle;
    for (int i = 0; i < 20'000; ++i)
        circle += (i > 0 ? "," : "") + R"({"id":"q)"s + std::to_string(i) +
                  R"(","text":"t","about":[{"statement":"q)" + std::to_string(i) + "\"}]}";
    CHECK(read(R"({"format":"crisis-timeline","version":1,"title":"t","events":[],"statements":[)" + circle +
               "]}")
              .diagnostics.count() == 20'000);
}

} // namespace crisis::test::reader_test
