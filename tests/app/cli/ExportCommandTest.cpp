// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportCommand.h"

#include "app/export/ExportInput.h"
#include "app/text/AsOfTitle.h"
#include "core/io/timeline/TimelineReader.h"

#include "tests/support/Catch.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sstream>

namespace crisis::test::export_command_test {
using namespace crisis::cli;

namespace {

const QString niger = QStringLiteral(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");
const QString second = QStringLiteral(CRISIS_SOURCE_DIR "/resources/timelines/second-example.timeline.json");

} // namespace

TEST_CASE("several timelines are exported to a folder, and a missing one does not stop the others") {
    const QTemporaryDir folder;
    ExportRequest request;
    request.inputs = {niger, QStringLiteral("missing.json"), second};
    request.output = folder.path();
    request.format = ExportFormat::Svg;
    std::ostringstream errors;
    CHECK(runExport(request, errors) == 1);
    CHECK(errors.str().find("missing.json") != std::string::npos);
    CHECK(QFileInfo::exists(folder.filePath(QStringLiteral("niger-2023.svg"))));
    CHECK(QFileInfo::exists(folder.filePath(QStringLiteral("second-example.svg"))));
}

TEST_CASE("diagnostics of the input are printed and set the exit code") {
    const QTemporaryDir folder;
    ExportRequest request;
    request.inputs = {folder.filePath(QStringLiteral("a.json"))};
    QFile input(request.inputs[0]);
    REQUIRE(input.open(QIODevice::WriteOnly));
    input.write(R"({"format":"crisis-timeline","version":1,"title":"T","events":[)"
                "\n"
                R"({"id":"a","title":"A","dates":[{"date":"2023-13"},{"date":"2023-07-26"}]}]})");
    input.close();
    request.output = folder.filePath(QStringLiteral("a.svg"));
    request.format = ExportFormat::Svg;
    std::ostringstream errors;
    CHECK(runExport(request, errors) == 1);
    CHECK(QFileInfo::exists(request.output));
    CAPTURE(errors.str());
    CHECK(errors.str().find("a.json: ") != std::string::npos);
    CHECK(errors.str().find("2023-13") != std::string::npos);
}

TEST_CASE("progress is reported as JSON objects, one per line, the last naming the written file") {
    const QTemporaryDir folder;
    ExportRequest request;
    request.inputs = {niger};
    request.output = folder.filePath(QStringLiteral("a.png"));
    request.json = true;
    std::ostringstream errors;
    REQUIRE(runExport(request, errors) == 0);
    QJsonObject last;
    for (const QByteArray& line : QByteArray::fromStdString(errors.str()).trimmed().split('\n')) {
        last = QJsonDocument::fromJson(line).object();
        CHECK_FALSE(last.isEmpty());
    }
    CHECK(last[QStringLiteral("written")].toString() == request.output);
    CHECK(last[QStringLiteral("bytes")].toInteger() == QFileInfo(request.output).size());
}

TEST_CASE("an export reports the losses of its format, and a picture reports none") {
    const QTemporaryDir folder;
    ExportRequest request;
    request.inputs = {niger};
    const auto errorsOf = [&](ExportFormat format, const char* name) {
        request.format = format;
        request.output = folder.filePath(QLatin1String(name));
        std::ostringstream errors;
        REQUIRE(runExport(request, errors) == 0);
        return errors.str();
    };
    const std::string reported = errorsOf(ExportFormat::Csv, "a.csv");
    CHECK(reported.find("Events written: 25 of 25.\n") != std::string::npos);
    CHECK(reported.find("\n! links between events: left out (18)\n") != std::string::npos);
    CHECK(errorsOf(ExportFormat::Svg, "a.svg").empty());
    request.json = true;
    const QByteArray json = QByteArray::fromStdString(errorsOf(ExportFormat::ICalendar, "a.ics"));
    const QJsonObject first = QJsonDocument::fromJson(json.left(json.indexOf('\n'))).object();
    CHECK(first[QStringLiteral("leftOut")].toArray().size() > 5);
}

TEST_CASE("existing files, pages included, are overwritten only with --force") {
    const QTemporaryDir folder;
    const auto put = [&](const char* name) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write("precious") == 8);
    };
    const auto read = [&](const char* name) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    put("a.csv");
    put("b-2.svg");
    ExportRequest request;
    request.inputs = {niger};
    const auto run = [&](const char* name, ExportFormat format) {
        request.output = folder.filePath(QLatin1String(name));
        request.format = format;
        std::ostringstream errors;
        const int exitCode = runExport(request, errors);
        CHECK((exitCode == 0 || errors.str().find("--force overwrites it") != std::string::npos));
        return exitCode;
    };
    request.options.pages = 2;
    CHECK(run("a.csv", ExportFormat::Csv) == 1);
    CHECK(run("b.svg", ExportFormat::Svg) == 1);
    CHECK(read("a.csv") == "precious");
    CHECK(read("b-2.svg") == "precious");
    CHECK(read("b-1.svg").isEmpty());
    request.force = true;
    CHECK(run("a.csv", ExportFormat::Csv) == 0);
    CHECK(run("b.svg", ExportFormat::Svg) == 0);
    CHECK(read("a.csv").startsWith("id,title"));
    CHECK(read("b-1.svg").startsWith("<?xml"));
    CHECK(read("b-2.svg").startsWith("<?xml"));
}

TEST_CASE("no page overwrites an input, whatever path names it") {
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("a-2.png"));
    REQUIRE(QFile::copy(niger, input));
    ExportRequest request;
    request.inputs = {input};
    request.output = folder.filePath(QStringLiteral("a.png"));
    request.options.pages = 2;
    request.force = true;
    std::ostringstream errors;
    CHECK(runExport(request, errors) == 1);
    CHECK(errors.str().find("it is an input") != std::string::npos);
    CHECK_FALSE(QFileInfo::exists(folder.filePath(QStringLiteral("a-1.png"))));
}

TEST_CASE("a picture that is too large is refused with the reason and leaves no file") {
    const QTemporaryDir folder;
    ExportRequest request;
    request.inputs = {niger};
    request.output = folder.filePath(QStringLiteral("a.png"));
    request.options.widthPx = 20'000;
    request.options.scale = 4;
    std::ostringstream errors;
    CHECK(runExport(request, errors) == 1);
    CHECK(errors.str().find("80000") != std::string::npos);
    CHECK_FALSE(QFileInfo::exists(request.output));
}

TEST_CASE("a table of another program is exported like a timeline") {
    const QTemporaryDir folder;
    QFile table(folder.filePath(QStringLiteral("log.csv")));
    REQUIRE(table.open(QIODevice::WriteOnly));
    REQUIRE(table.write("Date,What\n2023-07-26,A coup\n2023-08-10,A summit\n") > 0);
    table.close();
    ExportRequest request;
    request.inputs = {table.fileName()};
    request.output = folder.filePath(QStringLiteral("a.md"));
    request.format = ExportFormat::Markdown;
    std::ostringstream errors;
    CHECK(runExport(request, errors) == 0);
    QFile made(request.output);
    REQUIRE(made.open(QIODevice::ReadOnly));
    CHECK(made.readAll().contains("A summit"));
}

TEST_CASE("an export with an as-of day leaves out later publications and says so") {
    const QTemporaryDir folder;
    ExportRequest request;
    request.inputs = {second};
    request.output = folder.filePath(QStringLiteral("a.md"));
    request.format = ExportFormat::Markdown;
    request.force = true;
    const auto written = [&](const char* day) {
        request.asOf = parseAsOfDay(day).value();
        std::ostringstream errors;
        REQUIRE(runExport(request, errors) == 0);
        QFile made(request.output);
        REQUIRE(made.open(QIODevice::ReadOnly));
        return std::pair(made.readAll(), errors.str());
    };
    const auto [early, said] = written("2030-05-02");
    CHECK(early.contains("as known on"));
    CHECK(said.find("No source had been published by then") != std::string::npos);
    const auto [later, known] = written("2030-05-09");
    CHECK(later.size() > early.size() * 2);
    CHECK(known.find("Known then") != std::string::npos);
    CHECK_FALSE(parseAsOfDay("2030-05"));
    CHECK_FALSE(parseAsOfDay("yesterday"));
}

TEST_CASE("tables and documents contain the events of the requested dates and ids") {
    const QTemporaryDir folder;
    const auto lines = [&](const ExportChoices& choices) {
        ExportRequest request;
        static_cast<ExportChoices&>(request) = choices;
        request.force = true;
        request.format = ExportFormat::Csv;
        request.inputs = {niger};
        request.output = folder.filePath(QStringLiteral("a.csv"));
        std::ostringstream errors;
        CHECK(runExport(request, errors) == 0);
        QFile made(request.output);
        REQUIRE(made.open(QIODevice::ReadOnly));
        return made.readAll();
    };
    ExportChoices choices;
    CHECK(lines(choices).count("\r\n") == 26);
    choices.from = "2023-08-06";
    choices.to = "2023-08-06";
    const QByteArray day = lines(choices);
    CHECK(day.count("\r\n") > 1);
    CHECK(day.count("\r\n") < 26);
    ExportChoices chosen;
    chosen.events = {"mali-killings", "summit"};
    const QByteArray two = lines(chosen);
    CHECK(two.count("\r\n") == 3);
    CHECK(two.contains("\nsummit,"));
}

TEST_CASE("an unknown event id is reported and leaves no file") {
    const QTemporaryDir folder;
    ExportRequest request;
    request.inputs = {niger};
    request.output = folder.filePath(QStringLiteral("a.png"));
    request.events = {"atlantis"};
    std::ostringstream errors;
    CHECK(runExport(request, errors) == 1);
    CHECK(errors.str().find("atlantis") != std::string::npos);
    CHECK_FALSE(QFileInfo::exists(request.output));
}

TEST_CASE("Selected events outside the opening view are still shown") {
    const auto read = readTimelineFile(niger.toStdString());
    REQUIRE(read);
    ExportChoices choices;
    const auto spanFor = [&](std::vector<std::string> events) {
        choices.events = std::move(events);
        const auto part = exportInput(read->timeline, choices);
        REQUIRE(part);
        return std::pair(part->options.content, part->options.span);
    };
    CHECK(spanFor({"coup"}).first == PictureContent::OpeningView);
    for (const auto& events : {std::vector<std::string>{"mali-coup"}, {"coup", "mali-coup"}}) {
        const auto [content, span] = spanFor(events);
        CHECK(content == PictureContent::Span);
        for (const std::string& id : events) {
            const auto of = read->timeline.axisSpan(*read->timeline.indexOf(id));
            REQUIRE(of);
            CHECK(span.first < of->first);
            CHECK(span.last > of->last);
        }
    }
}

} // namespace crisis::test::export_command_test
