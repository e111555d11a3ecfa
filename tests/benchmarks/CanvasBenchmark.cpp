// SPDX-License-Identifier: GPL-3.0-or-later
// Frame times of the canvas under real wheel and drag events, from decades to minutes. Prints one JSON line
// per size. Usage: bench_canvas [events …]; default 1000 1000000.
#include "app/ui/canvas/TimelineCanvas.h"
#include "tests/benchmarks/Measuring.h"
#include "tests/support/Generator.h"

#include <QApplication>
#include <QPainter>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <cstdio>
#include <vector>

using namespace crisis::ui;
using namespace crisis::test;

namespace {

// The floor: filling the pixels of the same window and drawing 300 short texts.
double floorMilliseconds(QWidget& widget) {
    QImage image(widget.size(), QImage::Format_RGB32);
    std::vector<double> times;
    for (int i = 0; i < 30; ++i) {
        QElapsedTimer clock;
        clock.start();
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int k = 0; k < 300; ++k)
            painter.drawText(k % 8 * 190, 15 + k / 8 * 22,
                             QStringLiteral("a label of forty characters, more or less"));
        painter.end();
        times.push_back(milliseconds(clock));
    }
    return percentile(times, 0.5);
}

void wheel(TimelineCanvas& canvas, const QPointF& at, int delta) {
    QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas.viewport(), &event);
}

// The position to zoom at, so that something is visible at every zoom: the mark nearest to the middle.
double busyX(const TimelineCanvas& canvas) {
    double nearest = 800;
    double best = 1e9;
    for (const Mark& mark : canvas.scene().marks) {
        if (std::abs(mark.box.left - 800) < best && mark.box.left > 200) {
            best = std::abs(mark.box.left - 800);
            nearest = mark.box.left;
        }
    }
    return nearest;
}

Cost frame(TimelineCanvas& canvas) {
    const double before = computedMilliseconds();
    QElapsedTimer clock;
    clock.start();
    canvas.viewport()->repaint();
    return {milliseconds(clock), computedMilliseconds() - before};
}

void drag(const TimelineCanvas& canvas, const std::function<void()>& record) {
    QPoint at(900, 500);
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, at);
    for (int step = 0; step < 8; ++step) {
        at -= QPoint(23, 0);
        QMouseEvent move(QEvent::MouseMove, at, canvas.viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas.viewport(), &move);
        record();
    }
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, at);
}

void run(std::uint32_t events) {
    QElapsedTimer clock;
    Selection selection;
    TimelineCanvas canvas(&selection);
    canvas.setAnimated(false);
    canvas.resize(1600, 900);
    canvas.show();
    QTest::qWait(50);
    const Timeline timeline = generateTimeline(events);
    clock.start();
    TimelineIndex index(timeline, LanesBy::Category, LayoutStrings::english());
    const double indexSeconds = milliseconds(clock) / 1e3;
    canvas.setTimeline(timeline);
    canvas.showOpeningView();
    canvas.fitAll();
    for (int i = 0; i < 8; ++i)
        wheel(canvas, {800, 450}, -120); // out to decades
    frame(canvas);

    std::vector<Cost> frames;
    const auto record = [&] { frames.push_back(frame(canvas)); };
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 56; ++i) { // in to minutes
            wheel(canvas, {busyX(canvas), 450}, 120);
            record();
            if (i % 4 == 0)
                drag(canvas, record);
        }
        for (int i = 0; i < 56; ++i) {
            wheel(canvas, {800, 450}, -120);
            record();
            if (i % 4 == 2)
                drag(canvas, record);
        }
    }
    const double floor = floorMilliseconds(canvas);
    const double median = percentile(frames, &Cost::wallMs, 0.5);
    std::printf("{\"benchmark\":\"canvas\",\"events\":%u,\"frames\":%zu,\"median_ms\":%.2f,\"p99_ms\":%.2f,"
                "\"max_ms\":%.2f,"
                "\"floor_ms\":%.2f,\"median_to_floor\":%.2f,\"computed_median_ms\":%.2f,\"computed_p99_ms\":%"
                ".2f,\"index_s\":%.3f,"
                "\"index_mb\":%.1f,\"store_mb\":%.1f,\"resident_mb\":%.1f}\n",
                events, frames.size(), median, percentile(frames, &Cost::wallMs, 0.99),
                percentile(frames, &Cost::wallMs, 1), floor, median / floor,
                percentile(frames, &Cost::computedMs, 0.5), percentile(frames, &Cost::computedMs, 0.99),
                indexSeconds, static_cast<double>(index.memoryBytes()) / 1e6,
                static_cast<double>(timeline.memoryBytes()) / 1e6,
                procMegabytes(QStringLiteral("self"), "status", "VmRSS"));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    std::vector<std::uint32_t> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(static_cast<std::uint32_t>(std::stoul(argv[i])));
    if (sizes.empty())
        sizes = {1'000, 1'000'000};
    for (const std::uint32_t size : sizes)
        run(size);
    return 0;
}
