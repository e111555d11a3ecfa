// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "core/import/rows/TableMapping.h"
#include "core/io/timeline/TimelineReader.h"
#include "tests/support/Catch.h"

#include <rapidjson/document.h>

#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <filesystem>
#include <map>
#include <sstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis::test::convert_test {
using namespace crisis::cli;

namespace {

struct Ran {
    int exitCode = 0;
    std::string out, errors;
};

/// Runs `convert` in a temporary folder with the input and mapping files that a test wrote.
class Bench {
public:
    [[nodiscard]] QString file(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    void write(const char* name, std::string_view bytes) const {
        QFile to(file(name));
        REQUIRE(to.open(QIODevice::WriteOnly));
        REQUIRE(to.write(bytes.data(), static_cast<qint64>(bytes.size())) >= 0);
    }
    [[nodiscard]] std::string read(const char* name) const {
        QFile from(file(name));
        REQUIRE(from.open(QIODevice::ReadOnly));
        return from.readAll().toStdString();
    }
    [[nodiscard]] Ran convert(const char* in, const char* out, std::vector<std::string> more = {}) const {
        std::vector<std::string> words{"crisis-timeline", "convert", file(in).toStdString(),
                                       file(out).toStdString()};
        words.insert(words.end(), more.begin(), more.end());
        std::vector<const char*> arguments;
        for (const std::string& word : words)
            arguments.push_back(word.c_str());
        std::ostringstream output, errors;
        const CommandRequest request =
            parseCommandLine(static_cast<int>(arguments.size()), arguments.data(), output, errors);
        if (const auto* answered = std::get_if<Answered>(&request))
            return {answered->exitCode, output.str(), errors.str()};
        const int exitCode = runConvert(std::get<ConvertRequest>(request), output, errors);
        return {exitCode, output.str(), errors.str()};
    }
    [[nodiscard]] Timeline timeline(const char* name) const {
        const auto read = readTimeline(this->read(name));
        REQUIRE(read.has_value());
        CHECK(read->diagnostics.empty());
        return read->timeline;
    }

private:
    QTemporaryDir folder_;
};

constexpr std::string_view table = "Date,What,Weather\n2023-07-26,A coup,hot\n2023-08-10,A summit,wet\n";

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a table becomes a timeline, and the report says what was found and left out") {
    const Bench bench;
    bench.write("events.csv", table);
    const Ran ran = bench.convert("events.csv", "out.timeline.json");
    CHECK(ran.exitCode == 0);
    CHECK(holds(ran.out, "CSV. Found: 2. Events: 2."));
    CHECK(holds(ran.out, "Date → date (2)"));
    CHECK(holds(ran.out, "Weather: not supported by timelines; kept with the item it belongs to (2)"));
    CHECK(ran.errors.empty());
    const Timeline made = bench.timeline("out.timeline.json");
    CHECK(made.eventCount() == 2);
    CHECK(made.header().title == "events");
    CHECK(made.date(EventPosition{1}).date->text() == "2023-08-10");
}

TEST_CASE("the report can be printed as JSON") {
    const Bench bench;
    bench.write("events.csv", table);
    const Ran ran = bench.convert("events.csv", "out.json", {"--json", "--title", "Mine"});
    rapidjson::Document reported;
    reported.Parse(ran.out.c_str());
    REQUIRE(reported.IsObject());
    CHECK(std::string_view(reported["format"].GetString()) == "CSV");
    CHECK(reported["found"].GetInt() == 2);
    CHECK(std::string_view(reported["mapped"][0U]["to"].GetString()) == "date");
    CHECK(bench.timeline("out.json").header().title == "Mine");
}

TEST_CASE("a timeline converted to another format and back keeps its events") {
    const Bench bench;
    bench.write("in.csv", table);
    REQUIRE(bench.convert("in.csv", "a.json").exitCode == 0);
    for (const char* name : {"b.csv", "b.statements.csv", "b.md", "b.timelinejs.json", "b.ics"}) {
        INFO(name);
        CHECK(bench.convert("a.json", name).exitCode == 0);
        CHECK_FALSE(bench.read(name).empty());
    }
    REQUIRE(bench.convert("b.timelinejs.json", "c.json").exitCode == 0);
    const Timeline again = bench.timeline("c.json");
    REQUIRE(again.eventCount() == 2);
    CHECK(again.title(EventPosition{0}) == "A coup");
    CHECK(again.date(EventPosition{0}).date->text() == "2023-07-26");
    CHECK(bench.convert("a.json", "a2.json").exitCode == 0);
    CHECK(bench.read("a2.json") == bench.read("a.json"));
}

TEST_CASE("losses of the output format are reported, and nothing lost is reported as kept") {
    const Bench bench;
    bench.write("in.csv", "Date,What,Weather\n2023-07-26,A coup,hot\n,A summit,wet\nsoon,B,cold\n");
    const Ran out = bench.convert("in.csv", "out.ics");
    CHECK(holds(out.errors, "Events written: 1 of 3.\n! events without a date, or without a beginning: left "
                            "out (2)\n"));
    CHECK(holds(out.errors, "imported from: left out (3)"));
    CHECK(holds(out.out, "Weather: not supported by the output format; left out (3)"));
    CHECK_FALSE(holds(out.out, "kept"));
    CHECK_FALSE(holds(bench.read("out.ics"), "hot"));

    REQUIRE(bench.convert("in.csv", "a.json").errors.empty());
    const Ran again = bench.convert("a.json", "b.ics");
    CHECK(again.exitCode == 0);
    CHECK(holds(again.errors, "Events written: 1 of 3."));

    rapidjson::Document reported;
    reported.Parse(bench.convert("in.csv", "b.csv", {"--json"}).out.c_str());
    REQUIRE(reported.IsObject());
    REQUIRE(reported["leftOut"].Size() == 2);
    CHECK(reported["leftOut"][1U]["count"].GetInt() == 3);
    CHECK_FALSE(reported["leftOut"][0U]["partly"].GetBool());
    for (const auto& note : reported["notes"].GetArray())
        CHECK_FALSE(holds(note["reason"].GetString(), "kept"));
}

TEST_CASE("a mapping of columns can be saved, changed and used again") {
    const Bench bench;
    bench.write("in.csv", table);
    REQUIRE(bench.convert("in.csv", "a.json", {"--save-mapping", bench.file("map").toStdString()}).exitCode ==
            0);
    TableMapping mapping = readMapping(bench.read("map")).value();
    for (TableMapping::Column& column : mapping.columns) {
        if (column.name == "Weather")
            column.role = ColumnRole::Tag;
    }
    mapping.columns.push_back({"Weather", ColumnRole::Tag, {}});
    bench.write("map", mappingBytes(mapping));
    REQUIRE(bench.convert("in.csv", "b.json", {"--mapping", bench.file("map").toStdString()}).exitCode == 0);
    CHECK(bench.timeline("b.json").event(EventPosition{0}).tags == std::vector<std::string>{"hot"});
    bench.write("map", "{\"format\":\"recipe\"}");
    const Ran refused = bench.convert("in.csv", "c.json", {"--mapping", bench.file("map").toStdString()});
    CHECK(refused.exitCode == 1);
    CHECK_FALSE(QFile::exists(bench.file("c.json")));
}

TEST_CASE("an existing file is overwritten only with --force") {
    const Bench bench;
    bench.write("in.csv", table);
    bench.write("out.json", "precious");
    const Ran refused = bench.convert("in.csv", "out.json");
    CHECK(refused.exitCode == 1);
    CHECK(holds(refused.errors, "--force"));
    CHECK(bench.read("out.json") == "precious");
    CHECK(bench.convert("in.csv", "out.json", {"--force"}).exitCode == 0);
    CHECK(bench.timeline("out.json").eventCount() == 2);
}

TEST_CASE("the input is never overwritten, whatever path names it") {
    const Bench bench;
    bench.write("in.csv", table);
    REQUIRE(QFile::link(bench.file("in.csv"), bench.file("link.csv")));
    for (const char* out : {"in.csv", "link.csv"}) {
        const Ran refused = bench.convert("in.csv", out, {"--force"});
        CHECK(refused.exitCode == 1);
        CHECK(holds(refused.errors, "it is the input"));
    }
    CHECK(bench.read("in.csv") == table);
}

TEST_CASE("a mapping and the timeline never overwrite each other") {
    const Bench bench;
    bench.write("in.csv", table);
    const auto at = [&bench](const char* name) { return bench.file(name).toStdString(); };
    CHECK(bench.convert("in.csv", "out.json", {"--save-mapping", at("out.json")}).exitCode == 1);
    CHECK_FALSE(QFile::exists(bench.file("out.json")));
    REQUIRE(bench.convert("in.csv", "a.json", {"--save-mapping", at("map.json")}).exitCode == 0);
    const std::string mapping = bench.read("map.json");
    CHECK(bench.convert("in.csv", "map.json", {"--mapping", at("map.json"), "--force"}).exitCode == 1);
    CHECK(bench.read("map.json") == mapping);
}

TEST_CASE("a pipe is written to, not replaced") {
    const Bench bench;
    bench.write("in.csv", table);
    const std::string pipe = bench.file("pipe").toStdString();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reading = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(reading >= 0);
    for (const char* format : {"csv", "timeline"}) {
        CHECK(bench.convert("in.csv", "pipe", {"--to-format", format}).exitCode == 0);
        struct stat status {};
        REQUIRE(::stat(pipe.c_str(), &status) == 0);
        REQUIRE(S_ISFIFO(status.st_mode));
        std::array<char, 8192> bytes{};
        const ssize_t got = ::read(reading, bytes.data(), bytes.size());
        REQUIRE(got > 0);
        CHECK(holds(std::string(bytes.data(), static_cast<std::size_t>(got)), "A coup"));
    }
    ::close(reading);
}

TEST_CASE("dates before year 1 and times survive the round trip through other formats") {
    const Bench bench;
    bench.write("in.json",
                R"({"format":"crisis-timeline","version":1,"title":"T","events":[)"
                R"({"id":"a","title":"-5 killed","dates":[{"date":"-0043-03-15"}]},)"
                R"({"id":"b","title":"B","dates":[{"date":"2023-07-26T10:30Z/2023-07-26T12:00Z"}]},)"
                R"({"id":"c","title":"C","dates":[{"date":"2023-07-27T10:30Z"}]}]})");
    const auto comesBack = [&bench](const std::string& format, const std::string& back) {
        REQUIRE(bench.convert("in.json", "out", {"--to-format", format, "--force"}).exitCode <= 1);
        REQUIRE(bench.convert("out", "back.json", {"--force"}).exitCode <= 1);
        const Timeline timeline = bench.timeline("back.json");
        std::string dates;
        for (const EventPosition at : timeline.displayOrder())
            dates += std::string(timeline.title(at)) + ' ' + edtfOf(timeline.date(at)) + '|';
        CAPTURE(format);
        CHECK(dates == back);
    };
    comesBack("csv", "-5 killed -0043-03-15|B 2023-07-26T10:30Z/2023-07-26T12:00Z|C 2023-07-27T10:30Z|");
    comesBack("timelinejs", "-5 killed -0043-03-15|B 2023-07-26T10:30/2023-07-26T12:00|C 2023-07-27T10:30|");
    comesBack("icalendar", "B 2023-07-26T10:30Z/2023-07-26T12:00Z|C 2023-07-27T10:30Z|");
}

TEST_CASE("a failed conversion gives the reason and leaves no file") {
    const Bench bench;
    bench.write("noise", "\x01\x02\x03 nothing of the kind");
    bench.write("in.csv", table);
    CHECK(bench.convert("noise", "out.json").exitCode == 1);
    CHECK(bench.convert("missing", "out.json").exitCode == 1);
    CHECK(bench.convert(".", "out.json").exitCode == 1);
    CHECK(bench.convert("in.csv", "out.json", {"--from-format", "csl"}).exitCode == 1);
    CHECK_FALSE(QFile::exists(bench.file("out.json")));
    CHECK(bench.convert("in.csv", "out.png").exitCode == 2);
    CHECK(bench.convert("in.csv", "out.xyz").exitCode == 2);
    CHECK(bench.convert("in.csv", "out.xyz", {"--to-format", "timeline"}).exitCode == 0);
}

TEST_CASE("table options of the command line override the mapping") {
    const Bench bench;
    bench.write("in.csv", "a remark\nWhen;What\n4/8/2023;caf\xC3\xA9\n");
    const std::vector<std::string> said{"--delimiter",  ";",           "--header-line", "2",
                                        "--date-order", "month-first", "--encoding",    "latin1"};
    REQUIRE(bench.convert("in.csv", "a.json", said).exitCode == 0);
    const Timeline timeline = bench.timeline("a.json");
    CHECK(timeline.title(EventPosition{0}) == "caf\xC3\x83\xC2\xA9");
    CHECK(timeline.date(EventPosition{0}).date->text() == "2023-04-08");

    const std::string map = bench.file("map").toStdString();
    std::vector<std::string> kept = said;
    kept.insert(kept.end(), {"--save-mapping", map});
    REQUIRE(bench.convert("in.csv", "b.json", kept).exitCode == 0);
    REQUIRE(bench.convert("in.csv", "c.json", {"--mapping", map}).exitCode == 0);
    CHECK(bench.timeline("c.json").title(EventPosition{0}) == timeline.title(EventPosition{0}));
    REQUIRE(bench
                .convert("in.csv", "d.json",
                         {"--mapping", map, "--encoding", "UTF-8", "--date-order", "day-first"})
                .exitCode == 0);
    CHECK(bench.timeline("d.json").title(EventPosition{0}) == "caf\xC3\xA9");
    CHECK(bench.timeline("d.json").date(EventPosition{0}).date->text() == "2023-08-04");
    bench.write("koi.csv", "title,date\n\xEE\xC9\xC1\xCD\xC5\xCA,2023-08-04\n");
    REQUIRE(bench.convert("koi.csv", "koi.json", {"--encoding", "koi8-r"}).exitCode == 0);
    CHECK(bench.timeline("koi.json").title(EventPosition{0}) == "Ниамей");
    const Ran unknown = bench.convert("in.csv", "e.json", {"--encoding", "EBCDIC"});
    CHECK(unknown.exitCode == 2);
    CHECK(holds(unknown.errors, "windows-1251"));
    CHECK(bench.convert("in.csv", "e.json", {"--time-zone", "Mars"}).exitCode == 2);
    CHECK(bench.convert("in.csv", "e.json", {"--delimiter", "ab"}).exitCode == 2);
}

TEST_CASE("every file of the corpus is converted and its format reported, or refused with the reason") {
    const std::filesystem::path corpus = CRISIS_SOURCE_DIR "/tests/data/import";
    std::map<std::string, std::string> formats{
        {"bibliography", "CSL JSON. |Zotero JSON. "},
        {"icalendar", "iCalendar 2.0. |iCalendar (vCalendar) 1.0. "},
        {"schemaorg", "schema.org JSON-LD. "},
        {"simile", "SIMILE Timeline XML. |SIMILE Timeline JSON. "},
        {"table", "CSV. |CSV (|JSON. |JSON (|JSON Lines. |JSON Lines ("},
        {"timelinejs", "TimelineJS 2. |TimelineJS 3. "},
        {"timelineproject", "The Timeline Project "}};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
        if (!entry.is_regular_file())
            continue;
        INFO(entry.path().string());
        const Bench bench;
        QFile from(QString::fromStdString(entry.path().string()));
        REQUIRE(from.open(QIODevice::ReadOnly));
        bench.write("in", from.readAll().toStdString());
        const Ran ran = bench.convert("in", "out.json");
        if (entry.path().filename() == "0.5.timeline") { // from before that program wrote XML
            CHECK(ran.exitCode == 1);
            CHECK(holds(ran.errors, "a version of The Timeline Project"));
            continue;
        }
        const std::string known = formats.at(entry.path().parent_path().filename().string());
        bool isReported = false;
        for (std::size_t at = 0; at <= known.size();) {
            const std::size_t end = std::min(known.find('|', at), known.size());
            isReported = isReported || ran.out.starts_with(known.substr(at, end - at));
            at = end + 1;
        }
        CHECK(isReported);
        const Timeline made = bench.timeline("out.json");
        CHECK(made.eventCount() + made.sources().size() > 0);
    }
}

} // namespace crisis::test::convert_test
