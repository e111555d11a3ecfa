// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/Viewport.h"

#include "tests/support/Catch.h"

#include <cmath>
#include <limits>

namespace crisis::test::viewport_test {
using namespace crisis::layout;

TEST_CASE("a viewport maps its first second to the left edge and its last to the right") {
    const Viewport view = Viewport::of(1'000, 11'000, 500);
    CHECK(view.x(1'000) == test::Approx(0));
    CHECK(view.x(11'000) == test::Approx(500));
    CHECK(view.at(250) == 6'000);
    CHECK(view.first() == 1'000);
    CHECK(view.last() == 11'000);
    CHECK(view.panned(0.01).last() == 11'001);
}

TEST_CASE("zooming keeps the moment under the pointer at its position") {
    Viewport view = Viewport::of(0, 86'400 * 30, 1'400);
    const AxisSeconds under = view.at(333);
    for (int i = 0; i < 60; ++i)
        view = view.zoomed(i < 30 ? 0.8 : 1.25, 333);
    CHECK(std::abs(view.x(under) - 333) < 1);
}

TEST_CASE("panning back and forth returns to the same position at every zoom") {
    for (const double seconds : {60.0, 86'400.0, 3.15e9, 4e17}) {
        const Viewport view = Viewport::of(500, 500 + static_cast<AxisSeconds>(seconds), 1'000);
        const Viewport back = view.panned(123.456).panned(-123.456);
        CHECK(std::abs(back.x(500) - view.x(500)) < 0.01);
    }
}

TEST_CASE("a viewport never extends beyond the ends of the axis") {
    constexpr auto least = std::numeric_limits<AxisSeconds>::min();
    constexpr auto most = std::numeric_limits<AxisSeconds>::max();
    Viewport view = Viewport::of(least, most, 1'600);
    CHECK(std::isfinite(view.x(most)));
    view = view.panned(-1e300);
    CHECK(view.first() == least);
    view = view.panned(1e300);
    CHECK(view.first() == most);
    CHECK(view.zoomed(1e-30, 5).secondsPerPx == test::Approx(finestSecondsPerPx));
}

TEST_CASE("an empty span is widened around its middle to the finest zoom") {
    const Viewport view = Viewport::of(100, 100, 1'000);
    CHECK(view.secondsPerPx == test::Approx(finestSecondsPerPx));
    CHECK(view.x(100) == test::Approx(500));
}

} // namespace crisis::test::viewport_test
