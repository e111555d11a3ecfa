// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as a shell runs it.
#include "core/io/TimelineWriter.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace crisis;

namespace {

const QString program = QStringLiteral(CRISIS_BINARY_DIR "/app/crisis-timeline");
const QString niger = QStringLiteral(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");

struct Run {
    int exitCode = -1;
    QByteArray out, errors;
};

Run run(const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("standard output takes the same bytes as a file, of every format") {
    const QTemporaryDir folder;
    for (const char* format :
         {"png", "svg", "pdf", "csv", "statements-csv", "markdown", "html", "timelinejs", "icalendar"}) {
        INFO(format);
        const QStringList asked{QStringLiteral("export"), niger, QStringLiteral("--format"),
                                QLatin1String(format), QStringLiteral("-o")};
        const QString path = folder.filePath(QLatin1String(format));
        const Run toFile = run(asked + QStringList{path});
        CHECK(toFile.exitCode == 0);
        CHECK(toFile.out.isEmpty());
        const Run toOutput = run(asked + QStringList{QStringLiteral("-")});
        CHECK(toOutput.exitCode == 0);
        CHECK(toOutput.out == bytesOf(path));
        CHECK(toOutput.out.size() > 500);
    }
}

TEST_CASE("the exit code tells success, failure and wrong usage, and a failure leaves no file") {
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.png"));
    const auto exported = [&out](const QStringList& options) {
        return run(QStringList{QStringLiteral("export"), QStringLiteral("-o"), out} + options);
    };
    CHECK(exported({QStringLiteral("missing.json")}).exitCode == 1);
    CHECK(exported({niger, QStringLiteral("--from"), QStringLiteral("2024-13")}).exitCode == 1);
    CHECK(exported({niger, QStringLiteral("--no-such-option")}).exitCode == 2);
    const Run tooLarge = exported({niger, QStringLiteral("--size"), QStringLiteral("32769x100px")});
    CHECK(tooLarge.exitCode == 2);
    CHECK(tooLarge.errors.contains("32768"));
    CHECK(QDir(folder.path()).isEmpty());
    CHECK(exported({niger}).exitCode == 0);
    CHECK(QFile::exists(out));
}

TEST_CASE("an export that is interrupted takes back what it has half written") {
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("in.timeline.json"));
    REQUIRE(saveTimeline(test::generateTimeline(20'000), std::filesystem::path(input.toStdString())));
    QProcess process;
    process.start(program,
                  {QStringLiteral("export"), input, QStringLiteral("--whole"), QStringLiteral("--json"),
                   QStringLiteral("--size"), QStringLiteral("32000x16000px"), QStringLiteral("--dpi"),
                   QStringLiteral("300"), QStringLiteral("-o"), folder.filePath(QStringLiteral("out.png"))});
    process.setReadChannel(QProcess::StandardError);
    while (!process.canReadLine()) // it has begun to write
        REQUIRE(process.waitForReadyRead(60'000));
    REQUIRE(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
    REQUIRE(process.waitForFinished(60'000));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 1);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("in.timeline.json")});
}
