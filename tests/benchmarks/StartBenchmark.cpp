// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the program in separate processes. Usage:
//   bench_start paint PROGRAM EMPTY FILE [repetitions]
//     time from process start to the first painted timeline of FILE, compared with an empty main window
//   bench_start memory PROGRAM EMPTY [events]
//     settled memory of the program with a generated file open, compared with the size of the file
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/benchmarks/Measuring.h"
#include "tests/support/Generator.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <optional>

using namespace crisis::ui;
using namespace crisis::test;

namespace {

constexpr int patienceMs = 120'000;

class Started {
public:
    Started(const QString& program, const QStringList& arguments) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // The canvas reports there what it paints.
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("crisis.frame.debug=true"));
        environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
        process_.setProcessEnvironment(environment);
        process_.setReadChannel(QProcess::StandardError);
        clock_.start();
        process_.start(program, arguments);
    }
    ~Started() {
        process_.kill();
        process_.waitForFinished();
    }
    /// The time from the start until a line with this text was received.
    std::optional<Cost> until(const QByteArray& text) {
        QByteArray said;
        while (!said.contains(text)) {
            if (clock_.elapsed() > patienceMs || !process_.waitForReadyRead(patienceMs)) {
                std::fprintf(stderr, "bench_start: %s printed only: %s\n", qPrintable(process_.program()),
                             said.constData());
                return std::nullopt;
            }
            said += process_.readAllStandardError();
        }
        return Cost{milliseconds(clock_), computedMilliseconds(id())};
    }
    [[nodiscard]] QString id() const { return QString::number(process_.processId()); }

private:
    QProcess process_;
    QElapsedTimer clock_;
};

int comparePaint(const QString& program, const QString& empty, const QString& file, int repetitions) {
    const auto read = readTimelineFile(std::filesystem::path(file.toStdString()));
    if (!read)
        return 1;
    const QByteArray painted = " total=" + QByteArray::number(read->timeline.eventCount()) + ' ';
    std::vector<Cost> ours, floor;
    for (int i = 0; i <= repetitions; ++i) { // alternating, so that other load affects both
        const auto floorCost = Started(empty, {}).until("painted");
        const auto oursCost = Started(program, {file}).until(painted);
        if (!floorCost || !oursCost)
            return 1;
        if (i == 0)
            continue; // warms the disk caches
        floor.push_back(*floorCost);
        ours.push_back(*oursCost);
    }
    const auto both = [&](double Cost::*part, double share) {
        return std::pair(percentile(ours, part, share), percentile(floor, part, share));
    };
    const auto [median, floorMedian] = both(&Cost::wallMs, 0.5);
    const auto [best, floorBest] = both(&Cost::wallMs, 0);
    const auto [computed, floorComputed] = both(&Cost::computedMs, 0.5);
    std::printf("{\"benchmark\":\"first_paint\",\"events\":%u,\"repetitions\":%zu,\"median_ms\":%.1f,\"floor_"
                "ms\":%.1f,"
                "\"median_to_floor\":%.2f,\"best_ms\":%.1f,\"best_floor_ms\":%.1f,\"best_to_best\":%.2f,"
                "\"computed_ms\":%.1f,"
                "\"computed_floor_ms\":%.1f,\"computed_to_floor\":%.2f}\n",
                read->timeline.eventCount(), ours.size(), median, floorMedian, median / floorMedian, best,
                floorBest, best / floorBest, computed, floorComputed, computed / floorComputed);
    return 0;
}

/// Resident memory after it has been constant for two seconds.
double settledMegabytes(const QString& process) {
    double before = -1;
    for (int i = 0, same = 0; i < 300 && same < 10; ++i) {
        const double now = procMegabytes(process, "status", "VmRSS");
        same = std::abs(now - before) < 0.5 ? same + 1 : 0;
        before = now;
        QThread::msleep(200);
    }
    return before;
}

int measureMemory(const QString& program, const QString& empty, std::uint32_t events) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("generated.timeline.json"));
    if (!saveTimeline(generateTimeline(events), std::filesystem::path(file.toStdString())))
        return 1;
    const double fileMb = static_cast<double>(QFileInfo(file).size()) / 1e6;
    Started bare(empty, {});
    if (!bare.until("painted"))
        return 1;
    const double floorMb = settledMegabytes(bare.id());
    Started started(program, {file});
    const auto opened = started.until(" total=" + QByteArray::number(events) + ' ');
    if (!opened)
        return 1;
    const double residentMb = settledMegabytes(started.id());
    std::printf("{\"benchmark\":\"memory\",\"events\":%u,\"file_mb\":%.1f,\"resident_mb\":%.1f,\"of_it_own_"
                "mb\":%.1f,\"peak_mb\":%.1f,\"floor_mb\":%.1f,\"resident_to_file\":%.2f,\"opened_ms\":%.0f}"
                "\n",
                events, fileMb, residentMb, procMegabytes(started.id(), "status", "RssAnon"),
                procMegabytes(started.id(), "status", "VmHWM"), floorMb, residentMb / fileMb, opened->wallMs);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() >= 5 && arguments[1] == QStringLiteral("paint"))
        return comparePaint(arguments[2], arguments[3], arguments[4],
                            arguments.value(5, QStringLiteral("15")).toInt());
    if (arguments.size() >= 4 && arguments[1] == QStringLiteral("memory"))
        return measureMemory(arguments[2], arguments[3],
                             arguments.value(4, QStringLiteral("1000000")).toUInt());
    std::fputs("Usage: bench_start paint PROGRAM EMPTY FILE [repetitions] | memory PROGRAM EMPTY [events]\n",
               stderr);
    return 2;
}
