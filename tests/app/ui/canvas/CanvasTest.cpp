// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Theme.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "core/model/edit/Edit.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

#include <QAccessible>
#include <QAction>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QProxyStyle>
#include <QRubberBand>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <set>

namespace crisis::test::canvas_test {
using namespace crisis::ui;

namespace {

Timeline talks() {
    return test::TimelineOf()
        .category("c1", "Talks")
        .category("c2", "Force")
        .event("e1", "Coup in the capital", "2023-07-26", "c2")
        .event("e2", "Mission sent", "[2023-07-31..2023-08-06]", "c1")
        .event("e3", "Deadline runs", "2023-07-30/2023-08-06", "c1")
        .event("e4", "Summit of heads of state", "2023-08-10", "c1", Status::Planned)
        .event("e5", "An older coup", "2021", "c2")
        .build();
}

// Thirty lanes with an event each, all on the same day.
Timeline manyLanes() {
    test::TimelineOf timeline;
    for (int i = 10; i < 40; ++i) {
        const std::string number = std::to_string(i);
        timeline.category(("c" + number).c_str(), ("Lane " + number).c_str());
    }
    for (int i = 10; i < 40; ++i) {
        const std::string number = std::to_string(i);
        timeline.event("e" + number, "Event " + number, "2023-08-01", ("c" + number).c_str());
    }
    return timeline.build();
}

// A shown canvas without animation, looking at 24 July to 12 August 2023.
struct Shown {
    Selection selection;
    TimelineCanvas canvas{&selection};

    explicit Shown(const Timeline& timeline = talks(), const QSize& size = {1200, 600}) {
        canvas.setAnimated(false);
        canvas.resize(size);
        canvas.setTimeline(timeline);
        canvas.show();
        canvas.showOpeningView();
        look("2023-07-24", "2023-08-12");
        canvas.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&canvas));
        canvas.setFocus();
    }
    void look(const char* first, const char* last) {
        canvas.setVisibleSpan(toAxis(Date::parse(first)->bounds().earliestStart->begin()),
                              toAxis(Date::parse(last)->bounds().latestEnd->end()));
    }
    [[nodiscard]] QPoint middleOf(const char* event) const {
        const auto box = canvas.boxOf(EventId(event));
        REQUIRE(box);
        return QPointF(box->left + 6, (box->top + box->bottom) / 2 - 3).toPoint();
    }
    void wheel(const QPointF& at, const QPoint& angle, Qt::KeyboardModifiers modifiers = {},
               const QPoint& pixels = {}) {
        QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }
    // Two fingers on a touchpad; angles come with the pixels.
    void swipe(const QPointF& at, const QPoint& pixels, Qt::KeyboardModifiers modifiers = {}) {
        wheel(at, pixels * 8, modifiers, pixels);
    }
    // The left button, with the time of the event in milliseconds.
    void mouse(QEvent::Type type, const QPointF& at, Qt::KeyboardModifiers modifiers = {},
               std::uint64_t ms = 0) {
        QMouseEvent event(type, at, canvas.viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
        event.setTimestamp(ms);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }
    // Presses, and moves there in two steps; the button stays down.
    void drag(const QPointF& from, const QPointF& to, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseButtonPress, from, modifiers, 1'000);
        mouse(QEvent::MouseMove, (from + to) / 2, modifiers, 1'050);
        mouse(QEvent::MouseMove, to, modifiers, 1'100);
    }
    void release(const QPointF& at, Qt::KeyboardModifiers modifiers = {}, std::uint64_t ms = 5'000) {
        mouse(QEvent::MouseButtonRelease, at, modifiers, ms);
    }
    void type(const QString& letters, std::uint64_t ms) {
        for (const QChar letter : letters) {
            QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            event.setTimestamp(ms);
            QCoreApplication::sendEvent(&canvas, &event);
        }
    }
    [[nodiscard]] int scrolled() const { return canvas.verticalScrollBar()->value(); }
    // The box of a lane by its title; absent if it is not in view.
    [[nodiscard]] std::optional<Box> laneBox(const char* title) const {
        for (const LaneBand& lane : canvas.scene().lanes) {
            if (lane.fullTitle == title)
                return lane.box;
        }
        return std::nullopt;
    }
    [[nodiscard]] QColor pixel(const QPoint& at) {
        return canvas.viewport()->grab().toImage().pixelColor(at);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas, key, modifiers);
    }
    [[nodiscard]] AxisSeconds at(double x) const { return canvas.view().at(x - canvas.scene().plot.left); }
};

} // namespace

TEST_CASE("clicking an event selects it, clicking the background clears the selection") {
    Shown shown;
    QSignalSpy chosen(&shown.selection, &Selection::chosenChanged);
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.middleOf("e2"));
    REQUIRE(chosen.count() == 1);
    CHECK(shown.canvas.selected() == EventId("e2"));
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, QPoint(1190, 590));
    CHECK(chosen.count() == 2);
    CHECK_FALSE(shown.canvas.selected());
}

TEST_CASE("the wheel zooms about the pointer, two notches by two") {
    Shown shown;
    const QPointF pointer(700, 300);
    const AxisSeconds under = shown.at(pointer.x());
    const double before = shown.canvas.view().secondsPerPx;
    shown.wheel(pointer, {0, 240});
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before / 2));
    CHECK(std::llabs(shown.at(pointer.x()) - under) <= 60);
    shown.wheel(pointer, {0, -240});
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before));
}

TEST_CASE("a touchpad zooms about the pointer as far as the fingers move, whatever angle is reported") {
    Shown shown;
    shown.canvas.setAnimated(true); // the view follows the fingers nevertheless
    const QPointF pointer(700, 300);
    const AxisSeconds under = shown.at(pointer.x());
    const double before = shown.canvas.view().secondsPerPx;
    for (int i = 0; i < 24; ++i)
        shown.swipe(pointer, {0, 10});
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before / 2));
    CHECK(std::llabs(shown.at(pointer.x()) - under) <= 60);
}

TEST_CASE("with Shift, or sideways, the wheel pans by a share of the view") {
    Shown shown;
    const Viewport before = shown.canvas.view();
    const double notchPx = before.widthPx * 0.12;
    shown.wheel({700, 300}, {0, -120}, Qt::ShiftModifier);
    CHECK(shown.canvas.view() == before.panned(notchPx));
    shown.wheel({700, 300}, {120, 0});
    CHECK(before.x(shown.canvas.visibleFirst()) == test::Approx(0).margin(0.1));
    shown.wheel({700, 300}, {-120, 0});
    CHECK(before.x(shown.canvas.visibleFirst()) == test::Approx(notchPx).margin(0.1));
    CHECK(shown.canvas.view().secondsPerPx == before.secondsPerPx);
}

TEST_CASE("a touchpad pans as far as the fingers move sideways, or with Shift") {
    Shown shown;
    const Viewport before = shown.canvas.view();
    shown.swipe({700, 300}, {-37, 5});
    CHECK(shown.canvas.view() == before.panned(37));
    shown.swipe({700, 300}, {0, 37}, Qt::ShiftModifier);
    CHECK(before.x(shown.canvas.visibleFirst()) == test::Approx(0).margin(0.1));
    CHECK(shown.canvas.view().secondsPerPx == before.secondsPerPx);
}

TEST_CASE("fingers that spread zoom in between them") {
    Shown shown;
    const QPointF between(700, 300);
    const AxisSeconds under = shown.at(between.x());
    const double before = shown.canvas.view().secondsPerPx;
    QNativeGestureEvent spread(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, between,
                               between, shown.canvas.viewport()->mapToGlobal(between), 0.5, {});
    QCoreApplication::sendEvent(shown.canvas.viewport(), &spread);
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before * std::exp(-0.5)));
    CHECK(std::llabs(shown.at(between.x()) - under) <= 60);
}

TEST_CASE("lanes that do not fit scroll with the wheel over their titles, or with Alt") {
    Shown shown(manyLanes(), {1200, 300});
    const auto laneFive = shown.laneBox("Lane 15");
    REQUIRE(laneFive);
    REQUIRE(shown.canvas.verticalScrollBar()->maximum() > 300);
    REQUIRE(shown.scrolled() == 0);
    const Viewport view = shown.canvas.view();

    shown.wheel({20, 200}, {0, -120 * 4});
    const int fourRows = shown.scrolled();
    CHECK(fourRows == 4 * shown.canvas.verticalScrollBar()->singleStep());
    REQUIRE(shown.laneBox("Lane 15"));
    CHECK(shown.laneBox("Lane 15")->top == laneFive->top - fourRows);
    shown.wheel({700, 200}, {0, 120}, Qt::AltModifier);
    CHECK(shown.scrolled() == fourRows * 3 / 4);
    shown.swipe({20, 200}, {0, -15});
    CHECK(shown.scrolled() == fourRows * 3 / 4 + 15);
    shown.swipe({20, 200}, {0, 10'000});
    CHECK(shown.scrolled() == 0);
    CHECK(shown.canvas.view() == view); // in time nothing has moved
}

TEST_CASE("dragging up brings the lower lanes into view, and what is there can be clicked") {
    Shown shown(manyLanes(), {1200, 300});
    const int end = shown.canvas.verticalScrollBar()->maximum();
    const Viewport view = shown.canvas.view();
    CHECK_FALSE(shown.laneBox("Lane 39"));
    for (int way = 0; way < end; way += 200) {
        shown.drag({700, 290}, {700, 90});
        shown.release({700, 90});
        CHECK(shown.scrolled() == std::min(end, way + 200));
    }
    CHECK(shown.canvas.view() == view);
    CHECK_FALSE(shown.laneBox("Lane 10"));
    REQUIRE(shown.laneBox("Lane 39"));
    CHECK(shown.laneBox("Lane 39")->bottom <= 300);
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.middleOf("e39"));
    CHECK(shown.canvas.selected() == EventId("e39"));
}

TEST_CASE("a lane is dropped where it is seen, also when the lanes are scrolled") {
    Shown shown(manyLanes(), {1200, 300});
    shown.canvas.verticalScrollBar()->setValue(shown.canvas.verticalScrollBar()->maximum());
    const auto last = shown.laneBox("Lane 39"), thirdLast = shown.laneBox("Lane 37");
    REQUIRE((last && thirdLast));
    const QPointF title(20, last->top + 5), above(20, thirdLast->top + 5);
    shown.drag(title, above);
    shown.release(above);
    CHECK(shown.laneBox("Lane 39") == thirdLast);
    REQUIRE(shown.laneBox("Lane 37"));
    CHECK(shown.laneBox("Lane 37")->top > thirdLast->top);
}

TEST_CASE("dragging moves the time under the pointer") {
    Shown shown;
    QWidget* port = shown.canvas.viewport();
    const AxisSeconds grabbed = shown.at(600);
    QTest::mousePress(port, Qt::LeftButton, {}, QPoint(600, 400));
    QTest::mouseMove(port, QPoint(640, 400));
    QTest::mouseMove(port, QPoint(800, 400));
    QTest::mouseRelease(port, Qt::LeftButton, {}, QPoint(800, 400));
    CHECK(std::llabs(shown.at(800) - grabbed) <=
          static_cast<long long>(shown.canvas.view().secondsPerPx) + 1);
}

TEST_CASE("dragging with Shift zooms to the rubber band") {
    Shown shown;
    QWidget* port = shown.canvas.viewport();
    const AxisSeconds left = shown.at(400), right = shown.at(700);
    QTest::mousePress(port, Qt::LeftButton, Qt::ShiftModifier, QPoint(400, 400));
    for (const int x : {450, 600, 700}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, 400), port->mapToGlobal(QPointF(x, 400)), Qt::NoButton,
                         Qt::LeftButton, Qt::ShiftModifier);
        QCoreApplication::sendEvent(port, &move);
    }
    const auto* band = port->findChild<QRubberBand*>();
    REQUIRE(band);
    CHECK(band->isVisible());
    CHECK(band->geometry().left() == 400);
    CHECK(band->geometry().right() == 700);
    QTest::mouseRelease(port, Qt::LeftButton, Qt::ShiftModifier, QPoint(700, 400));
    CHECK_FALSE(band->isVisible());
    CHECK(std::llabs(shown.canvas.visibleFirst() - left) < 7'200);
    CHECK(std::llabs(shown.canvas.visibleLast() - right) < 7'200);
}

TEST_CASE("Esc while dragging ends the drag and nothing else") {
    Shown shown;
    shown.selection.choose(EventId("e2"), Selection::Origin::List);
    const Viewport view = shown.canvas.view();
    QAction clear;
    clear.setShortcut(QKeySequence(Qt::Key_Escape)); // as the window has it
    shown.canvas.addAction(&clear);
    QSignalSpy cleared(&clear, &QAction::triggered);
    const auto& lanes = shown.canvas.scene().lanes;
    const QPointF title(lanes[1].titleBox.left + 5, lanes[1].titleBox.top + 5);
    const std::string first = lanes[0].title;

    shown.drag({400, 400}, {700, 400}, Qt::ShiftModifier);
    const auto* band = shown.canvas.viewport()->findChild<QRubberBand*>();
    REQUIRE((band && band->isVisible()));
    shown.press(Qt::Key_Escape);
    CHECK_FALSE(band->isVisible());
    shown.release({700, 400}, Qt::ShiftModifier);
    shown.drag(title, {title.x(), 60});
    shown.press(Qt::Key_Escape);
    shown.release({title.x(), 60});
    shown.mouse(QEvent::MouseButtonPress, shown.middleOf("e1"));
    shown.press(Qt::Key_Escape);
    shown.release(shown.middleOf("e1"));

    CHECK(shown.canvas.view() == view);
    CHECK(shown.canvas.scene().lanes[0].title == first);
    CHECK(shown.canvas.selected() == EventId("e2"));
    CHECK(cleared.isEmpty());
    shown.press(Qt::Key_Escape); // without a drag it is the window's again
    CHECK(cleared.count() == 1);
}

TEST_CASE("dragging with Ctrl draws the length of the range until the button is released") {
    Shown shown;
    const Viewport view = shown.canvas.view();
    const QPoint onLine(550, 500);
    const QColor before = shown.pixel(onLine);
    shown.drag({400, 500}, {700, 500}, Qt::ControlModifier);
    CHECK(shown.pixel(onLine) == Theme::light().focus);
    shown.release({700, 500}, Qt::ControlModifier);
    CHECK(shown.pixel(onLine) == before);
    CHECK(shown.canvas.view() == view);
}

TEST_CASE("a pan that is released while moving goes on, one that has come to rest does not") {
    Shown shown;
    shown.canvas.setAnimated(true);
    QSignalSpy settled(&shown.canvas, &TimelineCanvas::historyChanged);
    shown.drag({700, 400}, {500, 400});
    const AxisSeconds resting = shown.canvas.visibleFirst();
    shown.release({500, 400}, {}, 1'200); // 100 ms after the last move
    CHECK(settled.count() == 1);
    CHECK(shown.canvas.visibleFirst() == resting);

    shown.drag({700, 400}, {500, 400});
    const AxisSeconds thrown = shown.canvas.visibleFirst();
    shown.release({500, 400}, {}, 1'110);
    CHECK(settled.count() == 1);
    const auto hundredPx = static_cast<AxisSeconds>(100 * shown.canvas.view().secondsPerPx);
    CHECK(QTest::qWaitFor([&] { return shown.canvas.visibleFirst() > thrown + hundredPx; }, 3'000));
}

TEST_CASE("a double click activates an event and zooms in on the background") {
    Shown shown;
    QSignalSpy activated(&shown.canvas, &TimelineCanvas::eventActivated);
    const double before = shown.canvas.view().secondsPerPx;
    QTest::mouseDClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.middleOf("e1"));
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].value<EventId>() == EventId("e1"));
    CHECK(shown.canvas.view().secondsPerPx == before);
    const AxisSeconds under = shown.at(900);
    QTest::mouseDClick(shown.canvas.viewport(), Qt::LeftButton, {}, QPoint(900, 590));
    CHECK(activated.count() == 1);
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before * 0.4));
    CHECK(std::llabs(shown.at(900) - under) <= 60);
}

TEST_CASE("next and previous follow the display order, and the view follows them") {
    Shown shown;
    shown.press(Qt::Key_Home);
    CHECK(shown.canvas.selected() == EventId("e5"));
    CHECK(shown.canvas.boxOf(EventId("e5"))); // it was outside the view
    shown.press(Qt::Key_Right);
    CHECK(shown.canvas.selected() == EventId("e1"));
    CHECK(shown.canvas.boxOf(EventId("e1")));
    shown.press(Qt::Key_End);
    CHECK(shown.canvas.selected() == EventId("e4"));
    shown.press(Qt::Key_Right); // there is none after the last
    CHECK(shown.canvas.selected() == EventId("e4"));
    shown.press(Qt::Key_Left);
    CHECK(shown.canvas.selected() == EventId("e2"));
}

TEST_CASE("up and down go to the nearest event of the lane above and below") {
    Shown shown;
    shown.selection.choose(EventId("e1"), Selection::Origin::Canvas);
    shown.press(Qt::Key_Up);
    CHECK(shown.canvas.selected() == EventId("e3"));
    shown.press(Qt::Key_Up); // the first lane has none above
    CHECK(shown.canvas.selected() == EventId("e3"));
    shown.press(Qt::Key_Down);
    CHECK(shown.canvas.selected() == EventId("e1"));
}

TEST_CASE("keys zoom, fit and go back") {
    Shown shown;
    QSignalSpy remembered(&shown.canvas, &TimelineCanvas::historyChanged);
    REQUIRE(QTest::qWaitFor([&] { return !remembered.isEmpty(); })); // a view that one stays at is remembered
    const double scale = shown.canvas.view().secondsPerPx;
    shown.press(Qt::Key_Plus);
    CHECK(shown.canvas.view().secondsPerPx < scale);
    shown.press(Qt::Key_0);
    CHECK(shown.canvas.visibleFirst() < shown.canvas.extent()->first);
    CHECK(shown.canvas.visibleLast() > shown.canvas.extent()->last);
    shown.canvas.goBack();
    CHECK(shown.canvas.view().secondsPerPx < scale);
    shown.canvas.goBack();
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(scale).epsilon(0.01));
    shown.canvas.goForward();
    CHECK(shown.canvas.view().secondsPerPx < scale);
}

TEST_CASE("an offscreen hint leads to the events beyond the edge") {
    Shown shown;
    const auto& notes = shown.canvas.scene().notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == "1 earlier, from 2021");
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {},
                      QPointF(notes[0].box.left + 8, notes[0].box.top + 8).toPoint());
    CHECK(shown.canvas.visibleFirst() < shown.canvas.extent()->first);
}

TEST_CASE("a double click opens a cluster by zooming to its members") {
    Shown shown(test::denseTimeline(3, 2'000));
    shown.look("2022", "2023");
    const auto& clusters = shown.canvas.scene().clusters;
    REQUIRE_FALSE(clusters.empty());
    const Cluster cluster = clusters[clusters.size() / 2];
    const double before = shown.canvas.view().secondsPerPx;
    QTest::mouseDClick(shown.canvas.viewport(), Qt::LeftButton, {},
                       QPointF(cluster.box.left + cluster.box.width() / 2, cluster.box.top + 4).toPoint());
    CHECK(shown.canvas.view().secondsPerPx < before / 2);
    CHECK(shown.canvas.visibleFirst() <= cluster.last);
    CHECK(shown.canvas.visibleLast() >= cluster.first);
}

TEST_CASE("the status says exactly how many events are in view") {
    Shown shown;
    QSignalSpy status(&shown.canvas, &TimelineCanvas::statusText);
    shown.look("2023-08-08", "2023-08-12");
    REQUIRE_FALSE(status.isEmpty());
    CHECK(status.last().first().toString() == QStringLiteral("1 of 5 events in view"));
}

TEST_CASE("a title with markup is painted and announced literally") {
    Shown shown(test::TimelineOf().event("e1", "<b>Bold</b> & <img src=x>", "2023-08-08").build());
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&shown.canvas);
    REQUIRE(list);
    REQUIRE(list->childCount() == 1);
    CHECK(list->child(0)->text(QAccessible::Name) ==
          QStringLiteral("<b>Bold</b> & <img src=x>, 8 August 2023, occurred"));
    // Painted as markup the label would be much narrower.
    REQUIRE(shown.canvas.scene().labels.size() == 1);
    const Label& label = shown.canvas.scene().labels[0];
    CHECK(label.text == "<b>Bold</b> & <img src=x>");
    const QImage image = shown.canvas.viewport()->grab().toImage();
    const int middle = static_cast<int>((label.box.left + label.box.right) / 2);
    const int last = static_cast<int>(label.box.right) - 2;
    std::set<QRgb> colours;
    for (int x = middle; x < last; ++x) {
        for (int y = static_cast<int>(label.box.top) + 1; y < static_cast<int>(label.box.bottom) - 1; ++y)
            colours.insert(image.pixel(x, y));
    }
    CHECK(colours.size() > 3); // the second half of the text
}

TEST_CASE("every event is an accessible child that can be found and pressed") {
    Shown shown;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&shown.canvas);
    REQUIRE(list);
    CHECK(list->role() == QAccessible::List);
    REQUIRE(list->childCount() == 5);
    QAccessibleInterface* coup = list->child(1);
    CHECK(coup->text(QAccessible::Name) == QStringLiteral("Coup in the capital, 26 July 2023, occurred"));
    CHECK(coup->text(QAccessible::Description) == QStringLiteral("Lane Force; statements: 0"));
    CHECK(list->indexOfChild(coup) == 1);
    CHECK(list->child(1) == coup);
    CHECK(list->child(5) == nullptr);
    CHECK(list->child(0)->state().offscreen);
    CHECK_FALSE(coup->state().offscreen);
    CHECK(list->childAt(coup->rect().center().x(), coup->rect().bottom() - 3) == coup);
    QSignalSpy chosen(&shown.selection, &Selection::chosenChanged);
    coup->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(chosen.count() == 1);
    CHECK(coup->state().selected);
    CHECK(list->focusChild() == coup);
}

TEST_CASE("lanes can be changed, and the selected event is kept") {
    Shown shown;
    shown.selection.choose(EventId("e3"), Selection::Origin::Canvas);
    shown.canvas.setLanesBy(LanesBy::None);
    CHECK(shown.canvas.scene().lanes.size() == 1);
    CHECK(shown.canvas.selected() == EventId("e3"));
    shown.canvas.setLanesBy(LanesBy::Category);
    CHECK(shown.canvas.scene().lanes.size() == 2);
}

TEST_CASE("a dark palette repaints dark while running") {
    Shown shown;
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(20, 20, 20));
    dark.setColor(QPalette::WindowText, Qt::white);
    const QColor before = shown.canvas.viewport()->grab().toImage().pixelColor(1190, 590);
    shown.canvas.setPalette(dark);
    const QColor after = shown.canvas.viewport()->grab().toImage().pixelColor(1190, 590);
    CHECK(before.lightness() > 200);
    CHECK(after.lightness() < 60);
}

TEST_CASE("an animation ends at its destination, and a new command replaces it") {
    Shown shown;
    shown.canvas.setAnimated(true);
    QSignalSpy settled(&shown.canvas, &TimelineCanvas::historyChanged);
    const Viewport before = shown.canvas.view();
    shown.wheel({700, 300}, {0, 240});
    CHECK(shown.canvas.view() == before); // it starts with the next frame
    REQUIRE(QTest::qWaitFor([&] { return settled.count() == 1; }, 3'000));
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before.secondsPerPx / 2));

    QSignalSpy moved(&shown.canvas, &TimelineCanvas::viewChanged);
    shown.wheel({700, 300}, {0, 1'200});
    REQUIRE(QTest::qWaitFor([&] { return !moved.isEmpty(); }, 3'000));
    shown.canvas.showSpan(before.first(), before.last());
    REQUIRE(QTest::qWaitFor([&] { return shown.canvas.visibleFirst() == before.first(); }, 3'000));
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before.secondsPerPx).epsilon(0.001));
}

TEST_CASE("nothing is animated if the style or the user disables animations") {
    class Style : public QProxyStyle {
    public:
        int durationMs = 200;
        int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                      QStyleHintReturn* data) const override {
            return hint == SH_Widget_Animation_Duration ? durationMs
                                                        : QProxyStyle::styleHint(hint, option, widget, data);
        }
    } style;
    Shown shown;
    shown.canvas.setStyle(&style);
    const auto stepAtOnce = [&] {
        const double before = shown.canvas.view().secondsPerPx;
        shown.canvas.zoomIn();
        const double after = shown.canvas.view().secondsPerPx;
        return after < before * 0.9;
    };
    CHECK(stepAtOnce());
    shown.canvas.setAnimated(true);
    CHECK_FALSE(stepAtOnce());
    style.durationMs = 0;
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(&shown.canvas, &change);
    CHECK(stepAtOnce());
    shown.canvas.setStyle(nullptr);
}

TEST_CASE("a lane collapses with a click on its title or Space, and all its events are counted") {
    Shown shown;
    const auto& lanes = shown.canvas.scene().lanes;
    REQUIRE(lanes.size() == 2);
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {},
                      QPointF(lanes[0].titleBox.left + 5, lanes[0].titleBox.top + 5).toPoint());
    CHECK(shown.canvas.scene().lanes[0].collapsed);
    CHECK_FALSE(shown.canvas.boxOf(EventId("e3")));
    shown.selection.choose(EventId("e3"), Selection::Origin::Canvas);
    shown.press(Qt::Key_Space);
    CHECK_FALSE(shown.canvas.scene().lanes[0].collapsed);
    CHECK(shown.canvas.boxOf(EventId("e3")));
}

TEST_CASE("lanes are reordered with keys and by dragging") {
    Shown shown;
    shown.selection.choose(EventId("e3"), Selection::Origin::Canvas);
    shown.press(Qt::Key_Down, Qt::ControlModifier);
    CHECK(shown.canvas.scene().lanes[1].title == "Talks");
    const auto& lanes = shown.canvas.scene().lanes;
    const QPoint title = QPointF(lanes[1].titleBox.left + 5, lanes[1].titleBox.top + 5).toPoint();
    const QPoint above = QPointF(title.x(), lanes[0].box.top + 3).toPoint();
    QTest::mousePress(shown.canvas.viewport(), Qt::LeftButton, {}, title);
    QTest::mouseMove(shown.canvas.viewport(), QPoint(title.x(), (title.y() + above.y()) / 2));
    QTest::mouseMove(shown.canvas.viewport(), above);
    QTest::mouseRelease(shown.canvas.viewport(), Qt::LeftButton, {}, above);
    CHECK(shown.canvas.scene().lanes[0].title == "Talks");
}

TEST_CASE("lanes, their order and which are collapsed are part of the opening view") {
    Shown shown;
    shown.selection.choose(EventId("e3"), Selection::Origin::Canvas);
    shown.press(Qt::Key_Down, Qt::ControlModifier);
    shown.press(Qt::Key_Space);
    const View view = shown.canvas.asOpeningView();
    CHECK(view.span->text() == "2023-07-24T00/2023-08-12T23");
    const LaneChoice lanes = shown.canvas.lanes();

    Shown again(apply(talks(), SetOpeningView{view}).value());
    CHECK(again.canvas.lanes() == lanes);
    CHECK(again.canvas.scene().lanes[1].title == "Talks");
    CHECK(again.canvas.scene().lanes[1].collapsed);

    // What was read elsewhere is shown as if it had been made here.
    Shown other;
    const Timeline changed = apply(talks(), SetOpeningView{view}).value();
    other.canvas.preparation()(changed);
    other.canvas.setTimeline(changed);
    CHECK(other.canvas.lanes() == lanes);
    CHECK(other.canvas.scene().lanes[1].title == "Talks");

    other.canvas.setLanesBy(LanesBy::None);
    other.canvas.goToOpeningView();
    CHECK(other.canvas.lanes() == lanes);
}

TEST_CASE("the label of the event under the pointer is always shown") {
    test::TimelineOf crowd;
    crowd.category("c1", "Talks");
    for (int i = 0; i < 200; ++i)
        crowd.event("e" + std::to_string(i), "A title that takes a good deal of room",
                    "2023-08-0" + std::to_string(i / 24 + 1) + "T" + (i % 24 < 10 ? "0" : "") +
                        std::to_string(i % 24),
                    "c1");
    Shown shown(crowd.build());
    const auto labelled = [&](const EventId& event) {
        const auto& labels = shown.canvas.scene().labels;
        return std::any_of(labels.begin(), labels.end(),
                           [&](const Label& label) { return label.event == event; });
    };
    std::optional<Mark> bare;
    for (const Mark& mark : shown.canvas.scene().marks) {
        if (!labelled(mark.event))
            bare = mark;
    }
    REQUIRE(bare);
    QTest::mouseMove(
        shown.canvas.viewport(),
        QPointF((bare->box.left + bare->box.right) / 2, (bare->box.top + bare->box.bottom) / 2).toPoint());
    CHECK(labelled(bare->event));
}

TEST_CASE("the time between two events is reported with its uncertainty") {
    Shown shown;
    QSignalSpy status(&shown.canvas, &TimelineCanvas::statusText);
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.middleOf("e1"));
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, Qt::ControlModifier, shown.middleOf("e4"));
    REQUIRE_FALSE(status.isEmpty());
    CHECK(status.last().first().toString() ==
          QStringLiteral("“Coup in the capital” to “Summit of heads of state”: between 14 days and 16 days"));
    CHECK(shown.canvas.selected() == EventId("e1"));
}

TEST_CASE("typing finds the next title with a word that starts with the typed text") {
    Shown shown;
    QSignalSpy status(&shown.canvas, &TimelineCanvas::statusText);
    shown.type(QStringLiteral("sum"), 1'000);
    CHECK(shown.canvas.selected() == EventId("e4"));
    shown.type(QStringLiteral("c"), 1'500); // goes on: "sumc"
    CHECK(shown.canvas.selected() == EventId("e4"));
    CHECK(status.last().first().toString() ==
          QStringLiteral("No event title contains a word that starts with “sumc”."));
    shown.type(QStringLiteral("c"), 2'500);          // starts again after a pause of a second
    CHECK(shown.canvas.selected() == EventId("e5")); // "An older coup", the first in order after the last
    shown.type(QStringLiteral("c"), 4'000);          // the next one, not the same again
    CHECK(shown.canvas.selected() == EventId("e1"));
}

TEST_CASE("the view can go to any date except one without bounds") {
    Shown shown;
    CHECK(shown.canvas.goToDate(Date::parse("1985-04").value()));
    CHECK(fromAxis(shown.canvas.visibleFirst()).day < Date::parse("1985-04")->bounds().earliestStart->day);
    CHECK(fromAxis(shown.canvas.visibleLast()).day > Date::parse("1985-04")->bounds().latestEnd->day);
    CHECK_FALSE(shown.canvas.goToDate(Date::parse("").value()));
}

} // namespace crisis::test::canvas_test
