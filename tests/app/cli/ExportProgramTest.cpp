// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of the program, run from a shell.
#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <filesystem>
#include <fstream>

namespace crisis::test::export_program_test {
using namespace crisis::cli;

namespace {

const QString program = QStringLiteral(CRISIS_BINARY_DIR "/app/crisis-timeline");
const QString niger = QStringLiteral(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");

struct Run {
    int exitCode = -1;
    QByteArray out, errors;
};

Run run(const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("every format writes the same bytes to standard output and to a file") {
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

TEST_CASE("every command that reads a file reads standard input as well") {
    const QByteArray bytes = bytesOf(niger);
    const QString dash = QStringLiteral("-");
    for (const QStringList& asked :
         {QStringList{QStringLiteral("list"), QStringLiteral("FILE"), QStringLiteral("--format"),
                      QStringLiteral("json")},
          QStringList{QStringLiteral("check"), QStringLiteral("FILE")},
          QStringList{QStringLiteral("convert"), QStringLiteral("FILE"), dash},
          QStringList{QStringLiteral("export"), QStringLiteral("FILE"), QStringLiteral("--format"),
                      QStringLiteral("csv"), QStringLiteral("-o"), dash}}) {
        INFO(asked[0].toStdString());
        QStringList named = asked, streamed = asked;
        named.replace(1, niger);
        streamed.replace(1, dash);
        const Run ofFile = run(named), ofStream = run(streamed, bytes);
        CHECK(ofStream.exitCode == 0);
        CHECK(ofStream.out == ofFile.out);
        CHECK(ofStream.errors == QByteArray(ofFile.errors).replace(niger.toUtf8(), "-"));
        CHECK(run(streamed, "").exitCode == 1);
        CHECK(run(streamed, "neither").exitCode == 1);
        const Run twice = run(streamed + QStringList{dash}, bytes);
        CHECK((asked[0] == QStringLiteral("list") || asked[0] == QStringLiteral("convert") ||
               twice.exitCode == 2));
    }
    CHECK(run({QStringLiteral("check"), dash}, "date,title\n2023-08-04,A\nsoon,B\n").out.startsWith("-:3: "));
    const Run empty = run({QStringLiteral("convert"), dash, dash}, "");
    CHECK(empty.errors.contains("“-” is empty"));
    CHECK(run({QStringLiteral("list"), dash}, "date,title\n2023-08-04,A\n").out.contains("4 August 2023"));
}

TEST_CASE("the error for an empty file names it") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("empty.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    for (const QStringList& asked :
         {QStringList{QStringLiteral("convert"), file.fileName(), QStringLiteral("-")},
          QStringList{QStringLiteral("list"), file.fileName()}}) {
        const Run ran = run(asked);
        CHECK(ran.exitCode == 1);
        CHECK(ran.errors.contains("empty.csv” is empty"));
    }
}

TEST_CASE("an output name that is not UTF-8 is refused, and no other file is written") {
    const QTemporaryDir folder;
    const std::string name = folder.path().toStdString() + "/o\xff.svg";
    const std::string command =
        program.toStdString() + " export '" + niger.toStdString() + "' -o '" + name + "' 2>&1";
    QProcess shell;
    QFile script(folder.filePath(QStringLiteral("run.sh")));
    REQUIRE(script.open(QIODevice::WriteOnly));
    script.write(command.data(), static_cast<qint64>(command.size()));
    script.close();
    shell.start(QStringLiteral("sh"), {script.fileName()});
    REQUIRE(shell.waitForFinished(60'000));
    CHECK(shell.exitCode() == 2);
    const QByteArray reported = shell.readAllStandardOutput();
    CHECK(reported.contains("o\\xff.svg"));
    CHECK(reported.contains("not UTF-8"));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1); // the script
}

TEST_CASE("every command reads a file whose name is not UTF-8") {
    const QTemporaryDir folder;
    const std::string in = folder.path().toStdString() + "/gr\xfc\xdf"
                                                         "e.csv";
    const std::string out = folder.path().toStdString() + "/out";
    {
        std::ofstream file(in);
        file << "date,title\n2023-08-04,A march\n";
    }
    const auto shell = [&](const std::string& words) {
        QFile script(folder.filePath(QStringLiteral("run.sh")));
        REQUIRE(script.open(QIODevice::WriteOnly));
        const std::string command = program.toStdString() + ' ' + words + " 2>&1";
        script.write(command.data(), static_cast<qint64>(command.size()));
        script.close();
        QProcess process;
        process.start(QStringLiteral("sh"), {script.fileName()});
        REQUIRE(process.waitForFinished(60'000));
        return Run{process.exitCode(), process.readAllStandardOutput(), {}};
    };
    const std::string name = '\'' + in + '\'';
    CHECK(shell("list " + name).out.contains("A march"));
    CHECK(shell("check " + name).exitCode == 0);
    CHECK(shell("check '" + in + "x'").out.startsWith(QByteArray::fromStdString(in + "x: ")));
    CHECK(shell("convert " + name + ' ' + out + ".json").exitCode == 0);
    CHECK(bytesOf(QString::fromStdString(out + ".json")).contains("A march"));
    CHECK(shell("check " + out + ".json").exitCode ==
          0); // its title, which comes from the name, is valid text
    CHECK(shell("export " + name + " -o " + out + ".svg").exitCode == 0);
    CHECK(shell("convert " + name + ' ' + name + " --force").exitCode == 2);
    CHECK(shell(name).exitCode == 2);
    CHECK(bytesOf(QString::fromStdString(out + ".svg")).contains("A march"));
    CHECK(std::filesystem::remove(in)); // QFile cannot remove it
}

TEST_CASE("a selection without events is an error, not an empty table") {
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.csv"));
    const Run none =
        run({QStringLiteral("export"), niger, QStringLiteral("-o"), out, QStringLiteral("--from"),
             QStringLiteral("1999"), QStringLiteral("--to"), QStringLiteral("2000")});
    CHECK(none.exitCode == 1);
    CHECK(none.errors.contains("the selection contains no events"));
    CHECK_FALSE(QFile::exists(out));
    CHECK(run({QStringLiteral("export"), niger, QStringLiteral("-o"), out, QStringLiteral("--from"),
               QStringLiteral("2023-07"), QStringLiteral("--to"), QStringLiteral("2023-08")})
              .exitCode == 0);
}

TEST_CASE("the exit code distinguishes success, failure and wrong usage, and a failure leaves no file") {
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

TEST_CASE("an interrupted export removes its partly written file") {
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("in.timeline.json"));
    REQUIRE(saveTimeline(test::generateTimeline(20'000), std::filesystem::path(input.toStdString())));
    QProcess process;
    process.start(program,
                  {QStringLiteral("export"), input, QStringLiteral("--whole"), QStringLiteral("--json"),
                   QStringLiteral("--size"), QStringLiteral("32000x16000px"), QStringLiteral("--dpi"),
                   QStringLiteral("300"), QStringLiteral("-o"), folder.filePath(QStringLiteral("out.png"))});
    process.setReadChannel(QProcess::StandardError);
    while (!process.canReadLine()) // until it has begun to write
        REQUIRE(process.waitForReadyRead(60'000));
    REQUIRE(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
    REQUIRE(process.waitForFinished(60'000));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 1);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("in.timeline.json")});
}

} // namespace crisis::test::export_program_test
