// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/CanvasGestures.h"
#include "tests/support/Catch.h"

#include <limits>

namespace crisis::test::canvas_gestures_test {
using namespace crisis::ui;
using Kind = CanvasGestures::Drag::Kind;

namespace {

constexpr auto plain = Qt::NoModifier;
constexpr auto shift = Qt::ShiftModifier;
constexpr auto control = Qt::ControlModifier;
constexpr auto alt = Qt::AltModifier;

const QPointF background{500, 400}, onEvent{305, 105}, onCluster{605, 105}, onHint{1'095, 105};
const QPointF onTalks{50, 105}, onUnassigned{50, 205}, besideRuler{50, 20}, onRuler{500, 20};

// A gutter of 100 px beside a plot of 1,000 by 500 px below a ruler of 50 px: two lanes, one event, one
// cluster and one offscreen hint.
Scene scene() {
    Scene scene;
    scene.plot = {100, 50, 1'100, 550};
    scene.ruler = {100, 0, 1'100, 50};
    LaneBand talks;
    talks.key = "talks";
    talks.box = {0, 100, 1'100, 200};
    LaneBand unassigned; // its key is empty
    unassigned.box = {0, 200, 1'100, 300};
    scene.lanes = {talks, unassigned};
    Mark mark;
    mark.event = EventId("e1");
    mark.box = {300, 100, 310, 110};
    scene.marks = {mark};
    Cluster cluster;
    cluster.box = {600, 100, 650, 110};
    scene.clusters = {cluster};
    OffscreenHint hint;
    hint.box = {1'080, 100, 1'100, 110};
    scene.notes = {hint};
    return scene;
}

// The gestures on that scene, driven with a time in milliseconds.
struct Hand {
    CanvasGestures gestures;
    const Scene onScreen = scene();

    Hand() { gestures.setGeometry({100, 1'000, 20, 10}); }

    GestureActions press(const QPointF& at, int ms = 0, Qt::KeyboardModifiers modifiers = plain) {
        return gestures.press(pointer(at, ms, modifiers), onScreen);
    }
    GestureActions move(const QPointF& at, int ms = 0, Qt::KeyboardModifiers modifiers = plain) {
        return gestures.move(pointer(at, ms, modifiers));
    }
    GestureActions release(const QPointF& at, int ms = 0, Qt::KeyboardModifiers modifiers = plain) {
        return gestures.release(pointer(at, ms, modifiers), onScreen);
    }
    GestureActions click(const QPointF& at, Qt::KeyboardModifiers modifiers = plain) {
        static_cast<void>(press(at, 0, modifiers));
        return release(at, 0, modifiers);
    }
    GestureActions doubleClick(const QPointF& at) {
        static_cast<void>(click(at));
        return gestures.doubleClick(pointer(at, 100, plain), onScreen);
    }
    GestureActions turn(const QPoint& angle, Qt::KeyboardModifiers modifiers = plain,
                        const QPointF& at = background) {
        return gestures.wheel({at, modifiers, angle, {}});
    }
    GestureActions swipe(const QPoint& pixels, Qt::KeyboardModifiers modifiers = plain,
                         const QPointF& at = background) {
        return gestures.wheel({at, modifiers, pixels * 8, pixels});
    }
    // Drags to the right at 1 px per ms from (200, 400), with a move each 10 ms.
    void panRightFor(int ms) {
        static_cast<void>(press({200, 400}));
        for (int at = 10; at <= ms; at += 10)
            static_cast<void>(move({200.0 + at, 400}, at));
    }
    [[nodiscard]] std::optional<Kind> kind() const {
        return gestures.drag() ? std::optional(gestures.drag()->kind) : std::nullopt;
    }

private:
    static PointerInput pointer(const QPointF& at, int ms, Qt::KeyboardModifiers modifiers) {
        return {at, modifiers, std::chrono::milliseconds(ms)};
    }
};

// The only action, which must be of this type.
template <class Action>
Action only(const GestureActions& actions) {
    REQUIRE(actions.size() == 1);
    REQUIRE(std::holds_alternative<Action>(actions[0]));
    return std::get<Action>(actions[0]);
}

using Actions = GestureActions;

} // namespace

TEST_CASE("a press stops what moves and does nothing else yet") {
    Hand hand;
    CHECK(hand.press(onEvent) == Actions{StopMotion{}});
    CHECK(hand.kind() == Kind::Undecided);
}

TEST_CASE("a click does what fits the thing under the pointer") {
    Hand hand;
    CHECK(hand.click(onEvent) == Actions{SelectEvent{EventId("e1")}});
    CHECK(hand.click(background) == Actions{ClearSelection{}});
    CHECK(hand.click(onHint) == Actions{FollowHint{0}});
    CHECK(hand.click(onTalks) == Actions{ToggleLane{"talks"}});
    CHECK(hand.click(onUnassigned) == Actions{ToggleLane{""}});
    CHECK(hand.click(onCluster).empty()); // a double click opens it
    CHECK(hand.click(onRuler).empty());
}

TEST_CASE("a click with Ctrl measures to an event, and elsewhere is a click") {
    Hand hand;
    CHECK(hand.click(onEvent, control) == Actions{MeasureTo{EventId("e1")}});
    CHECK(hand.click(background, control) == Actions{ClearSelection{}});
    CHECK(hand.click(onTalks, control) == Actions{ToggleLane{"talks"}});
    CHECK(hand.click(onEvent, shift) == Actions{SelectEvent{EventId("e1")}});
}

TEST_CASE("a pointer that moves less than the drag distance clicks where it is released") {
    Hand hand;
    static_cast<void>(hand.press({296, 105}));
    CHECK(hand.move({300, 110}, 10).empty()); // 9 px, counted along both axes
    CHECK(hand.kind() == Kind::Undecided);
    CHECK(hand.release({305, 105}, 20) == Actions{SelectEvent{EventId("e1")}});
}

TEST_CASE("a pointer that moves the drag distance drags, however near it is released") {
    Hand hand;
    static_cast<void>(hand.press(onEvent));
    CHECK_FALSE(hand.move(onEvent + QPointF(6, 4), 10).empty());
    CHECK(hand.kind() == Kind::Pan);
    CHECK_FALSE(hand.move(onEvent, 20).empty());
    CHECK(hand.release(onEvent, 500) == Actions{SettleView{}}); // no SelectEvent
    CHECK_FALSE(hand.kind());
}

TEST_CASE("what was grabbed stays under the pointer: a pan makes up for the drag distance") {
    Hand hand;
    static_cast<void>(hand.press({500, 400}));
    CHECK(hand.move({506, 400}, 10).empty());
    CHECK(hand.move({512, 400}, 20) == Actions{PanBy{-12}});
    CHECK(hand.move({492, 400}, 30) == Actions{PanBy{20}});
}

TEST_CASE("a pan scrolls the lanes as well, without losing fractions of a pixel") {
    Hand hand;
    static_cast<void>(hand.press({500, 400}));
    CHECK(hand.move({500, 388}, 10) == Actions{PanBy{0}, ScrollLanesBy{12}});
    CHECK(hand.move({500, 387.25}, 20) == Actions{PanBy{0}});
    CHECK(hand.move({500, 386.5}, 30) == Actions{PanBy{0}, ScrollLanesBy{1}});
    CHECK(hand.move({500, 400.5}, 40) == Actions{PanBy{0}, ScrollLanesBy{-13}});
    // A new drag starts without the half pixel that is left.
    static_cast<void>(hand.release({500, 400.5}, 50));
    static_cast<void>(hand.press({500, 400}, 60));
    CHECK(hand.move({510, 400.5}, 70) == Actions{PanBy{-10}});
}

TEST_CASE("a pan that is released while moving glides on at the speed of the pointer") {
    Hand hand;
    hand.panRightFor(300);
    CHECK(only<Glide>(hand.release({500, 400}, 305)).pxPerSecond == Approx(-1'000)); // towards earlier
    CHECK_FALSE(hand.kind());
}

TEST_CASE("only the last moves count for the speed") {
    Hand hand;
    hand.panRightFor(300);
    // The pointer turns and moves to the left at half the speed, for 100 ms.
    for (int ms = 310; ms <= 400; ms += 10)
        static_cast<void>(hand.move({500 - (ms - 300) * 0.5, 400}, ms));
    CHECK(only<Glide>(hand.release({450, 400}, 400)).pxPerSecond == Approx(500));
}

TEST_CASE("a pause before the release, however fast the pan was, leaves the view where it is") {
    Hand hand;
    hand.panRightFor(300);
    CHECK(hand.release({500, 400}, 360) == Actions{SettleView{}});
    hand.panRightFor(300);
    CHECK(only<Glide>(hand.release({500, 400}, 359)).pxPerSecond == Approx(-1'000));
}

TEST_CASE("a twitch after a pause has its own speed, not that of the moves before the pause") {
    Hand hand;
    hand.panRightFor(300);
    static_cast<void>(hand.move({501, 400}, 1'300));
    CHECK(only<Glide>(hand.release({501, 400}, 1'301)).pxPerSecond == Approx(-1)); // 1 px in a second
}

TEST_CASE("a throw after a long press is as fast as one without") {
    Hand hand;
    static_cast<void>(hand.press({200, 400}));
    for (int ms = 2'000; ms <= 2'100; ms += 10)
        static_cast<void>(hand.move({200.0 + (ms - 1'990), 400}, ms));
    CHECK(only<Glide>(hand.release({310, 400}, 2'100)).pxPerSecond == Approx(-1'000));
}

TEST_CASE("a drag has no speed from the one before") {
    Hand hand;
    hand.panRightFor(300);
    static_cast<void>(hand.release({500, 400}, 305));
    static_cast<void>(hand.press({900, 400}, 310));
    static_cast<void>(hand.move({912, 400}, 320));
    CHECK(only<Glide>(hand.release({912, 400}, 320)).pxPerSecond == Approx(-1'200));
}

TEST_CASE("moves without a usable time never give a speed that is not a number") {
    Hand hand;
    static_cast<void>(hand.press({200, 400}, 50));
    static_cast<void>(hand.move({300, 400}, 50)); // at the same time as the press
    static_cast<void>(hand.move({400, 400}, 0));  // or before it
    CHECK(hand.release({400, 400}, 50) == Actions{SettleView{}});
}

TEST_CASE("a drag with Shift shows the range between press and release") {
    Hand hand;
    static_cast<void>(hand.press({700, 400}, 0, shift));
    CHECK(hand.move({650, 300}, 10, shift).empty());
    REQUIRE(hand.kind() == Kind::Band);
    CHECK(hand.gestures.drag()->pressed == QPointF(700, 400));
    CHECK(hand.gestures.drag()->at == QPointF(650, 300));
    // The band stays a band if Shift is released first.
    CHECK(hand.move({400, 300}, 20, plain).empty());
    CHECK(hand.release({400, 300}, 30) == Actions{ShowRange{300, 600}}); // without the gutter
    CHECK_FALSE(hand.kind());
}

TEST_CASE("a range ends at the edges of the plot, and a very narrow one is not shown") {
    Hand hand;
    static_cast<void>(hand.press({900, 400}, 0, shift));
    static_cast<void>(hand.move({2'000, 400}, 10, shift));
    CHECK(hand.release({2'000, 400}, 20, shift) == Actions{ShowRange{800, 1'000}});

    const auto bandTo = [&](double x) {
        static_cast<void>(hand.press({500, 400}, 0, shift));
        static_cast<void>(hand.move({600, 400}, 10, shift));
        return hand.release({x, 400}, 20, shift);
    };
    CHECK(bandTo(503).empty());
    CHECK(bandTo(504) == Actions{ShowRange{400, 404}});
}

TEST_CASE("a drag with Ctrl measures and changes nothing") {
    Hand hand;
    static_cast<void>(hand.press({500, 400}, 0, control));
    CHECK(hand.move({620, 380}, 10, control).empty());
    REQUIRE(hand.kind() == Kind::Measure);
    CHECK(hand.gestures.drag()->pressed == QPointF(500, 400));
    CHECK(hand.gestures.drag()->at == QPointF(620, 380));
    CHECK(hand.release({620, 380}, 20, control).empty());
    CHECK_FALSE(hand.kind());
}

TEST_CASE("the keys that are pressed when the drag begins decide what it does") {
    Hand hand;
    static_cast<void>(hand.press({500, 400}, 0, shift));
    static_cast<void>(hand.move({520, 400}, 10, plain));
    CHECK(hand.kind() == Kind::Pan);
    static_cast<void>(hand.press({500, 400}, 0, plain));
    static_cast<void>(hand.move({520, 400}, 10, shift | control));
    CHECK(hand.kind() == Kind::Band);
}

TEST_CASE("a lane is dragged by its title, whatever keys are pressed") {
    for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(plain), shift | control}) {
        Hand hand;
        static_cast<void>(hand.press(onTalks, 0, modifiers));
        CHECK(hand.move({60, 280}, 10, modifiers).empty());
        REQUIRE(hand.kind() == Kind::Lane);
        CHECK(hand.gestures.drag()->at == QPointF(60, 280));
        CHECK(hand.release({500, 290}, 20, modifiers) == Actions{DropLane{"talks", 290}});
    }
}

TEST_CASE("the lane of unassigned events can be dragged, the corner beside the ruler is no lane") {
    Hand hand;
    static_cast<void>(hand.press(onUnassigned));
    static_cast<void>(hand.move({50, 110}, 10));
    CHECK(hand.release({50, 110}, 20) == Actions{DropLane{"", 110}});

    static_cast<void>(hand.press(besideRuler));
    CHECK(hand.move(besideRuler + QPointF(20, 0), 10) == Actions{PanBy{-20}});
    CHECK(hand.kind() == Kind::Pan);
}

TEST_CASE("Esc ends every drag without effect, and the release that follows does nothing") {
    struct Case {
        QPointF from;
        Qt::KeyboardModifiers modifiers;
        Kind kind;
    };
    for (const Case& one : {Case{background, plain, Kind::Pan}, Case{background, shift, Kind::Band},
                            Case{background, control, Kind::Measure}, Case{onTalks, plain, Kind::Lane}}) {
        Hand hand;
        static_cast<void>(hand.press(one.from, 0, one.modifiers));
        static_cast<void>(hand.move(one.from + QPointF(50, 20), 10, one.modifiers));
        REQUIRE(hand.kind() == one.kind);
        CHECK(hand.gestures.cancel());
        CHECK_FALSE(hand.kind());
        CHECK(hand.move(one.from + QPointF(90, 20), 20, one.modifiers).empty());
        CHECK(hand.release(one.from + QPointF(90, 20), 21, one.modifiers).empty());
    }
}

TEST_CASE("Esc before the pointer has moved cancels the click; without a drag it is left to others") {
    Hand hand;
    CHECK_FALSE(hand.gestures.cancel());
    static_cast<void>(hand.press(onEvent));
    CHECK(hand.gestures.cancel());
    CHECK(hand.release(onEvent, 10).empty());
    CHECK_FALSE(hand.gestures.cancel());
}

TEST_CASE("moves and releases without a press do nothing") {
    Hand hand;
    CHECK(hand.move({500, 400}).empty());
    CHECK(hand.move({900, 400}, 10).empty());
    CHECK(hand.release(onEvent, 20).empty());
}

TEST_CASE("a double click activates an event, opens a cluster and zooms in elsewhere in the plot") {
    Hand hand;
    CHECK(hand.doubleClick(onEvent) == Actions{ActivateEvent{EventId("e1")}});
    CHECK(hand.doubleClick(onCluster) == Actions{OpenCluster{0}});
    CHECK(hand.doubleClick(background) == Actions{ZoomBy{0.4, 400, ZoomBy::Pace::Animated}});
    CHECK(hand.doubleClick(onRuler) == Actions{ZoomBy{0.4, 400, ZoomBy::Pace::Animated}});
    // The first click has done it already.
    CHECK(hand.doubleClick(onTalks).empty());
    CHECK(hand.doubleClick(onHint).empty());
}

TEST_CASE("the release after a double click is no click, and moving before it is no drag") {
    Hand hand;
    static_cast<void>(hand.doubleClick(onEvent));
    CHECK(hand.move(onEvent + QPointF(100, 0), 110).empty());
    CHECK(hand.release(onEvent, 120).empty());
}

TEST_CASE("the wheel zooms at the pointer, by two for two notches, with animation") {
    Hand hand;
    CHECK(hand.turn({0, 240}) == Actions{ZoomBy{0.5, 400, ZoomBy::Pace::Animated}});
    CHECK(hand.turn({0, -240}) == Actions{ZoomBy{2, 400, ZoomBy::Pace::Animated}});
    CHECK(only<ZoomBy>(hand.turn({0, 120})).factor == Approx(0.7071).epsilon(0.001));
    CHECK(hand.turn({0, 240}, control) == hand.turn({0, 240}));
}

TEST_CASE("a touchpad zooms at once, because the view follows the fingers") {
    Hand hand;
    CHECK(hand.swipe({0, 240}) == Actions{StopMotion{}, ZoomBy{0.5, 400, ZoomBy::Pace::Immediate}});
    CHECK(hand.swipe({0, -240}) == Actions{StopMotion{}, ZoomBy{2, 400, ZoomBy::Pace::Immediate}});
    CHECK(hand.swipe({100, 240}) == hand.swipe({0, 240})); // not quite straight
}

TEST_CASE("with Shift, or sideways, a notch pans by 12 % of the plot") {
    Hand hand;
    CHECK(hand.turn({0, -120}, shift) == Actions{StopMotion{}, PanBy{120}});
    CHECK(hand.turn({0, 120}, shift) == Actions{StopMotion{}, PanBy{-120}});
    CHECK(hand.turn({-120, 0}) == Actions{StopMotion{}, PanBy{120}});
    CHECK(hand.turn({-120, 0}, shift) == Actions{StopMotion{}, PanBy{120}}); // swapped by the platform
    CHECK(hand.turn({-120, 60}) == Actions{StopMotion{}, PanBy{120}});
    CHECK(hand.turn({-60, 0}) == Actions{StopMotion{}, PanBy{60}});
}

TEST_CASE("a touchpad pans as far as the fingers move") {
    Hand hand;
    CHECK(hand.swipe({-30, 10}) == Actions{StopMotion{}, PanBy{30}});
    CHECK(hand.swipe({30, 0}) == Actions{StopMotion{}, PanBy{-30}});
    CHECK(hand.swipe({0, -30}, shift) == Actions{StopMotion{}, PanBy{30}});
}

TEST_CASE("with Alt, or over the lane titles, the wheel scrolls the lanes by a row") {
    Hand hand;
    CHECK(hand.turn({0, -120}, plain, onTalks) == Actions{ScrollLanesBy{20}});
    CHECK(hand.turn({0, 120}, plain, onTalks) == Actions{ScrollLanesBy{-20}});
    CHECK(hand.turn({0, -120}, alt) == Actions{ScrollLanesBy{20}});
    CHECK(hand.turn({-120, 0}, alt) == Actions{ScrollLanesBy{20}}); // swapped by the platform
    CHECK(hand.turn({-120, 0}, plain, onTalks) == Actions{StopMotion{}, PanBy{120}});
    CHECK(hand.turn({0, -120}, shift, onTalks) == Actions{StopMotion{}, PanBy{120}});
}

TEST_CASE("a touchpad scrolls the lanes as far as the fingers move") {
    Hand hand;
    CHECK(hand.swipe({0, -7}, plain, onTalks) == Actions{ScrollLanesBy{7}});
    CHECK(hand.swipe({0, 7}, alt) == Actions{ScrollLanesBy{-7}});
}

TEST_CASE("the small turns of a fine wheel add up to whole pixels") {
    Hand hand;
    int scrolled = 0;
    for (int turn = 0; turn < 40; ++turn) { // 40 of 3 units are a notch
        for (const GestureAction& action : hand.turn({0, -3}, plain, onTalks))
            scrolled += std::get<ScrollLanesBy>(action).px;
    }
    CHECK(scrolled == 20);
}

TEST_CASE("a wheel event that only says that the fingers left the touchpad does nothing") {
    Hand hand;
    CHECK(hand.turn({0, 0}).empty());
    CHECK(hand.turn({0, 0}, shift).empty());
    CHECK(hand.turn({0, 0}, alt).empty());
}

TEST_CASE("fingers that spread zoom in between them, at once") {
    Hand hand;
    CHECK(hand.gestures.pinch(2, {600, 400}) ==
          Actions{StopMotion{}, ZoomBy{0.5, 500, ZoomBy::Pace::Immediate}});
    CHECK(hand.gestures.pinch(0.5, {600, 400}) ==
          Actions{StopMotion{}, ZoomBy{2, 500, ZoomBy::Pace::Immediate}});
    CHECK(hand.gestures.pinch(2, onTalks) == Actions{StopMotion{}, ZoomBy{0.5, 0, ZoomBy::Pace::Immediate}});
}

TEST_CASE("a pinch with an impossible scale does nothing") {
    Hand hand;
    CHECK(hand.gestures.pinch(0, {600, 400}).empty());
    CHECK(hand.gestures.pinch(-1, {600, 400}).empty());
    CHECK(hand.gestures.pinch(std::numeric_limits<double>::infinity(), {600, 400}).empty());
    CHECK(hand.gestures.pinch(std::numeric_limits<double>::quiet_NaN(), {600, 400}).empty());
}

TEST_CASE("a position outside the plot counts as its nearest edge") {
    const GestureGeometry geometry{100, 1'000, 20, 10};
    CHECK(geometry.plotX(50) == 0);
    CHECK(geometry.plotX(100) == 0);
    CHECK(geometry.plotX(350) == 250);
    CHECK(geometry.plotX(1'500) == 1'000);
}

} // namespace crisis::test::canvas_gestures_test
