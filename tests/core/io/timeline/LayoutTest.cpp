// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineWriter.h"
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <algorithm>
#include <random>

namespace crisis::test::layout_test {
using namespace crisis::io;

namespace {

using namespace std::string_literals;

std::string event(const std::string& id) {
    return R"({"id":")" + id + R"(","title":"T","dates":[{"date":"2023-08-04"}]})";
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

// The same JSON with white space at every place that allows it.
std::string spacedOut(const std::string& json, const std::string& blank) {
    std::string out;
    bool inString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"' && !(inString && json[i - 1] == '\\' && json[i - 2] != '\\'))
            inString = !inString;
        const bool isMark = !inString && std::string_view("{}[]:,").find(c) != std::string_view::npos;
        out += isMark ? blank + c + blank : std::string(1, c);
    }
    return out;
}

} // namespace

TEST_CASE("any layout of the same JSON gives the same timeline") {
    const std::string canonicalText = sampleText();
    const std::string expected = timelineBytes(read(canonicalText).timeline);
    CHECK(expected == canonicalText);
    CHECK(timelineBytes(read(replaced(canonicalText, "\n", "")).timeline) == expected);
    CHECK(timelineBytes(read(replaced(canonicalText, "\n", "\r\n")).timeline) == expected);
    CHECK(timelineBytes(read(replaced(canonicalText, "\n", "\r")).timeline) == expected);
    CHECK(timelineBytes(read(spacedOut(canonicalText, "\n  ")).timeline) == expected);
    CHECK(timelineBytes(read(spacedOut(canonicalText, "\t")).timeline) == expected);
    CHECK(timelineBytes(read("\xef\xbb\xbf" + canonicalText).timeline) == expected);
    CHECK(timelineBytes(read("\n\n " + canonicalText + " \n\n").timeline) == expected);
}

TEST_CASE("members in any order give the same timeline") {
    const ReadTimeline done = read(
        R"({"events":[{"dates":[{"basis":"stated","date":"2023"}],"title":"T","id":"e"}],"title":"X","version":1,"format":"crisis-timeline"})");
    CHECK(done.diagnostics.empty());
    CHECK(timelineBytes(done.timeline) ==
          "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"X\",\n\"events\":[\n"
          R"({"id":"e","title":"T","dates":[{"date":"2023","basis":"stated"}]})"
          "\n]}\n");
}

TEST_CASE("lines may end with LF, CRLF or CR, and a byte order mark does not count") {
    const std::string text =
        withEvents({event("a"), R"({"id":"b","title":"é","summary":1,"dates":[{"date":""}]})"});
    const Lines expected = {"4:33 /events/1/summary WrongType(summary, text)"};
    CHECK(reported(read(text).diagnostics) == expected);
    CHECK(reported(read(replaced(text, "\n", "\r\n")).diagnostics) == expected);
    CHECK(reported(read(replaced(text, "\n", "\r")).diagnostics) == expected);
    CHECK(reported(read("\xef\xbb\xbf" + text).diagnostics) == expected);
}

TEST_CASE("a broken line is one diagnostic, and only that line is quarantined") {
    const std::vector<std::array<std::string, 3>> cases = {
        {R"({"id":"b","title":"T)", "4:21 /events/1 BrokenLine(a closing quotation mark)",
         R"({"id":"b","title":"T)"},
        {R"({"id":"b","title":"T","dates":[{"date":"2023"},)", "4:48 /events/1 BrokenLine(a value)",
         R"({"id":"b","title":"T","dates":[{"date":"2023"},)"},
        {R"({"id":"b" "title":"T"},)", "4:11 /events/1 BrokenLine(“,” or “}”)", R"({"id":"b" "title":"T"},)"},
        {"<<<<<<< HEAD", "4:1 /events/1 BrokenLine(a value)", "<<<<<<< HEAD"},
        {R"({"id":"b","title":"\ud800"},)", "4:20 /events/1 JsonLoneSurrogate()",
         R"({"id":"b","title":"\ud800"},)"},
        {"{\"id\":\"\xc3\xa9\xe9\"},", "4:9 /events/1 BrokenLine(UTF-8 text)", "{\"id\":\"\xc3\xa9\\xe9\"},"},
        {"{\"id\":\"b\0\"},"s, "4:9 /events/1 JsonNul()", R"({"id":"b\u0000"},)"},
        {R"({"id":"b","x":)" + std::string(70, '['), "4:76 /events/1 JsonTooDeep(64)",
         R"({"id":"b","x":)" + std::string(70, '[')},
    };
    for (const auto& [line, problem, raw] : cases) {
        INFO(line);
        const std::string text =
            "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"T\",\n\"events\":[\n" + event("a") +
            ",\n" + line + "\n" + event("c") + "\n]}\n";
        const ReadTimeline done = read(text);
        CHECK(reported(done.diagnostics) == Lines{problem});
        CHECK(reported(done.timeline.quarantined()) == Lines{"events||" + raw});
        CHECK(done.timeline.eventCount() == 2);
        CHECK(done.timeline.indexOf("c"));
        const ReadTimeline again = read(timelineBytes(done.timeline));
        CHECK(again.diagnostics.empty());
        CHECK(reported(again.timeline.quarantined()) == reported(done.timeline.quarantined()));
    }
}

TEST_CASE("pointers after a broken line count it") {
    const std::string text =
        withEvents({event("a"), "{broken", R"({"id":"c","title":"T","dates":[{"date":""}],"place":"p"})"});
    CHECK(reported(read(text).diagnostics).back() == "5:53 /events/2/place DanglingReference(place, p)");
}

TEST_CASE("a missing or extra comma between lines is reported, and nothing is lost") {
    const std::string base = withEvents({event("a"), event("b"), event("c")});
    std::string text = base;
    text.replace(text.find("},\n{"), 2, "}");
    CHECK(reported(read(text).diagnostics) == Lines{"3:55 /events/1 BrokenLine(“,”)"});
    CHECK(read(text).timeline.eventCount() == 3);
    text = replaced(base, "}\n]", "},\n]");
    CHECK(reported(read(text).diagnostics) == Lines{"6:1 /events/3 BrokenLine(another element after “,”)"});
    CHECK(read(text).timeline.eventCount() == 3);
    CHECK(read(text).timeline.quarantined().empty());
}

TEST_CASE("a broken line between the arrays is quarantined like any other") {
    const std::string text =
        canonical({{"events", {event("a")}}, {"statements", {R"({"id":"q","text":"t"})"}}});
    std::string broken = replaced(text, "\"statements\":[", "\"statements\" [");
    const ReadTimeline done = read(broken);
    CHECK(done.timeline.eventCount() == 1);
    CHECK(reported(done.diagnostics).front() == "5:14  BrokenLine(“:”)");
    broken = replaced(text, "],\n", "");
    CHECK(reported(read(broken).diagnostics) == Lines{"4:1 /events/1 BrokenLine(“]”)"});
    CHECK(read(broken).timeline.statementCount() == 1);
}

TEST_CASE("elements that share a line or span several are read if the whole text is valid") {
    const std::string sharing = withEvents({event("a") + "," + event("b"), event("c")});
    CHECK(read(sharing).diagnostics.empty());
    CHECK(read(sharing).timeline.eventCount() == 3);
    const std::string wrapped = replaced(withEvents({event("a"), event("b")}), "\"title\":", "\n\"title\":");
    CHECK(read(replaced(wrapped, "1,\n", "1,")).diagnostics.empty());
    CHECK(read(replaced(wrapped, "1,\n", "1,")).timeline.eventCount() == 2);
    CHECK(read(replaced(wrapped, "1,\n", "1,")).timeline.quarantined().empty());
}

TEST_CASE("in any other layout a syntax error ends reading and is reported at its position") {
    const std::string text = "{\n \"format\": \"crisis-timeline\",\n \"version\": 1,\n \"title\": \"T\",\n "
                             "\"events\": [\n  {\"id\": x}\n ]\n}";
    CHECK(refusal(text) == "6:10  JsonSyntax(a value)");
    CHECK(refusal(replaced(withEvents({event("a")}), "\n", "") + "x") ==
          "1:119  JsonSyntax(the end of the file)");
    CHECK(refusal(R"({"format":"crisis-timeline","version":1,"title":"\u0000"})") == "1:50  JsonNul()");
    CHECK(refusal(R"({"format":"crisis-timeline","version":1,"title":"\udc00"})") ==
          "1:50  JsonLoneSurrogate()");
}

TEST_CASE("a file truncated at any byte loses nothing before that byte") {
    const std::string text = sampleText();
    const std::size_t headerEnd = text.find('\n');
    std::vector<std::size_t> eventEnds;
    for (std::size_t at = text.find("\n{\"id\":\"e"); at != std::string::npos;
         at = text.find("\n{\"id\":\"e", at + 1))
        eventEnds.push_back(std::min(text.find(",\n", at + 1), text.find("\n]", at + 1)));
    for (std::size_t length = 0; length < text.size() - 1; ++length) {
        const auto result = readTimeline(std::string_view(text).substr(0, length));
        if (length <= headerEnd + 12)
            continue; // the root's own line
        INFO(length);
        REQUIRE(result);
        REQUIRE_FALSE(result->diagnostics.empty());
        const auto whole = static_cast<std::uint32_t>(std::count_if(
            eventEnds.begin(), eventEnds.end(), [length](std::size_t end) { return end <= length; }));
        REQUIRE(result->timeline.eventCount() == whole);
        REQUIRE(read(timelineBytes(result->timeline)).diagnostics.count() <=
                2); // the two unknown words in the sample
    }
    for (std::size_t length = 0; length < text.size() - 1; length += 37)
        (void)readTimeline(replaced(text, "\n", " ").substr(0, length));
}

TEST_CASE("reading a large file in two threads gives the same result as in one") {
    std::string text = timelineBytes(generateTimeline(12'000));
    REQUIRE(text.size() > 4'500'000);
    const std::string serial =
        account(read(replaced(text, "],\n", "], \n\n").insert(0, 1, '\n'))); // not canonical
    CHECK(account(read(text)) == serial);
    CHECK(serial.substr(0, serial.size() - 1) == text);
}

TEST_CASE("errors in both halves of a large file have the right positions") {
    std::string text = timelineBytes(generateTimeline(12'000));
    const auto breakAt = [&text](const std::string& id, const std::string& what, const std::string& with) {
        const std::size_t at = text.find("{\"id\":\"" + id + "\"");
        text.replace(text.find(what, at), what.size(), with);
    };
    breakAt("e100", "\"title\":", "\"title\" ");
    breakAt("e200", "\"title\":", "\"note\":7,\"title\":");
    breakAt("q10000", "\"text\":", "\"venue\":7,\"text\":");
    breakAt("q10500", "\"speakers\":[\"", "\"speakers\":[\"x");
    breakAt("q10900", "{\"id\":\"q10900\"", "{\"id\":\"q10800\"");
    const ReadTimeline done = read(text);
    Lines pointers;
    for (const Error& problem : done.diagnostics.list)
        pointers.push_back(problem.place->pointer + ' ' + nameOf(problem.code));
    CHECK(pointers ==
          Lines{"/events/100 BrokenLine", "/events/200/note WrongType",
                "/statements/100/about/0/event DanglingReference", "/statements/10000/venue WrongType",
                "/statements/10500/speakers/0 DanglingReference", "/statements/10900/id DuplicateId"});
    CHECK(done.timeline.eventCount() == 11'999);
    CHECK(done.timeline.statementCount() == 12'000);
    const auto lineOf = [&text](const std::string& id) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(text.find("{\"id\":\"" + id + "\""));
        return static_cast<std::uint64_t>(std::count(text.begin(), end, '\n')) + 1;
    };
    CHECK(done.diagnostics.list[3].place->line == lineOf("q10000"));
}

TEST_CASE("a broken line at the split of a large file is attributed correctly") {
    const std::string whole = timelineBytes(generateTimeline(12'000));
    const std::size_t header = whole.find("\"statements\":[");
    std::string text = whole;
    text.replace(header, 14, "\"statements\";[");
    const ReadTimeline done = read(text);
    CHECK(done.timeline.eventCount() == 12'000);
    CHECK(done.timeline.statementCount() == 0);
    CHECK(done.timeline.quarantined().size() == 12'000 + 2); // the statements, their array's name and its end
}

TEST_CASE("mutated files never crash, and those that open can be saved and reopened") {
    const std::string start = sampleText();
    const std::string pieces[] = {"{",  "}",    "[", "]",  ",",      ":",    "\"", "\\",
                                  "\n", "null", "1", "e1", "\"id\"", "\xff", "\r"};
    std::mt19937 random(7);
    int opened = 0;
    for (int round = 0; round < 1'500; ++round) {
        std::string text = start;
        for (unsigned changes = 1 + static_cast<unsigned>(random() % 4); changes > 0; --changes) {
            const std::size_t at = random() % (text.size() + 1);
            const std::size_t removed = random() % 8 == 0 ? random() % 300 : random() % 4;
            text.replace(at, std::min(removed, text.size() - at),
                         random() % 2 == 0 ? "" : pieces[random() % std::size(pieces)]);
        }
        const auto result = readTimeline(text);
        if (!result)
            continue;
        ++opened;
        const std::string saved = timelineBytes(result->timeline);
        const auto again = readTimeline(saved);
        INFO(text);
        REQUIRE(again);
        REQUIRE(timelineBytes(again->timeline) == saved);
    }
    CHECK(opened > 400);
}

} // namespace crisis::test::layout_test
