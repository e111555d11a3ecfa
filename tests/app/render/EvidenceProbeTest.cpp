// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted of rival dates and publication days.
#include "tests/app/render/ProbeFixture.h"

namespace crisis::test::evidence_probe_test {
using namespace crisis::exports;

namespace {

Ghost ghostAt(double left, MarkShape shape) {
    Ghost ghost;
    ghost.event = EventId("e");
    ghost.box = {left, 100, left + (shape == MarkShape::Point ? 10 : 40), 110};
    ghost.style.shape = shape;
    ghost.colour = 1;
    ghost.joinFrom = left - 60;
    ghost.joinTo = left;
    return ghost;
}

Probe painted(const Ghost& ghost, const Theme& theme) {
    Scene scene = bareScene();
    scene.ghosts = {ghost};
    return {scene, theme};
}

Probe painted(const Tie& tie, const Theme& theme) {
    Scene scene = bareScene();
    scene.ties = {tie};
    return {scene, theme};
}

bool isDashed(double share) { return share > 0.2 && share < 0.8; }

} // namespace

TEST_CASE("a rival date is a dashed outline, joined to the mark of its event by a dashed line") {
    inEachTheme([](const Theme& theme) {
        const QColor ink = blended(theme.lane(1), theme.background, 0.75);
        const Probe bar = painted(ghostAt(300, MarkShape::Throughout), theme);
        CHECK(bar.at(320, 105) == theme.background);
        CHECK(isDashed(bar.share({302, 100.75}, {338, 100.75}, ink)));
        CHECK(bar.area({300, 100, 303, 110}, ink) > 1); // a corner of a rectangle
        CHECK(isDashed(bar.share({242, 105.5}, {298, 105.5}, ink)));
        CHECK(bar.at(230, 105.5) == theme.background);

        const Probe disc = painted(ghostAt(300, MarkShape::Point), theme);
        CHECK(disc.at(305, 105) == theme.background);
        CHECK(disc.area({300, 100, 310, 110}, ink) > 5);
        CHECK(disc.area({300, 100, 301, 101}, theme.background) == 1); // no corner
    });
}

TEST_CASE("of a rival date outside the view only the line towards it is painted") {
    const Theme& theme = Theme::light();
    const QColor ink = blended(theme.lane(1), theme.background, 0.75);
    Ghost ghost = ghostAt(300, MarkShape::Throughout);
    ghost.isInView = false;
    const Probe probe = painted(ghost, theme);
    CHECK(probe.area({300.5, 98, 342, 112}, theme.background) == 41.5 * 14);
    CHECK(isDashed(probe.share({242, 105.5}, {298, 105.5}, ink)));
}

TEST_CASE("a rival date that was not known by the as-of day is fainter") {
    const Theme& theme = Theme::light();
    Ghost ghost = ghostAt(300, MarkShape::Throughout);
    ghost.faint = true;
    CHECK(isDashed(painted(ghost, theme)
                       .share({302, 100.75}, {338, 100.75}, blended(theme.lane(1), theme.background, 0.3))));
}

TEST_CASE("a tie is a dotted line that ends with a stroke at the day of publication") {
    inEachTheme([](const Theme& theme) {
        const QColor ink = blended(theme.mutedText, theme.background, 0.7);
        const Tie tie{EventId("e"), 200, 300, 105, true, 1};
        const Probe probe = painted(tie, theme);
        CHECK(isDashed(probe.share({202, 105.5}, {298, 105.5}, ink)));
        CHECK(probe.at(300, 102.5) == ink);
        CHECK(probe.at(300, 108.5) == ink);
        CHECK(probe.at(250, 103) == theme.background);

        const Probe outOfView = painted(Tie{EventId("e"), 200, 300, 105, false, 1}, theme);
        CHECK(isDashed(outOfView.share({202, 105.5}, {298, 105.5}, ink)));
        CHECK(outOfView.at(300, 102.5) == theme.background);
    });
}

} // namespace crisis::test::evidence_probe_test
