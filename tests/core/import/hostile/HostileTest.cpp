// SPDX-License-Identifier: GPL-3.0-or-later

// Truncated, broken and malicious files. Every reader gets each of them, whatever type it claims to be.

#include "core/import/ImportFormats.h"
#include "core/import/Importer.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/timelineproject/TimelineProjectImport.h"
#include "core/io/autosave/AutosaveFile.h"
#include "core/io/text/HtmlText.h"
#include "core/io/text/TextDecoding.h"
#include "core/io/timeline/PngChunks.h"
#include "core/io/timeline/PngTimeline.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/evidence/QuoteMatch.h"
#include "core/time/TimeZone.h"
#include "tests/core/import/hostile/Cage.h"
#include "tests/support/Catch.h"
#include "tests/support/TestFolder.h"

#include <fcntl.h>

namespace crisis::test::hostile_test {
using namespace crisis::imports;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filesIn(const char* folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CRISIS_SOURCE_DIR) / folder)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    return files;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

std::string timelineWith(const std::string& events) {
    return R"({"format":"crisis-timeline","version":1,"title":"t",)"
           "\n\"events\":[\n" +
           events + "\n]}\n";
}

std::string eventTitled(const std::string& title) {
    return timelineWith(R"({"id":"e","title":")" + title + R"(","dates":[{"date":""}]})");
}

struct Hostile {
    const char* what;
    std::string bytes;
};

/// The same bytes embedded in a picture.
std::string asPicture(const std::string& bytes) {
    std::string png(pngSignature);
    appendPngChunk(png, "IHDR", std::string(13, '\1'));
    png += timelineChunks(bytes).value_or(std::string());
    appendPngChunk(png, "IEND", {});
    return png;
}

struct Reader {
    std::string name;
    std::function<void(const std::string&)> read;
};

const std::vector<Reader>& readers() {
    static const std::vector<Reader> all = [] {
        std::vector<Reader> made = {
            {"timeline", [](const std::string& bytes) { (void)readTimeline(bytes); }},
            {"picture", [](const std::string& bytes) { (void)readTimeline(asPicture(bytes)); }},
            {"journal", [](const std::string& bytes) { (void)readAutosaveStart(bytes); }},
            {"mapping", [](const std::string& bytes) { (void)readMapping(bytes); }},
            {"page",
             [](const std::string& bytes) { (void)plainTextOf(DecodedText(bytes).text(), HtmlKind::Page); }},
            {"date", [](const std::string& bytes) { (void)Date::parse(bytes); }},
            {"date of a table", [](const std::string& bytes) { (void)readLooseDate(bytes, {}); }},
            {"passage",
             [](const std::string& bytes) {
                 const auto text = std::string_view(bytes).substr(0, 2U << 20);
                 QuoteSelector selector;
                 selector.exact = text.substr(text.size() / 2, 3'000);
                 selector.prefix = text.substr(0, 50);
                 const QuoteText whole(text);
                 (void)whole.find(selector);
                 selector.exact = "reported speech that stands nowhere";
                 selector.suffix = "\x01 never";
                 selector.isQuoted = false;
                 (void)whole.find(selector);
             }},
            {"any import", [](const std::string& bytes) { (void)importBytes(bytes); }},
        };
        for (const ImportFormat* format : importFormats()) {
            made.push_back({"import " + std::string(format->name), [format](const std::string& bytes) {
                                ImportOptions options;
                                options.format = format;
                                (void)importBytes(bytes, options);
                            }});
        }
        return made;
    }();
    return all;
}

void readAsEverything(const std::string& bytes) {
    for (const Reader& reader : readers())
        reader.read(bytes);
}

/// Runs each reader in a cage of its own; empty if all of them stayed within their limits.
std::string faultOfAnyReader(const std::string& bytes) {
    std::string faults;
    for (const Reader& reader : readers()) {
        const std::string fault = caged(bytes.size(), [&] { reader.read(bytes); });
        if (!fault.empty())
            faults += reader.name + ": " + fault + "; ";
    }
    return faults;
}

std::vector<Hostile> jsonKinds() {
    return {
        {"deep arrays", repeated("[", 1'000'000)},
        {"deep objects", repeated("{\"a\":", 300'000)},
        {"deep inside an event", timelineWith(R"({"id":"e","title":"t","x":)" + repeated("[", 300'000))},
        {"a name that stands a hundred thousand times",
         timelineWith("{" + repeated(R"("title":"t",)", 100'000) + R"("id":"e"})")},
        {"many unknown names", timelineWith("{" + repeated(R"("é":1,)", 100'000) + R"("id":"e"})")},
        {"half of a surrogate pair", eventTitled("\\ud800")},
        {"the other half", eventTitled("\\udc00\\ud800")},
        {"a number beyond a double", timelineWith(R"({"id":"e","title":"t","dates":[],"x":1e999999999})")},
        {"a number of a million digits", "[" + repeated("9", 1'000'000) + "]"},
        {"minus zero and odd numbers", "[-0, 1E+2, -1e-0, 01, +1, .5, 1., 0x1F, NaN, Infinity]"},
        {"a byte order mark", "\xef\xbb\xbf" + eventTitled("t")},
        {"two byte order marks", "\xef\xbb\xbf\xef\xbb\xbf" + eventTitled("t")},
        {"UTF-16", std::string("\xff\xfe{\0}\0", 6)},
        {"UTF-16 the other way round", std::string("\xfe\xff\0{\0}", 6)},
        {"UTF-16 without a mark", std::string("{\0\"\0a\0", 6)},
        {"U+0000 as it is", std::string("{\"a\":\"\0\"}", 9)},
        {"U+0000 escaped", eventTitled("\\u0000")},
        {"overlong UTF-8", eventTitled("\xc0\x80 \xe0\x80\x80")},
        {"a surrogate in UTF-8", eventTitled("\xed\xa0\x80")},
        {"beyond Unicode", eventTitled("\xf4\x90\x80\x80 \xff")},
        {"control characters", eventTitled("\x01\x1f\x7f\t\n")},
        {"an escape that is none", eventTitled("\\x41 \\u12")},
        {"commas too many", R"([1,,2,],{"a":1,,},)"},
        {"other quotes and comments", "{'a':1} // b\n/* c */"},
        {"only blanks", repeated(" \t\r\n", 250'000)},
        {"only line breaks", repeated("\r", 1'000'000)},
        {"a string of ten megabytes", eventTitled(std::string(10U << 20, 'x'))},
        {"a million empty objects", timelineWith(repeated("{},\n", 250'000) + "{}")},
        {"a hundred thousand events of one name",
         timelineWith(repeated("{\"id\":\"e\",\"title\":\"t\",\"dates\":[{\"date\":\"\"}]},\n", 50'000) +
                      "{}")},
    };
}

std::vector<Hostile> otherKinds() {
    const std::string xmlHead = "<?xml version=\"1.0\"?>\n";
    const std::string timeline = "<timeline><version>1.0.0</version><events><event>";
    std::string laughs = xmlHead + "<!DOCTYPE timeline [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 30; ++level) {
        const std::string one = "&a" + std::to_string(level - 1) + ";";
        laughs += "<!ENTITY a" + std::to_string(level) + " \"" + repeated(one, 10) + "\">";
    }
    laughs += "]><timeline><version>&a29;</version></timeline>";
    const std::string outside = "<!DOCTYPE timeline [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                "<timeline><version>&e;</version></timeline>";
    const std::string far = "<!DOCTYPE timeline SYSTEM \"http://127.0.0.1:9/x.dtd\">"
                            "<timeline><version>1.0.0</version></timeline>";
    return {
        {"an XML bomb", laughs},
        {"an XML entity of another file", xmlHead + outside},
        {"an XML type of another machine", xmlHead + far},
        {"an XML inclusion", xmlHead + "<data xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                                       "<xi:include href=\"/etc/passwd\" parse=\"text\"/></data>"},
        {"deep XML", xmlHead + "<data>" + repeated("<a>", 200'000)},
        {"XML attributes without end", xmlHead + "<data " + repeated("a='1' ", 200'000) + "/>"},
        {"an XML text of ten megabytes",
         xmlHead + timeline + "<text>" + std::string(10U << 20, 'x') + "</text>"},
        {"a cell with line breaks", "date,title\n2023-08-04,\"a\nb\r\nc\rd\"\n2023-08-05,e\n"},
        {"lone CR as line ends", "date,title\r2023-08-04,a\r2023-08-05,b\r"},
        {"Latin-1", "date,title\n2023-08-04,Pr\xe9sident\n2023-08-05,\xc9tat\n"},
        {"letters of one byte that become three",
         "date,title\n" + repeated("2023-08-04,\xa1\xd2\xc3\xa1\xd2\xc3\n", 30'000)},
        {"bytes that fit no encoding", "date,title\n" + repeated("\xff\x81\xfe\xa0\xff,", 100'000)},
        {"a declaration without end", "<?xml version='1.0' encoding='" + repeated("\xe9", 500'000)},
        {"a cut last row", "date,title,note\n2023-08-04,a,b\n2023-08-05,\"c"},
        {"a cell of ten megabytes", "date,title\n2023-08-04," + std::string(10U << 20, 'x') + "\n"},
        {"a quotation mark that never ends", "date,title\n\"" + repeated("2023-08-04,x\n", 300'000)},
        {"quotation marks only", repeated("\"", 1'000'001)},
        {"a hundred thousand columns",
         repeated("date,", 100'000) + "\n" + repeated("2023-08-04,", 100'000) + "\n"},
        {"rows of nothing", "date,title\n" + repeated(",\n", 500'000)},
        {"rows longer and longer",
         [] {
             std::string text = "date,title\n";
             for (std::size_t row = 0; row < 1'000; ++row)
                 text += "2023-08-04" + repeated(",x", row) + "\n";
             return text;
         }()},
        {"a repeating calendar entry without end",
         "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART:"
         "20230804T000000Z\r\n"
         "RRULE:FREQ=SECONDLY;INTERVAL=1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"},
        {"texts in quoted-printable characters that never end",
         "BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nSUMMARY;QUOTED-PRINTABLE:" + repeated("=3D", 200'000) +
             repeated("=\n", 200'000)},
        {"quoted-printable characters in lines without end",
         "BEGIN:VCALENDAR\nVERSION:1.0\n" + repeated("A;QUOTED-PRINTABLE:=\n=\n", 40'000)},
        {"a zone that changes for ever",
         "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+"
         "0100\n"
         "RRULE:FREQ=SECONDLY\nRDATE:20230101T000000" +
             repeated(",20230101T000000", 50'000) + "\nEND:STANDARD\nEND:VTIMEZONE\n" +
             repeated("BEGIN:VEVENT\nDTSTART;TZID=x:20230804T100000\nEND:VEVENT\n", 5'000) +
             "END:VCALENDAR\n"},
        {"a page that wants other files and other machines",
         "<html><head><base href='http://127.0.0.1:9/'><link rel='stylesheet' href='file:///etc/passwd'>"
         "<meta http-equiv='refresh' content='0;url=file:///etc/passwd'></head><body><img "
         "src='http://127.0.0.1:9/x.png'><iframe src='/etc/passwd'></iframe><object "
         "data='/etc/passwd'></object><embed src='/etc/passwd'>&xxe;</body></html>"},
        {"a page without end", repeated("<p>&lt;&#x41;<!-- -->", 50'000)},
        {"a page nested deep", "<html>" + repeated("<div><table>", 100'000)},
        {"scripts that never end",
         repeated("<script type=\"application/ld+json\">{\"@type\":\"Event\",", 20'000)},
        {"a JSONP call that is never closed", "storyjs_jsonp_data = " + repeated("(", 500'000)},
        {"a journal's note that never ends",
         R"({"format":"crisis-timeline-journal","version":1,"words":[)" + repeated("\"x\",", 250'000)},
    };
}

/// Loads the system's lists of time zones, which happens once per process.
void readZoneLists() {
    REQUIRE(
        importBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20230804T000000Z\nEND:VEVENT\nEND:VCALENDAR\n"));
    REQUIRE_FALSE(TimeZone::named("Nowhere"));
}

} // namespace

TEST_CASE("a timeline truncated at any byte is read to its end, and the missing part is reported") {
    for (const fs::path& path : filesIn("resources/timelines")) {
        if (path.extension() != ".json")
            continue;
        const std::string whole = textOf(path);
        const auto read = readTimeline(whole);
        REQUIRE(read);
        std::uint32_t mostEvents = 0;
        for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
            const auto cut = readTimeline(std::string_view(whole).substr(0, length));
            if (!cut)
                continue;
            if (cut->diagnostics.empty() || cut->timeline.eventCount() < mostEvents)
                FAIL(path << " cut at " << length);
            mostEvents = cut->timeline.eventCount();
        }
        CHECK(mostEvents == read->timeline.eventCount());
    }
}

TEST_CASE("a file of any format truncated at any byte is read to its end by every reader") {
    for (const fs::path& path : filesIn("tests/data")) {
        const std::string whole = textOf(path);
        INFO(path);
        readZoneLists();
        // Also loads and caches the time zones that the file names.
        (void)readTimeline(whole);
        (void)importBytes(whole);
        CHECK(caged(whole.size() * whole.size(), [&] {
                  for (std::size_t length = 0; length <= whole.size(); ++length) {
                      // A separate allocation, so that a memory checker detects reads beyond its end.
                      const std::vector<char> cut(whole.begin(),
                                                  whole.begin() + static_cast<std::ptrdiff_t>(length));
                      const std::string_view bytes(cut.data(), cut.size());
                      (void)readTimeline(bytes);
                      (void)importBytes(bytes);
                  }
              }) == "");
    }
}

TEST_CASE("broken or hostile JSON never crashes, hangs, exhausts memory or escapes the cage") {
    for (const Hostile& hostile : jsonKinds()) {
        INFO(hostile.what);
        CHECK(faultOfAnyReader(hostile.bytes) == "");
    }
}

TEST_CASE("broken or hostile XML, tables, calendars and pages never crash, hang, exhaust memory or escape") {
    readZoneLists();
    for (const Hostile& hostile : otherKinds()) {
        INFO(hostile.what);
        CHECK(faultOfAnyReader(hostile.bytes) == "");
    }
}

TEST_CASE("XML with a document type is refused") {
    for (const Hostile& hostile : otherKinds()) {
        if (hostile.bytes.find("<!DOCTYPE") == std::string::npos)
            continue;
        INFO(hostile.what);
        ImportOptions options;
        options.format = &timelineProjectFormat;
        const auto imported = importBytes(hostile.bytes, options);
        REQUIRE_FALSE(imported);
        CHECK(imported.error().code == ErrorCode::XmlDocumentType);
    }
}

TEST_CASE("the cage reports violations") {
    CHECK(caged(0, [] { (void)!::open("/etc/hostname", O_RDONLY); }) == "it accessed something outside");
    CHECK(caged(0, [] { std::abort(); }) == "it crashed with signal 6");
    CHECK(caged(1, [] { readAsEverything("{"); }) == "");
    CHECK(caged(0, [] {
              std::vector<char> memory(200U << 20);
              for (std::size_t at = 0; at < memory.size(); at += 4096)
                  memory[at] = 1;
              volatile char keep = memory[4096];
              (void)keep;
          }) == (isMeasured ? "it took too much memory" : ""));
}

} // namespace crisis::test::hostile_test
