// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "app/cli/AsOfOption.h"
#include "app/cli/CheckCommand.h"
#include "app/export/PictureArguments.h"
#include "core/import/ImportFormats.h"
#include "core/io/timeline/TimelineReader.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"
#include "tests/support/TestFolder.h"

#include <rapidjson/document.h>

#include <filesystem>
#include <map>
#include <sstream>

namespace crisis::test::command_line_test {
using namespace crisis::cli;

using test::put;
using test::TestFolder;

namespace {

struct Parsed {
    CommandRequest request;
    std::string out, errors;
};

Parsed parse(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "crisis-timeline");
    std::ostringstream out, errors;
    CommandRequest request =
        parseCommandLine(static_cast<int>(arguments.size()), arguments.data(), out, errors);
    return {std::move(request), out.str(), errors.str()};
}

} // namespace

TEST_CASE("a file without a command opens in a window, and no file opens an empty window") {
    CHECK(std::get<WindowRequest>(parse({"crisis.json"}).request).file == QStringLiteral("crisis.json"));
    CHECK(std::get<WindowRequest>(parse({}).request).file.isEmpty());
    CHECK(std::get<WindowRequest>(parse({"./export"}).request).file == QStringLiteral("./export"));
    CHECK(std::get<WindowRequest>(parse({"--", "-odd.json"}).request).file == QStringLiteral("-odd.json"));
}

TEST_CASE("an unknown command is named in the error") {
    const Parsed parsed = parse({"frobnicate", "x"});
    CHECK(std::get<Answered>(parsed.request).exitCode == 2);
    CHECK(parsed.errors.find("“frobnicate” is not a command") != std::string::npos);
    CHECK(parsed.errors.find("x") != 0);
    CHECK(parse({"list", "a.json", "b.json"}).errors.find("b.json") != std::string::npos);
}

TEST_CASE("options of one format are refused for the others") {
    struct Case {
        const char* name;
        std::vector<const char*> words;
        std::string_view takers;
    };
    const std::string_view pictures = "png, svg, pdf, html";
    for (const Case& one :
         std::vector<Case>{{"b.png", {"--summary"}, "pdf"},
                           {"b.svg", {"--no-embed"}, "png"},
                           {"b.pdf", {"--embed-notes"}, "png"},
                           {"b.pdf", {"--embed-all"}, "png"},
                           {"b.ics", {"--author", "A"}, "png"},
                           {"b.svg", {"--date", "2023-08-08T12:00:00Z"}, "png, pdf, icalendar"},
                           {"b.pdf", {"--svg-text", "paths"}, "svg, html"},
                           {"b.html", {"--pages", "2"}, "png, svg, pdf"},
                           {"b.csv", {"--size", "a4"}, pictures},
                           {"b.csv", {"--dpi", "300"}, pictures},
                           {"b.md", {"--no-legend"}, pictures},
                           {"b.timelinejs.json", {"--theme", "dark"}, pictures}}) {
        INFO(one.name << ' ' << one.words[0]);
        std::vector<const char*> words{"export", "a.json", "-o", one.name};
        words.insert(words.end(), one.words.begin(), one.words.end());
        const Parsed parsed = parse(words);
        REQUIRE(std::holds_alternative<Answered>(parsed.request));
        CHECK(std::get<Answered>(parsed.request).exitCode == 2);
        CHECK(parsed.errors.find(one.words[0]) == 0);
        CHECK(parsed.errors.find("only in: " + std::string(one.takers) + '\n') != std::string::npos);
    }
    CHECK(std::get<ExportRequest>(parse({"export", "a.json", "-o", "b.pdf", "--summary"}).request)
              .options.withSummary);
    CHECK(std::get<ExportRequest>(parse({"export", "a.json", "-o", "b.csv", "--whole", "--json"}).request)
              .format == ExportFormat::Csv);
}

TEST_CASE("help and version succeed, wrong usage gives exit code 2 and a message on the error stream") {
    CHECK(std::get<Answered>(parse({"--help"}).request).exitCode == 0);
    CHECK(parse({"--help"}).out.find("export") != std::string::npos);
    CHECK(parse({"--version"}).out.starts_with("crisis-timeline "));
    for (const std::vector<const char*>& wrong : std::vector<std::vector<const char*>>{
             {"--nonsense"},
             {"export", "a.json"},
             {"list"},
             {"list", "a.json", "--format", "xml"},
             {"list", "a.json", "--known-on", "2023"},
             {"list", "a.json", "--known-on", "soon"},
             {"export", "a.json", "-o", "b.png", "--size", "10"},
             {"export", "a.json", "-o", "b.png", "--scale", "99"},
             {"export", "a.json", "-o", "b.png", "--whole", "--from", "2023"},
             {"check"}}) {
        const Parsed parsed = parse(wrong);
        INFO(wrong[0]);
        REQUIRE(std::holds_alternative<Answered>(parsed.request));
        CHECK(std::get<Answered>(parsed.request).exitCode == 2);
        CHECK_FALSE(parsed.errors.empty());
        CHECK(parsed.out.empty());
    }
}

TEST_CASE("export takes all options") {
    const auto request = std::get<ExportRequest>(
        parse({"export", "a.json", "-o", "b.png", "--size", "800x600", "--scale", "2", "--from", "2023-07",
               "--to", "2023-08", "--theme", "dark", "--transparent", "--lanes", "actor", "--no-legend"})
            .request);
    CHECK(request.inputs == QStringList{QStringLiteral("a.json")});
    CHECK(request.output == QStringLiteral("b.png"));
    CHECK(request.options.widthPx == 800);
    CHECK(request.options.heightPx == 600);
    CHECK(request.options.scale == 2);
    CHECK(request.from == "2023-07");
    CHECK(request.options.theme == ThemeKind::Dark);
    CHECK(request.options.transparent);
    CHECK(request.options.lanesBy == LanesBy::Actor);
    CHECK_FALSE(request.options.withLegend);
    CHECK(request.options.withTitle);
}

TEST_CASE("a picture of a time span embeds only its events unless requested otherwise") {
    const auto embed = [](std::vector<const char*> words) {
        words.insert(words.begin(), {"export", "a.json", "-o", "b.png"});
        return std::get<ExportRequest>(parse(words).request).options.embed;
    };
    CHECK(embed({"--from", "2023-07"}).onlyVisible);
    CHECK(embed({"--to", "2023-07"}).onlyVisible);
    CHECK_FALSE(embed({"--from", "2023-07", "--embed-all"}).onlyVisible);
    CHECK_FALSE(embed({"--whole"}).onlyVisible);
    CHECK_FALSE(embed({}).onlyVisible);
    CHECK(embed({"--embed-visible"}).onlyVisible);
    CHECK_FALSE(embed({"--no-embed"}).timeline);
}

TEST_CASE("an export never overwrites its input") {
    const TestFolder folder;
    const auto copy = folder.at("niger.json");
    std::filesystem::copy_file(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json", copy);
    ExportRequest request;
    request.inputs << QString::fromStdString(copy.string());
    request.output = QString::fromStdString(folder.at("./niger.json").string());
    request.format = ExportFormat::TimelineJs;
    request.force = true;
    std::ostringstream errors;
    CHECK(runExport(request, errors) == 1);
    CHECK(errors.str().find("it is an input") != std::string::npos);
}

namespace {

ExportRequest readBack(const ExportChoices& choices) {
    std::vector<std::string> words{"export", "a.json", "-o", "b"};
    for (const QString& argument : toArguments(choices))
        words.push_back(argument.toStdString());
    std::vector<const char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(word.c_str());
    const Parsed parsed = parse(arguments);
    INFO(parsed.errors);
    REQUIRE(std::holds_alternative<ExportRequest>(parsed.request));
    return std::get<ExportRequest>(parsed.request);
}

} // namespace

TEST_CASE("the view of a window survives the round trip through arguments") {
    ExportChoices choices;
    choices.options.widthPx = 1234;
    choices.options.scale = 1.5;
    choices.options.content = PictureContent::Span;
    choices.options.span = {-5'000, 77'000};
    choices.options.theme = ThemeKind::Dark;
    choices.options.lanesBy = LanesBy::None;
    choices.options.withSources = false;
    choices.options.author = "The analysis desk";
    const ExportRequest request = readBack(choices);
    PictureOptions back = request.options;
    const auto span = parsePictureSpan(request.from, request.to, {0, 1});
    REQUIRE(span);
    back.content = PictureContent::Span;
    back.span = *span;
    CHECK(back == choices.options);
}

namespace {

/// The choices that the format supports.
ExportChoices meantBy(ExportChoices choices) {
    const PictureOptions given = choices.options;
    PictureOptions& options = choices.options;
    options = hasAspect(choices.format, ExportAspect::Picture) ? given : PictureOptions();
    const PictureOptions none;
    const auto drop = [&](ExportAspect aspect, auto PictureOptions::*member) {
        options.*member = hasAspect(choices.format, aspect) ? given.*member : none.*member;
    };
    drop(ExportAspect::Pages, &PictureOptions::pages);
    drop(ExportAspect::Pages, &PictureOptions::withPageNumbers);
    drop(ExportAspect::SvgText, &PictureOptions::svgText);
    drop(ExportAspect::Moment, &PictureOptions::date);
    drop(ExportAspect::Inside, &PictureOptions::author);
    drop(ExportAspect::Inside, &PictureOptions::embed);
    if (!hasAspect(choices.format, ExportAspect::Inside))
        options.embed.onlyVisible = true; // as always with dates
    return choices;
}

} // namespace

TEST_CASE("all export choices of a window survive the round trip through arguments") {
    ExportChoices choices;
    PictureOptions& options = choices.options;
    options.paper = PaperSize{297.25, 210};
    options.scale = 300 / 96.0;
    options.pages = 3;
    options.rows = 2;
    options.theme = ThemeKind::HighContrastDark;
    options.transparent = options.withOverview = options.withQuotes = true;
    options.withTitle = options.withSubtitle = options.withLegend = options.withPageNumbers = false;
    options.author = "A -- \"B\"";
    options.asOf = "As of 8 August";
    options.date = "2023-08-08T12:00:00Z";
    options.svgText = SvgText::Paths;
    options.embed.notes = options.embed.judgements = options.embed.deprecated = options.embed.copies = true;
    choices.from = "2023-07";
    choices.to = "-0044";
    choices.events = {"a", "--transparent", "c d"};
    choices.asOf = 19'580;
    for (const ExportFormat format : exportFormats()) {
        for (const bool embeds : {true, false}) {
            choices.format = format;
            options.embed.timeline = embeds;
            if (!embeds)
                options.embed = {false, true, false, false, false, false};
            const ExportChoices back = readBack(choices);
            INFO(wordOf(format) << (embeds ? ", with its timeline" : ""));
            CHECK(back == meantBy(choices));
        }
    }
}

TEST_CASE("list prints all events in display order") {
    const Timeline timeline = test::TimelineOf()
                                  .category("c1", "Talks")
                                  .event("e2", "Later, with \"quotes\"", "2023-08-10", "c1", Status::Planned)
                                  .event("e1", "=SUM(A1)", "2023-08/..")
                                  .event("e0", "Hour", "2023-07-01T14:30")
                                  .build();
    std::ostringstream text, csv, json;
    listEvents(timeline, ListFormat::Text, DateStrings::english(), text);
    CHECK(text.str().find("Later, with \"quotes\"  [planned]") != std::string::npos);
    CHECK(text.str().find("Hour") < text.str().find("=SUM(A1)"));

    listEvents(timeline, ListFormat::Csv, DateStrings::english(), csv);
    CHECK(csv.str().starts_with("id,title,status,"));
    CHECK(csv.str().find("e1,'=SUM(A1),occurred,") != std::string::npos);
    CHECK(
        csv.str().find("e2,\"Later, with \"\"quotes\"\"\",planned,Talks,2023-08-10,2023-08-10,2023-08-10,") !=
        std::string::npos);

    listEvents(timeline, ListFormat::Json, DateStrings::english(), json);
    rapidjson::Document document;
    REQUIRE_FALSE(document.Parse(json.str().c_str()).HasParseError());
    const auto& events = document["events"];
    REQUIRE(events.Size() == 3);
    CHECK(std::string(events[0]["earliest"].GetString()) == "2023-07-01T14:30");
    CHECK(std::string(events[1]["earliest"].GetString()) == "2023-08-01");
    CHECK(events[1]["latest"].IsNull());
    CHECK(std::string(events[2]["status"].GetString()) == "planned");
    CHECK(std::string(events[2]["category"].GetString()) == "Talks");
    CHECK(events[2]["statements"].IsArray());
}

TEST_CASE("list with an as-of day prints what was known then, with the dates known then") {
    const auto request = std::get<ListRequest>(
        parse({"list", "a.json", "--format", "json", "--known-on", "2030-05-04"}).request);
    REQUIRE(request.asOf);
    CHECK_FALSE(std::get<ListRequest>(parse({"list", "a.json"}).request).asOf);
    const auto read = readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/second-example.timeline.json");
    REQUIRE(read);
    const AsOfDate known(std::make_shared<const PublicationDates>(read->timeline), *request.asOf);
    std::ostringstream json, reported;
    listEvents(read->timeline, request.format, DateStrings::english(), json, request.asOf);
    rapidjson::Document document;
    REQUIRE_FALSE(document.Parse(json.str().c_str()).HasParseError());
    CHECK(std::string(document["title"].GetString()).ends_with("as known on 4 May 2030"));
    std::map<std::string, std::string> dates;
    for (const auto& event : document["events"].GetArray())
        dates[event["id"].GetString()] = event["date"].GetString();
    CHECK(dates.contains("drill"));             // reported on that day
    CHECK_FALSE(dates.contains("garrison"));    // reported five days later
    CHECK(dates.at("closure") == "2030-05-02"); // the later source gives the day before
    printAsOf(known, DateStrings::english(), reported);
    CHECK(reported.str().starts_with("crisis-timeline: Known then: "));
}

TEST_CASE("checking a file that is not a timeline prints its name and gives exit code 1") {
    std::ostringstream out;
    CHECK(checkFiles({QStringLiteral("does-not-exist.json")}, out) == 1);
    CHECK(out.str() == "does-not-exist.json: “does-not-exist.json” does not exist.\n");
}

TEST_CASE("checking a file of another program prints what could not be read, with the line") {
    const TestFolder folder;
    const auto check = [&](const char* name, const char* bytes) {
        put(folder.at(name), bytes);
        std::ostringstream out;
        const int exitCode = checkFiles({QString::fromStdString(folder.at(name).string())}, out);
        CHECK(exitCode == (out.str().empty() ? 0 : 1));
        std::string reported = out.str();
        for (std::size_t at = 0; (at = reported.find(folder.at(name).string(), at)) != std::string::npos;)
            reported.replace(at, folder.at(name).string().size(), name);
        return reported;
    };
    CHECK(check("good.csv", "date,title,colour\n2023-08-04,A,red\n2023-08-05,B,blue\n") == "");
    const std::string table =
        check("bad.csv", "date,title\n2023-08-04,A\nsoonish,B\n2023-08-05,C\nlater,D\n");
    INFO(table);
    // Each once, with its line, and without a column, which is not known.
    CHECK(table.starts_with("bad.csv:3: “date”: “soonish” cannot be read as a date.\n"
                            "bad.csv:5: “date”: “later” cannot be read as a date.\n"));
    CHECK(table.find("soonish") == table.rfind("soonish"));
    CHECK(check("quote.csv", "date,title\n2023-08-04,\"A\n2023-08-05,B\n") ==
          "quote.csv:2: The quotation mark in this row is never closed; it is read as an "
          "ordinary character.\n");
    CHECK(check("order.csv", "date,title\n4/8/2023,A\n").find("order.csv:2: date: day and month") == 0);
    const std::string xml =
        check("cut.timeline", "<?xml version=\"1.0\"?>\n<timeline><version>2.10.0</version>\n"
                              "<events><event><start>2023-08-04 00:00:00</start>");
    INFO(xml);
    CHECK(xml.find("cut.timeline:3:") != std::string::npos);
    CHECK(xml.find(": :") == std::string::npos); // no empty field for a missing pointer
    CHECK(check("broken.json", "{\"format\":\"crisis-timeline\",").find("broken.json:1:") == 0);
}

TEST_CASE("every import format can be named with --from-format, and help lists its word") {
    const std::string help = parse({"convert", "--help"}).out;
    for (const ImportFormat* format : importFormats()) {
        INFO(format->name);
        const std::string word(format->word);
        CHECK(help.find(word) != std::string::npos);
        const auto parsed = parse({"convert", "in", "out.json", "--from-format", word.c_str()});
        CHECK(std::get<ConvertRequest>(parsed.request).from == format);
    }
    CHECK(std::get<ConvertRequest>(parse({"convert", "in", "out.json"}).request).from == nullptr);
    CHECK(
        parse({"convert", "in", "out.json", "--from-format", "Table"}).errors.find("unknown format: Table") !=
        std::string::npos);
}

} // namespace crisis::test::command_line_test
