// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/ViewMotion.h"
#include "tests/support/Catch.h"

#include <cmath>

namespace crisis::test::view_motion_test {
using namespace crisis::ui;
using namespace std::chrono_literals;

namespace {

constexpr auto frame = 12ms;
constexpr AxisSeconds day = 86'400;

const Viewport month = Viewport::of(0, 30 * day, 1'000);

struct Course {
    Viewport end;
    int frames = 0;
};

// Runs to the end, which has to come within ten seconds.
Course run(ViewMotion& motion, Viewport from) {
    Course course{from, 0};
    while (motion.isMoving()) {
        REQUIRE(course.frames < 10'000 / frame.count());
        course.end = motion.advance(frame);
        ++course.frames;
    }
    return course;
}

} // namespace

TEST_CASE("a zoom keeps the time at the pointer in place in every step and ends at its factor") {
    ViewMotion motion;
    motion.zoom(month, 0.25, 400);
    const AxisSeconds under = month.at(400);
    double before = month.secondsPerPx;
    while (motion.isMoving()) {
        const Viewport now = motion.advance(frame);
        CHECK(now.secondsPerPx < before);
        CHECK(std::llabs(now.at(400) - under) <= 1);
        before = now.secondsPerPx;
    }
    CHECK(before == Approx(month.secondsPerPx / 4));
}

TEST_CASE("notches turned during a zoom add up") {
    ViewMotion motion;
    motion.zoom(month, 0.5, 400);
    const Viewport now = motion.advance(frame);
    motion.zoom(now, 0.5, 400);
    CHECK(motion.destination(now).secondsPerPx == Approx(month.secondsPerPx / 4));
    CHECK(run(motion, now).end.secondsPerPx == Approx(month.secondsPerPx / 4));
    // After the end they start over.
    motion.zoom(month, 0.5, 400);
    CHECK(run(motion, month).end.secondsPerPx == Approx(month.secondsPerPx / 2));
}

TEST_CASE("what was left of a stopped zoom is not made up for by the next one") {
    ViewMotion motion;
    motion.zoom(month, 0.1, 400);
    const Viewport there = motion.advance(frame);
    motion.stop();
    motion.zoom(there, 0.5, 400);
    CHECK(run(motion, there).end.secondsPerPx == Approx(there.secondsPerPx / 2));
}

TEST_CASE("a flight ends exactly at its destination after 220 ms") {
    const Viewport to = Viewport::of(100 * day, 107 * day, 1'000);
    ViewMotion motion;
    motion.flyTo(month, to);
    CHECK(motion.destination(month) == to);
    static_cast<void>(motion.advance(100ms));
    static_cast<void>(motion.advance(100ms));
    CHECK(motion.isMoving());
    CHECK(motion.advance(21ms) == to);
    CHECK_FALSE(motion.isMoving());
    CHECK(motion.destination(month) == month);
}

TEST_CASE("a flight that only pans moves on in every step, fast at first") {
    const Viewport to = month.panned(1'000);
    ViewMotion motion;
    motion.flyTo(month, to);
    double lastPx = 0, lastStepPx = 1'000;
    for (int i = 0; i < 10; ++i) {
        const Viewport now = motion.advance(20ms);
        const double atPx = month.x(now.origin);
        CHECK(now.secondsPerPx == Approx(month.secondsPerPx));
        CHECK(atPx > lastPx);
        CHECK(atPx - lastPx < lastStepPx);
        lastStepPx = atPx - lastPx;
        lastPx = atPx;
    }
    CHECK(lastPx == Approx(1'000).epsilon(0.01));
}

TEST_CASE("a flight that zooms keeps the moment in place that both views show at the same place") {
    const Viewport to = month.zoomed(0.1, 250);
    ViewMotion motion;
    motion.flyTo(month, to);
    while (motion.isMoving())
        CHECK(std::llabs(motion.advance(frame).at(250) - month.at(250)) <= 2);
}

TEST_CASE("a glide moves in its direction, slows down and ends") {
    for (const double direction : {1.0, -1.0}) {
        ViewMotion motion;
        motion.glide(month, direction * 1'000);
        const double firstPx = direction * month.x(motion.advance(frame).origin);
        CHECK(firstPx == Approx(12).epsilon(0.01)); // 12 ms at full speed
        const Course course = run(motion, month);
        const double wholePx = direction * month.x(course.end.origin);
        CHECK(wholePx > 250); // the time constant is 0.32 s, so 320 px if it never ended
        CHECK(wholePx < 330);
        CHECK(course.end.secondsPerPx == month.secondsPerPx);
    }
}

TEST_CASE("a glide too slow to be seen does not begin, and ends what was moving") {
    ViewMotion motion;
    motion.glide(month, 24);
    CHECK_FALSE(motion.isMoving());
    motion.glide(month, -24);
    CHECK_FALSE(motion.isMoving());
    motion.glide(month, -26);
    CHECK(motion.isMoving());
    motion.glide(month, 0);
    CHECK_FALSE(motion.isMoving());
}

TEST_CASE("a glide has no destination of its own") {
    ViewMotion motion;
    motion.glide(month, 1'000);
    const Viewport elsewhere = month.panned(5);
    CHECK(motion.destination(elsewhere) == elsewhere);
}

TEST_CASE("a new command replaces the running one and starts from where the view is") {
    ViewMotion motion;
    motion.flyTo(month, Viewport::of(1'000 * day, 1'001 * day, 1'000));
    const Viewport there = motion.advance(50ms);
    motion.zoom(there, 0.5, 0);
    CHECK(motion.destination(there) == there.zoomed(0.5, 0));
    CHECK(run(motion, there).end.origin == there.origin);

    motion.zoom(month, 0.5, 0);
    motion.flyTo(month, month.panned(100));
    CHECK(run(motion, month).end == month.panned(100));
}

TEST_CASE("a stopped motion does not move") {
    ViewMotion motion;
    motion.flyTo(month, month.panned(100));
    motion.stop();
    CHECK_FALSE(motion.isMoving());
    CHECK(motion.destination(month) == month);
}

TEST_CASE("a delay counts as a tenth of a second, so the view never jumps to the end") {
    ViewMotion motion;
    motion.flyTo(month, month.panned(1'000));
    static_cast<void>(motion.advance(10s));
    CHECK(motion.isMoving());
    motion.glide(month, 1'000);
    CHECK(month.x(motion.advance(10s).origin) == Approx(100).epsilon(0.01));
    motion.glide(month, 1'000);
    CHECK(month.x(motion.advance(0s).origin) == Approx(1).epsilon(0.05)); // at least a millisecond
}

} // namespace crisis::test::view_motion_test
