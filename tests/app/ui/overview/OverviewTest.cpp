// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/overview/Overview.h"
#include "app/ui/overview/DensityChart.h"
#include "app/ui/overview/OverviewWindow.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QTest>
#include <QtCharts/QAreaSeries>

namespace crisis::test::overview_test {
using namespace crisis::ui;

namespace {

constexpr AxisSeconds day = 86'400;

/// 1 000 days from the epoch, of which [400, 500) are in view, 10 days a pixel… the other way: one pixel a
/// day.
class Strip {
public:
    Strip() {
        strip.setDensity(std::vector<std::uint32_t>(5'000, 3), 0, 1'000 * day);
        strip.setVisibleSpan(400 * day, 500 * day);
        strip.resize(1'000, 70);
        strip.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&strip));
        static_cast<void>(strip.grab());
        QObject::connect(&strip, &Overview::spanChosen, &strip, [this](AxisSeconds first, AxisSeconds last) {
            strip.setVisibleSpan(first, last);
            chosen = {first / day, last / day};
        });
    }
    void drag(int fromX, int toX) {
        QWidget* at = strip.visiblePart();
        QTest::mousePress(at, Qt::LeftButton, {}, {fromX, 20});
        QTest::mouseMove(at, {(fromX + toX) / 2, 20});
        QTest::mouseMove(at, {toX, 20});
        QTest::mouseRelease(at, Qt::LeftButton, {}, {toX, 20});
    }
    Overview strip;
    std::pair<AxisSeconds, AxisSeconds> chosen;
};

class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget* widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

using Days = std::pair<AxisSeconds, AxisSeconds>;

} // namespace

TEST_CASE("The overview has one area of at most 1 600 points, without antialiasing or animation") {
    Strip it;
    const DensityChart& chart = *it.strip.chart();
    CHECK(chart.chart()->series().size() == 1);
    CHECK(qobject_cast<QAreaSeries*>(chart.chart()->series().front()) != nullptr);
    CHECK(chart.pointCount() == 1'600);
    CHECK_FALSE(chart.renderHints().testFlag(QPainter::Antialiasing));
    CHECK(chart.chart()->animationOptions() == QChart::NoAnimation);
}

TEST_CASE("Dragging the visible part moves it without repainting the chart") {
    Strip it;
    PaintCounter paints(it.strip.chart()->viewport());
    it.drag(450, 550);
    static_cast<void>(it.strip.visiblePart()->grab());
    QTest::qWait(30);
    CHECK(it.chosen == Days{500, 600});
    CHECK(paints.count == 0);
}

TEST_CASE("The ends of the visible part can be dragged") {
    Strip it;
    it.drag(400, 300);
    CHECK(it.chosen == Days{300, 500});
    it.drag(500, 620);
    CHECK(it.chosen == Days{300, 620});
}

TEST_CASE("A click outside the visible part moves it there") {
    Strip it;
    QTest::mouseClick(it.strip.visiblePart(), Qt::LeftButton, {}, {800, 20});
    CHECK(it.chosen == Days{750, 850});
}

TEST_CASE("Keys move, resize and zoom the visible part") {
    Strip it;
    QWidget* part = it.strip.visiblePart();
    part->setFocus();
    QTest::keyClick(part, Qt::Key_Right);
    CHECK(it.chosen == Days{410, 510});
    QTest::keyClick(part, Qt::Key_Left);
    CHECK(it.chosen == Days{400, 500});
    QTest::keyClick(part, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(it.chosen == Days{400, 510});
    QTest::keyClick(part, Qt::Key_Home);
    CHECK(it.chosen == Days{0, 110});
    QTest::keyClick(part, Qt::Key_End);
    CHECK(it.chosen == Days{890, 1'000});
    QTest::keyClick(part, Qt::Key_Plus);
    CHECK(it.chosen == Days{901, 989});
}

TEST_CASE("A visible part too narrow to see can still be grabbed") {
    Strip it;
    it.strip.setVisibleSpan(500 * day, 500 * day + 60);
    CHECK(it.strip.visiblePart()->windowRect().width() >= 12);
}

TEST_CASE("A single event next to a burst is visible") {
    Overview strip;
    std::vector<std::uint32_t> counts(100, 0);
    counts[10] = 1;
    counts[90] = 1'000'000;
    strip.resize(1'000, 80);
    strip.setDensity(counts, 0, 100 * day);
    const QImage picture = strip.chart()->grab().toImage();
    const int middle = static_cast<int>(picture.width() * 0.105);
    CHECK(picture.pixelColor(middle, picture.height() - 3) != picture.pixelColor(5, picture.height() - 3));
}

} // namespace crisis::test::overview_test
