// SPDX-License-Identifier: GPL-3.0-or-later
// How long a file with very many events takes until it is usable, and how long a window does not respond
// while it imports and merges (100,000 rows), opens, edits, autosaves, saves and shows what was known on a
// day: the longest time between two
// iterations of its event loop, and the CPU time of its thread in the longest iteration, which is not
// affected by other load. Prints one JSON line per measurement. Usage: bench_freeze [EVENTS]
#include "app/ui/RunWindow.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/AsOfBar.h"
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/files/Recovery.h"
#include "app/ui/import/MergeController.h"
#include "app/ui/import/MergeDialog.h"
#include "app/ui/import/TableImportDialog.h"
#include "app/ui/window/MainWindow.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/TimelineBuilder.h"
#include "tests/benchmarks/Measuring.h"
#include "tests/benchmarks/PaintWatch.h"
#include "tests/benchmarks/ReadFloor.h"
#include "tests/support/Generator.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDate>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <filesystem>

using namespace crisis::ui;
using namespace crisis::test;

namespace {

constexpr int waitMs = 300'000;

double threadMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Measures the longest iteration of the event loop.
class Pulse {
public:
    Pulse() {
        timer_.callOnTimeout([this] { beat(); });
        timer_.start(5);
        clock_.start();
        computed_ = threadMilliseconds();
    }
    void beat() {
        longest_.wallMs = std::max(longest_.wallMs, milliseconds(clock_));
        longest_.computedMs = std::max(longest_.computedMs, threadMilliseconds() - computed_);
        clock_.start();
        computed_ = threadMilliseconds();
    }
    [[nodiscard]] Cost longest() const { return longest_; }

private:
    QTimer timer_;
    QElapsedTimer clock_;
    double computed_ = 0;
    Cost longest_;
};

bool measure(const char* what, const std::function<void()>& act, const std::function<bool()>& isOver) {
    Pulse pulse;
    QElapsedTimer clock;
    clock.start();
    act();
    pulse.beat();
    const bool isGood = QTest::qWaitFor(isOver, waitMs);
    pulse.beat();
    std::printf("{\"benchmark\":\"freeze\",\"during\":\"%s\",\"took_ms\":%.0f,\"longest_gap_ms\":%.0f,"
                "\"longest_turn_computed_ms\":%.0f}\n",
                what, milliseconds(clock), pulse.longest().wallMs, pulse.longest().computedMs);
    std::fflush(stdout);
    return isGood;
}

/// The time from requesting a file to a window that shows it and responds, compared with reading its bytes.
bool measureUsable(const QString& file) {
    constexpr int rounds = 3;
    std::vector<double> times, floors;
    for (int round = 0; round < rounds; ++round) {
        const std::string path = file.toStdString();
        floors.push_back(readFloor(path, static_cast<std::size_t>(std::filesystem::file_size(path))));
        MainWindow window;
        window.resize(1600, 900);
        window.show();
        QTest::qWait(200);
        PaintWatch watch(window.canvas()->viewport());
        QElapsedTimer clock;
        clock.start();
        window.openFile(file);
        if (!QTest::qWaitFor([&] { return window.document()->isOpen(); }, waitMs))
            return false;
        (void)watch.after([&] { window.canvas()->viewport()->update(); });
        times.push_back(milliseconds(clock));
    }
    const double usable = percentile(times, 0.5), floor = percentile(floors, 0.5);
    std::printf("{\"benchmark\":\"usable\",\"ms\":%.0f,\"floor_ms\":%.0f,\"ratio\":%.2f}\n", usable, floor,
                usable / floor);
    std::fflush(stdout);
    return true;
}

/// With a publication day for each source, from the first month of the events to the last.
Timeline published(const Timeline& timeline) {
    constexpr std::int64_t firstDay = 19'083 + 30, daysBetween = 21;
    TimelineBuilder builder(timeline);
    std::int64_t day = firstDay;
    for (Source& source : builder.sources()) {
        DateClaim claim;
        claim.date = Date::ofDay(day);
        claim.role = SourceDateRole::Published;
        source.dates = {claim};
        day += daysBetween;
    }
    return builder.build();
}

/// The window with the as-of view on, on other days, and off again, with every view in sight.
bool measureAsOf(MainWindow& window, const std::function<void()>& edit) {
    constexpr int settledMs = 300; // for the painting after it
    const auto settled = [&window, clock = QElapsedTimer()]() mutable {
        if (window.shown()->isUpdating() || !clock.isValid())
            clock.start();
        return !window.shown()->isUpdating() && clock.elapsed() > settledMs;
    };
    window.findChild<QWidget*>(QStringLiteral("listDock"))->show();
    QTest::qWait(settledMs);
    EvidenceController& evidence = *window.evidence();
    AsOfBar& bar = *evidence.bar();
    auto* hide = bar.findChild<QAbstractButton*>(QStringLiteral("knowledgeHide"));
    const auto toDay = [&](std::size_t number) { bar.setDay(window.shown()->dates()->days()[number]); };
    return measure(
               "as-of view on", [&] { evidence.asOf->trigger(); }, settled) &&
           measure(
               "as-of day, rest faint", [&] { toDay(12); }, settled) &&
           measure(
               "as-of view hides the rest", [&] { hide->click(); }, settled) &&
           measure(
               "as-of day, rest hidden", [&] { toDay(18); }, settled) &&
           measure(
               "as-of days in a row",
               [&] {
                   for (std::size_t number = 17; number > 5; --number)
                       toDay(number);
               },
               settled) &&
           measure("change in an as-of view", edit, settled) &&
           measure(
               "as-of view off", [&] { evidence.asOf->trigger(); }, settled);
}

bool run(std::uint32_t events, const QTemporaryDir& folder) {
    const QString file = folder.filePath(QStringLiteral("generated.timeline.json"));
    if (!saveTimeline(published(generateTimeline(events)), std::filesystem::path(file.toStdString())) ||
        !measureUsable(file))
        return false;
    MainWindow window;
    window.resize(1600, 900);
    window.show();
    QTest::qWait(200);
    Document& document = *window.document();
    const auto retitle = [&] {
        const auto first = document.timeline().displayOrder().front();
        Event event = document.timeline().event(first);
        event.title += '.';
        static_cast<void>(document.perform(ReplaceEvent{event}));
    };
    const auto isKept = [&] { return window.recovery()->isUpToDate(); };
    return measure(
               "open", [&] { window.openFile(file); }, [&] { return document.isOpen(); }) &&
           measure(
               "first paint", [] {},
               [clock = QElapsedTimer()]() mutable {
                   if (!clock.isValid())
                       clock.start();
                   return clock.elapsed() > 1'000;
               }) &&
           measure("change", retitle, [] { return true; }) &&
           measure(
               "journal", [] {}, isKept) &&
           measure(
               "save", [&] { document.save(); }, [&] { return !document.isWriting(); }) &&
           measure(
               "change during a save",
               [&] {
                   retitle();
                   document.save();
                   retitle();
               },
               [&] { return !document.isWriting(); }) &&
           measureAsOf(window, retitle);
}

/// A later version of the file, with every hundredth row changed.
bool writeTable(const QString& path, std::uint32_t rows, bool isLater = false) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("id,event_date,time_precision,event_type,actor1,admin1,location,latitude,longitude,source,"
               "notes,fatalities\n");
    for (std::uint32_t row = 0; row < rows; ++row)
        file.write(QStringLiteral("NIR%1,%2,%3,Protests,Group %4,Region %5,Town %6,13.5%7,2.1%7,Newspaper %8,"
                                  "\"What happened in row %1, told at some length, with a comma%10\",%9\n")
                       .arg(row)
                       .arg(QDate(2022, 1, 1).addDays(row % 700).toString(Qt::ISODate))
                       .arg(row % 3 + 1)
                       .arg(row % 40)
                       .arg(row % 8)
                       .arg(row % 300)
                       .arg(row % 90)
                       .arg(row % 25)
                       .arg(row % 5)
                       .arg(isLater && row % 100 == 0 ? QStringLiteral(", and anew") : QString())
                       .toUtf8());
    return file.flush();
}

bool runImport(std::uint32_t rows, const QTemporaryDir& folder) {
    const QString file = folder.filePath(QStringLiteral("table.csv"));
    if (!writeTable(file, rows))
        return false;
    MainWindow window;
    window.resize(1600, 900);
    window.show();
    QTest::qWait(200);
    const auto preview = [&] { return window.findChild<TableImportDialog*>(); };
    const auto merge = [&] { return window.findChild<MergeDialog*>(); };
    const QString later = folder.filePath(QStringLiteral("later.csv"));
    return measure(
               "reading a table", [&] { window.openFile(file); }, [&] { return preview() != nullptr; }) &&
           measure(
               "import of a table", [&] { preview()->accept(); },
               [&] { return window.document()->isOpen(); }) &&
           writeTable(later, rows + rows / 100, true) &&
           measure(
               "reading its later version", [&] { window.merge()->read(later); },
               [&] { return merge() != nullptr; }) &&
           measure(
               "merge", [&] { merge()->accept(); },
               [&, before = window.document()->revision()] {
                   return window.document()->revision() > before;
               }) &&
           measure(
               "undo of a merge", [&] { window.document()->undo(); }, [] { return true; });
}

} // namespace

int main(int argc, char** argv) {
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path()));
    const QApplication application(argc, argv);
    nameApplication();
    const bool isGood = runImport(100'000, folder) &&
                        run(argc > 1 ? static_cast<std::uint32_t>(std::stoul(argv[1])) : 1'000'000, folder);
    return isGood ? 0 : 1;
}
