// SPDX-License-Identifier: GPL-3.0-or-later
// The time of an edit, its undo and its redo in the main window with a selected event, from the call to the
// painted canvas, and the share of the snapshot alone. The floor is the same on a timeline of 1,000 events in
// the same run. Prints one JSON line per kind of edit. Usage: bench_edits [EVENTS]
#include "app/ui/RunWindow.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/session/Selection.h"
#include "app/ui/window/MainWindow.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/benchmarks/Measuring.h"
#include "tests/benchmarks/PaintWatch.h"
#include "tests/support/Generator.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <filesystem>
#include <map>

using namespace crisis::ui;
using namespace crisis::test;

namespace {

constexpr int rounds = 15;
constexpr std::uint32_t floorEvents = 1'000;

struct Times {
    double doMs = 0;
    double undoMs = 0;
    double redoMs = 0;
    double snapshotMs = 0;
};

using MakeEdit = std::function<Edit(const Timeline&, EventPosition, int round)>;

const std::vector<std::pair<const char*, MakeEdit>>& kinds() {
    static const std::vector<std::pair<const char*, MakeEdit>> all = {
        {"title",
         [](const Timeline& timeline, EventPosition at, int round) -> Edit {
             Event event = timeline.event(at);
             event.title += std::to_string(round);
             return ReplaceEvent{event};
         }},
        {"date",
         [](const Timeline& timeline, EventPosition at, int round) -> Edit {
             Event event = timeline.event(at);
             event.dates[0] = DateClaim();
             event.dates[0].date = *Date::parse("2022-11-" + std::to_string(10 + round));
             return ReplaceEvent{event};
         }},
        {"assess",
         [](const Timeline& timeline, EventPosition at, int round) -> Edit {
             AssessStatement edit;
             edit.statement = StatementId(timeline.statementId(timeline.statementsAbout(at).front()));
             edit.credibility = 1 + round % 5;
             return edit;
         }},
        {"note",
         [](const Timeline& timeline, EventPosition at, int round) -> Edit {
             Statement note;
             note.id = StatementId("note" + std::to_string(round));
             note.text = "A note of the analyst's own.";
             note.about.resize(1);
             note.about[0].event = EventId(timeline.eventId(at));
             return AddStatement{note};
         }},
        {"source",
         [](const Timeline& timeline, EventPosition, int round) -> Edit {
             Source source = timeline.sources()[0];
             source.id = SourceId("source" + std::to_string(round));
             return AddSource{source};
         }},
        {"grade",
         [](const Timeline& timeline, EventPosition, int round) -> Edit {
             return GradeSource{timeline.sources()[0].id, round % 2 == 0 ? "A" : "B"};
         }},
        {"opening view",
         [](const Timeline&, EventPosition, int round) -> Edit {
             View view;
             view.id = ViewId("v" + std::to_string(round));
             view.name = "Another";
             return SetOpeningView{view};
         }},
    };
    return all;
}

std::optional<std::map<std::string, Times>> measure(std::uint32_t events) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("generated.timeline.json"));
    if (!saveTimeline(generateTimeline(events), std::filesystem::path(file.toStdString())))
        return std::nullopt;
    MainWindow window;
    window.canvas()->setAnimated(false);
    window.resize(1600, 900);
    window.show();
    window.openFile(file);
    Document& document = *window.document();
    if (!QTest::qWaitFor([&] { return document.isOpen(); }, 120'000))
        return std::nullopt;
    QTest::qWait(300);
    PaintWatch watch(window.canvas()->viewport());
    std::map<std::string, Times> all;
    for (const auto& [name, make] : kinds()) {
        std::vector<double> done, undone, redone, snapshot;
        for (int round = 0; round < rounds; ++round) {
            const Timeline& timeline = document.timeline();
            const auto order = timeline.displayOrder();
            const EventPosition at = order[order.size() / 2 + static_cast<std::size_t>(round)];
            window.selection()->choose(EventId(timeline.eventId(at)));
            QTest::qWait(20);
            const Edit edit = make(timeline, at, round);
            QElapsedTimer clock;
            clock.start();
            if (!crisis::model::apply(timeline, edit))
                return std::nullopt;
            snapshot.push_back(milliseconds(clock));
            done.push_back(watch.after([&] { (void)document.perform(edit); }));
            undone.push_back(watch.after([&] { document.undo(); }));
            redone.push_back(watch.after([&] { document.redo(); }));
            document.undo();
        }
        all[name] = {percentile(done, 0.5), percentile(undone, 0.5), percentile(redone, 0.5),
                     percentile(snapshot, 0.5)};
    }
    return all;
}

} // namespace

int main(int argc, char** argv) {
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    qputenv("XDG_STATE_HOME", QFile::encodeName(settings.path()));
    const QApplication application(argc, argv);
    nameApplication();
    const auto events = argc > 1 ? static_cast<std::uint32_t>(std::stoul(argv[1])) : 1'000'000U;
    const auto floor = measure(floorEvents);
    const auto measured = measure(events);
    if (!floor || !measured)
        return 1;
    for (const auto& [name, unused] : kinds()) {
        const Times& times = measured->at(name);
        const Times& few = floor->at(name);
        std::printf("{\"benchmark\":\"edit\",\"kind\":\"%s\",\"events\":%u,\"do_ms\":%.2f,\"undo_ms\":%.2f,"
                    "\"redo_ms\":%.2f,\"snapshot_ms\":%.2f,\"floor_do_ms\":%.2f,\"floor_undo_ms\":%.2f,"
                    "\"do_to_floor\":%.2f,\"undo_to_floor\":%.2f}\n",
                    name, events, times.doMs, times.undoMs, times.redoMs, times.snapshotMs, few.doMs,
                    few.undoMs, times.doMs / few.doMs, times.undoMs / few.undoMs);
    }
    return 0;
}
