// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

#include <QAccessible>
#include <QProxyStyle>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

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

// A shown canvas without animation, looking at 24 July to 12 August 2023.
struct Shown {
    Selection selection;
    TimelineCanvas canvas{&selection};

    explicit Shown(const Timeline& timeline = talks()) {
        canvas.setAnimated(false);
        canvas.resize(1200, 600);
        canvas.setTimeline(timeline);
        canvas.show();
        canvas.showOpeningView();
        look("2023-07-24", "2023-08-12");
        canvas.setFocus();
        QTest::qWait(1);
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
    void wheel(const QPointF& at, const QPoint& angle, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
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

TEST_CASE("the wheel zooms about the pointer") {
    Shown shown;
    const QPointF pointer(700, 300);
    const AxisSeconds under = shown.at(pointer.x());
    const double before = shown.canvas.view().secondsPerPx;
    shown.wheel(pointer, {0, 120});
    CHECK(shown.canvas.view().secondsPerPx < before * 0.8);
    CHECK(std::llabs(shown.at(pointer.x()) - under) <= 60);
    shown.wheel(pointer, {0, -120});
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before));
}

TEST_CASE("with Shift, or sideways, the wheel pans") {
    Shown shown;
    const auto before = shown.canvas.visibleFirst();
    const double scale = shown.canvas.view().secondsPerPx;
    shown.wheel({700, 300}, {0, -120}, Qt::ShiftModifier);
    CHECK(shown.canvas.visibleFirst() > before);
    CHECK(shown.canvas.view().secondsPerPx == scale);
    const auto there = shown.canvas.visibleFirst();
    shown.wheel({700, 300}, {120, 0});
    CHECK(shown.canvas.visibleFirst() < there);
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
    QTest::mouseRelease(port, Qt::LeftButton, Qt::ShiftModifier, QPoint(700, 400));
    CHECK(std::llabs(shown.canvas.visibleFirst() - left) < 7'200);
    CHECK(std::llabs(shown.canvas.visibleLast() - right) < 7'200);
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
    const double before = shown.canvas.view().secondsPerPx;
    shown.wheel({700, 300}, {0, 240});
    REQUIRE(QTest::qWaitFor([&] { return shown.canvas.view().secondsPerPx < before * 0.501; }, 3'000));
    CHECK(shown.canvas.view().secondsPerPx == test::Approx(before / 2).epsilon(0.01));
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
    QTest::keyClicks(&shown.canvas, QStringLiteral("sum"));
    CHECK(shown.canvas.selected() == EventId("e4"));
    QTest::qWait(1'050);
    QTest::keyClicks(&shown.canvas, QStringLiteral("c"));
    CHECK(shown.canvas.selected() == EventId("e5")); // "An older coup", the first in order after the last
}

TEST_CASE("the view can go to any date except one without bounds") {
    Shown shown;
    CHECK(shown.canvas.goToDate(Date::parse("1985-04").value()));
    CHECK(fromAxis(shown.canvas.visibleFirst()).day < Date::parse("1985-04")->bounds().earliestStart->day);
    CHECK(fromAxis(shown.canvas.visibleLast()).day > Date::parse("1985-04")->bounds().latestEnd->day);
    CHECK_FALSE(shown.canvas.goToDate(Date::parse("").value()));
}

} // namespace crisis::test::canvas_test
