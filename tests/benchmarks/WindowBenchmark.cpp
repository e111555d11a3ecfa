// SPDX-License-Identifier: GPL-3.0-or-later
// Response times of the main window with real mouse events, up to the flushed pixels: from a click on a mark
// to the painted details panel, and a step of dragging the overview compared with one of dragging the canvas.
// Prints one JSON line per measurement. Usage: bench_window [events …]; default 1000 1000000.
#include "app/ui/RunWindow.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/overview/Overview.h"
#include "app/ui/overview/OverviewWindow.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/window/MainWindow.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/layout/scene/HitTest.h"
#include "tests/benchmarks/Measuring.h"
#include "tests/benchmarks/PaintWatch.h"
#include "tests/support/Generator.h"

#include <QApplication>
#include <QDockWidget>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>

using namespace crisis::ui;
using namespace crisis::test;

namespace {

void settle() { QTest::qWait(60); }

void wheel(const TimelineCanvas& canvas, const QPointF& at, int delta) {
    QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas.viewport(), &event);
}

/// A point where a click selects an event other than the selected one.
std::optional<QPoint> placeOfAMark(const TimelineCanvas& canvas, std::minstd_rand& random) {
    const auto& marks = canvas.scene().marks;
    for (int tries = 0; tries < 50 && !marks.empty(); ++tries) {
        const Mark& mark = marks[random() % marks.size()];
        const QPoint at(static_cast<int>((mark.box.left + mark.box.right) / 2),
                        static_cast<int>((mark.box.top + mark.box.bottom) / 2));
        const Hit hit = hitTest(canvas.scene(), at.x(), at.y());
        const auto* event = std::get_if<HitEvent>(&hit);
        if (event != nullptr && event->event != canvas.selected() && canvas.viewport()->rect().contains(at))
            return at;
    }
    return std::nullopt;
}

/// The floor: a window with an empty canvas and a text beside it, which a click fills with a quote.
double clickFloorMilliseconds() {
    QMainWindow window;
    window.setCentralWidget(new QWidget);
    auto* dock = new QDockWidget;
    auto* text = new QPlainTextEdit;
    dock->setWidget(text);
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    window.resize(1950, 1000);
    window.show();
    settle();
    PaintWatch watch(text->viewport());
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) {
        times.push_back(watch.after([&] {
            QTest::mouseClick(window.centralWidget(), Qt::LeftButton, {}, {300, 300});
            text->setPlainText(QString(300, QLatin1Char(static_cast<char>('a' + i % 26))));
        }));
    }
    return percentile(times, 0.5);
}

void measureClicks(MainWindow& window, std::uint32_t events) {
    TimelineCanvas& canvas = *window.canvas();
    PaintWatch watch(window.detailsPanel()->view()->viewport());
    std::minstd_rand random(7);
    std::vector<double> times;
    canvas.fitAll();
    for (int level = 0; level < 24; ++level) {
        settle();
        for (int click = 0; click < 10; ++click) {
            const auto at = placeOfAMark(canvas, random);
            if (!at)
                break;
            times.push_back(
                watch.after([&] { QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, *at); }));
        }
        const auto anchor = placeOfAMark(canvas, random);
        for (int notch = 0; notch < 2; ++notch)
            wheel(canvas, anchor.value_or(QPoint(800, 450)), 120);
    }
    const double floor = clickFloorMilliseconds();
    std::printf(
        "{\"benchmark\":\"click_to_panel\",\"events\":%u,\"clicks\":%zu,\"first_ms\":%.2f,\"median_ms\":%.2f,"
        "\"p99_ms\":%.2f,\"max_ms\":%.2f,\"floor_ms\":%.2f,\"median_to_floor\":%.2f}\n",
        events, times.size(), times.empty() ? 0 : times.front(), percentile(times, 0.5),
        percentile(times, 0.99), percentile(times, 1), floor, percentile(times, 0.5) / floor);
    std::fflush(stdout);
}

std::vector<double> dragSteps(QWidget& widget, QPoint from, int stepPx, int steps, PaintWatch& watch) {
    std::vector<double> times;
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QPoint at = from;
    for (int step = 0; step < steps; ++step) {
        at += QPoint(stepPx, 0);
        const double time = watch.after([&] {
            QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(&widget, &move);
        });
        if (step > 3) // the first steps do not count as dragging yet
            times.push_back(time);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, at);
    settle();
    return times;
}

void measureDragging(MainWindow& window, std::uint32_t events) {
    TimelineCanvas& canvas = *window.canvas();
    QWidget& overview = *window.overview()->visiblePart();
    const auto extent = canvas.extent();
    if (!extent)
        return;
    const AxisSeconds fifth = (extent->last - extent->first) / 5;
    PaintWatch watch(canvas.viewport());
    std::vector<double> byCanvas, byOverview;
    const auto append = [](std::vector<double>& to, const std::vector<double>& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    for (int round = 0; round < 4; ++round) { // alternating, through the same part of the timeline
        canvas.setVisibleSpan(extent->first + fifth, extent->first + 2 * fifth);
        settle();
        append(byCanvas, dragSteps(*canvas.viewport(), {1500, 60}, -5, 250, watch));
        canvas.setVisibleSpan(extent->first + fifth, extent->first + 2 * fifth);
        settle();
        const QPoint middle = window.overview()->visiblePart()->windowRect().center().toPoint();
        append(byOverview, dragSteps(overview, middle, 1, 250, watch));
    }
    std::printf(
        "{\"benchmark\":\"overview_drag\",\"events\":%u,\"steps\":%zu,\"median_ms\":%.2f,\"p99_ms\":%.2f,"
        "\"canvas_median_ms\":%.2f,\"canvas_p99_ms\":%.2f,\"median_to_canvas\":%.2f}\n",
        events, byOverview.size(), percentile(byOverview, 0.5), percentile(byOverview, 0.99),
        percentile(byCanvas, 0.5), percentile(byCanvas, 0.99),
        percentile(byOverview, 0.5) / percentile(byCanvas, 0.5));
    std::fflush(stdout);
}

/// Opens a file and returns how long the window did not respond meanwhile.
bool measureOpening(MainWindow& window, const QString& file, std::uint32_t events) {
    bool opened = false;
    QObject::connect(window.document(), &Document::opened, &window, [&opened] { opened = true; });
    double longestGapMs = 0;
    QElapsedTimer sinceTick;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, &window, [&] {
        longestGapMs = std::max(longestGapMs, milliseconds(sinceTick));
        sinceTick.restart();
    });
    ticks.start(1);
    QElapsedTimer clock;
    clock.start();
    sinceTick.start();
    window.openFile(file);
    if (!QTest::qWaitFor([&opened] { return opened; }, 120'000))
        return false;
    const double openedMs = milliseconds(clock);
    settle();
    std::printf("{\"benchmark\":\"opening\",\"events\":%u,\"opened_ms\":%.0f,\"longest_gap_ms\":%.1f}\n",
                events, openedMs, longestGapMs);
    std::fflush(stdout);
    return true;
}

bool run(std::uint32_t events) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("generated.timeline.json"));
    if (!saveTimeline(generateTimeline(events), std::filesystem::path(file.toStdString())))
        return false;
    MainWindow window;
    window.canvas()->setAnimated(false);
    window.show();
    if (!measureOpening(window, file, events))
        return false;
    window.resize(window.size() + QSize(1600, 900) - window.canvas()->viewport()->size());
    settle();
    measureClicks(window, events);
    measureDragging(window, events);
    return true;
}

} // namespace

int main(int argc, char** argv) {
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const QApplication application(argc, argv);
    nameApplication();
    std::vector<std::uint32_t> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(static_cast<std::uint32_t>(std::stoul(argv[i])));
    if (sizes.empty())
        sizes = {1'000, 1'000'000};
    for (const std::uint32_t size : sizes) {
        if (!run(size))
            return 1;
    }
    return 0;
}
