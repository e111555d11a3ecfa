// SPDX-License-Identifier: GPL-3.0-or-later
// The rules by which a mark shows its date and status: what is certain is solid, what is not is hollow or
// dashed.
#include "tests/app/render/ProbeFixture.h"

#include <numbers>

namespace crisis::test::mark_probe_test {
using namespace crisis::exports;

namespace {

constexpr double top = 100, bottom = 110, middle = 105, left = 200;

/// A mark of the lane with colour 1, from `left` on.
Mark markOf(MarkShape shape, Status status = Status::Occurred) {
    Mark mark;
    mark.event = EventId("e");
    const double width = shape == MarkShape::Point ? bottom - top : 60;
    mark.box = {left, top, left + width, bottom};
    mark.spanLeft = left;
    mark.spanRight = left + width;
    mark.style.shape = shape;
    mark.style.status = status;
    mark.colour = 1;
    return mark;
}
Mark point(Status status = Status::Occurred) { return markOf(MarkShape::Point, status); }
Mark bar(Status status = Status::Occurred) { return markOf(MarkShape::Throughout, status); }
Mark bracket() { return markOf(MarkShape::Within); }
constexpr double barRight = left + 60;

Mark with(Mark mark, bool MarkStyle::*sign) {
    mark.style.*sign = true;
    return mark;
}

Probe painted(const Mark& mark, const Theme& theme) {
    Scene scene = bareScene();
    scene.marks = {mark};
    return {scene, theme};
}

/// The share of the outline of a point that has a colour, from 0 to 1.
double shareOfRim(const Probe& probe, const QColor& colour) {
    constexpr int steps = 360;
    constexpr double radius = 4.25;
    int hits = 0;
    for (int i = 0; i < steps; ++i) {
        const double angle = 2 * std::numbers::pi * i / steps;
        hits += probe.at(left + 5 + radius * std::cos(angle), middle + radius * std::sin(angle)) == colour;
    }
    return static_cast<double>(hits) / steps;
}

bool isDashed(double share) { return share > 0.3 && share < 0.8; }

} // namespace

TEST_CASE("an exact day is a filled disc in the colour of its lane") {
    inEachTheme([](const Theme& theme) {
        const Probe probe = painted(point(), theme);
        CHECK(probe.at(left + 5, middle) == theme.lane(1));
        CHECK(shareOfRim(probe, theme.lane(1)) == 1);
        CHECK(probe.at(left + 0.7, top + 0.7) == theme.background); // round, not square
        CHECK(probe.at(left - 2, middle) == theme.background);
        CHECK(probe.at(left + 12, middle) == theme.background);
    });
}

TEST_CASE("the rest of a day that is wider than its disc is a line that ends with a stroke") {
    const Theme& theme = Theme::light();
    Mark mark = point();
    mark.spanRight = mark.box.right = left + 60;
    const auto endOf = [&](const Mark& of) { return painted(of, theme).at(left + 59, middle + 2.5); };
    CHECK(painted(mark, theme).at(left + 35, middle) == theme.lane(1));
    CHECK(painted(mark, theme).at(left + 35, middle + 2.5) == theme.background);
    CHECK(endOf(mark) == theme.lane(1));
    CHECK(endOf(with(mark, &MarkStyle::cutRight)) == theme.background);
    CHECK(painted(point(), theme).at(left + 12, middle) == theme.background);
}

TEST_CASE("a date that lasts throughout a span is a solid bar") {
    inEachTheme([](const Theme& theme) {
        const Probe probe = painted(bar(), theme);
        const QColor lane = theme.lane(1);
        CHECK(probe.at(left + 30, middle) == lane);
        CHECK(probe.at(left + 0.5, middle) == lane);
        CHECK(probe.at(barRight - 0.5, middle) == lane);
        CHECK(probe.share({left + 1, top + 1.5}, {barRight - 1, top + 1.5}, lane) == 1);
        CHECK(probe.at(left - 1, middle) == theme.background);
        CHECK(probe.at(barRight + 1, middle) == theme.background);
        CHECK(probe.at(left + 30, top + 0.2) == theme.background);
    });
}

TEST_CASE("a date at some time within a span is a hollow bracket around dots") {
    inEachTheme([](const Theme& theme) {
        const Probe probe = painted(bracket(), theme);
        const QColor lane = theme.lane(1);
        for (const double foot : {left + 0.75, barRight - 0.75})
            CHECK(probe.share({foot, top + 1}, {foot, bottom - 1}, lane) == 1);
        CHECK(probe.at(left + 3, top + 0.75) == lane);
        CHECK(probe.at(barRight - 3, bottom - 0.75) == lane);
        CHECK(probe.area({left + 7, top, barRight - 7, middle - 1}, theme.background) == 46 * 4);
        const double dots = probe.share({left + 4, middle + 0.5}, {barRight - 4, middle + 0.5}, lane);
        CHECK(dots > 0.1);
        CHECK(dots < 0.6);
    });
}

TEST_CASE("an approximate or uncertain date is dashed and hollow") {
    inEachTheme([](const Theme& theme) {
        const QColor lane = theme.lane(1);
        const Probe disc = painted(with(point(), &MarkStyle::doubtful), theme);
        CHECK(disc.at(left + 5, middle) == theme.background);
        CHECK(isDashed(shareOfRim(disc, lane)));

        const Probe span = painted(with(bar(), &MarkStyle::doubtful), theme);
        CHECK(span.at(left + 30, middle) == theme.background);
        CHECK(isDashed(span.share({left + 1, top + 1.5}, {barRight - 1, top + 1.5}, lane)));

        const Probe within = painted(with(bracket(), &MarkStyle::doubtful), theme);
        CHECK(isDashed(within.share({left + 0.75, top + 1}, {left + 0.75, bottom - 1}, lane)));
    });
}

TEST_CASE("an open side is an arrowhead, and a side beyond the plot is not") {
    inEachTheme([](const Theme& theme) {
        const QColor lane = theme.lane(1);
        const Mark open = with(bar(), &MarkStyle::opensRight);
        const Probe right = painted(open, theme);
        CHECK(right.at(barRight + 2.5, middle) == lane);
        CHECK(right.at(barRight + 2, middle - 4) == lane); // wider than the bar at its base
        CHECK(right.at(barRight + 7, middle - 3) == theme.background);
        CHECK(right.at(barRight + 9, middle) == theme.background);
        CHECK(right.at(left - 3, middle) == theme.background);
        CHECK(painted(with(open, &MarkStyle::cutRight), theme).at(barRight + 2.5, middle) ==
              theme.background);

        const Mark since = with(bracket(), &MarkStyle::opensLeft);
        const Probe leftwards = painted(since, theme);
        CHECK(leftwards.at(left - 2.5, middle) == lane);
        CHECK(leftwards.at(left - 2, middle + 4) == lane);
        CHECK(leftwards.at(left - 7, middle + 3) == theme.background);
        CHECK(leftwards.at(left + 0.75, middle - 2) == theme.background); // no foot at the open side
        CHECK(leftwards.at(barRight - 0.75, middle - 2) == lane);
        CHECK(painted(with(since, &MarkStyle::cutLeft), theme).at(left - 2.5, middle) == theme.background);
    });
}

TEST_CASE("a bracket that goes on beyond the plot has no foot there") {
    const Theme& theme = Theme::light();
    CHECK(painted(with(bracket(), &MarkStyle::cutLeft), theme).at(left + 0.75, middle - 2) ==
          theme.background);
    CHECK(painted(with(bracket(), &MarkStyle::cutRight), theme).at(barRight - 0.75, middle - 2) ==
          theme.background);
}

TEST_CASE("a planned event is only outlined") {
    inEachTheme([](const Theme& theme) {
        const Probe disc = painted(point(Status::Planned), theme);
        CHECK(disc.area({left + 3, middle - 2, left + 7, middle + 2}, theme.background) == 16);
        CHECK(shareOfRim(disc, theme.lane(1)) == 1);
        const Probe span = painted(bar(Status::Planned), theme);
        CHECK(span.area({left + 3, middle - 2, barRight - 3, middle + 2}, theme.background) == 54 * 4);
        CHECK(span.share({left + 1, top + 1.5}, {barRight - 1, top + 1.5}, theme.lane(1)) == 1);
    });
}

TEST_CASE("a cancelled event is outlined and crossed out") {
    inEachTheme([](const Theme& theme) {
        const Probe disc = painted(point(Status::Cancelled), theme);
        CHECK(disc.share({left + 1, top + 1}, {left + 9, bottom - 1}, theme.lane(1)) == 1);
        CHECK(disc.share({left + 9, top + 1}, {left + 1, bottom - 1}, theme.lane(1)) == 1);
        CHECK(disc.at(left + 5, middle - 2.3) == theme.background);
        const Probe span = painted(bar(Status::Cancelled), theme);
        CHECK(span.at(left + 30, middle) == theme.lane(1));
        CHECK(span.at(left + 30, middle - 2) == theme.background);
        CHECK(span.at(left + 12, middle - 2.1) == theme.lane(1));
    });
}

TEST_CASE("a claimed event is half filled: half of a disc, or a bar of hatching") {
    inEachTheme([](const Theme& theme) {
        const Probe disc = painted(point(Status::Claimed), theme);
        CHECK(disc.at(left + 3, middle) == theme.lane(1));
        CHECK(disc.at(left + 7, middle) == theme.background);
        CHECK(shareOfRim(disc, theme.lane(1)) == 1);
        const Probe span = painted(bar(Status::Claimed), theme);
        const double hatched = span.share({left + 2, middle}, {barRight - 2, middle}, theme.lane(1));
        CHECK(hatched > 0.1);
        CHECK(hatched < 0.5);
        CHECK(span.share({left + 1, top + 1.5}, {barRight - 1, top + 1.5}, theme.lane(1)) == 1);
        CHECK(span.area({left - 5, top, left - 1, bottom}, theme.background) == 40); // cut at the edges
    });
}

TEST_CASE("an ongoing event points to the right") {
    inEachTheme([](const Theme& theme) {
        const Probe triangle = painted(point(Status::Ongoing), theme);
        CHECK(triangle.at(left + 5, middle) == theme.lane(1));
        CHECK(triangle.at(left + 1.2, top + 1.2) == theme.lane(1));
        CHECK(triangle.at(left + 8.5, top + 1.5) == theme.background);
        const Probe span = painted(bar(Status::Ongoing), theme);
        CHECK(span.at(barRight + 2, middle) == theme.lane(1));
        CHECK(span.at(barRight + 7, middle) == theme.background);
    });
}

TEST_CASE("a date resolved from a relative phrase has a hollow tick beside its disc or in its bar") {
    inEachTheme([](const Theme& theme) {
        const Probe disc = painted(with(point(), &MarkStyle::resolved), theme);
        CHECK(disc.at(left + 14.5, middle - 3) == theme.lane(1));
        CHECK(disc.at(left + 14.5, middle - 1) == theme.background);
        CHECK(disc.at(left + 14.5, middle + 1.9) == theme.lane(1));
        CHECK(painted(with(bar(), &MarkStyle::resolved), theme).at(left + 11, middle - 1) ==
              theme.background);
        CHECK(painted(bar(), theme).at(left + 11, middle - 1) == theme.lane(1));
        const Mark cut = with(with(bar(), &MarkStyle::resolved), &MarkStyle::cutLeft);
        CHECK(painted(cut, theme).at(left + 11, middle - 1) == theme.lane(1));
    });
}

TEST_CASE("a disputed event has two strokes before its mark, in the colour of warnings") {
    inEachTheme([](const Theme& theme) {
        const Probe probe = painted(with(point(), &MarkStyle::disputed), theme);
        CHECK(probe.at(left - 4.5, middle) == theme.warning);
        CHECK(probe.at(left - 3, middle) == theme.background);
        CHECK(probe.at(left - 1.5, middle) == theme.warning);
        CHECK(probe.at(left - 5.5, top + 1) == theme.background); // slanted
        CHECK(probe.at(left + 5, middle) == theme.lane(1));
        const Mark cut = with(with(bar(), &MarkStyle::disputed), &MarkStyle::cutLeft);
        CHECK(painted(cut, theme).at(left - 4.5, middle) == theme.background);
    });
}

TEST_CASE("an event that only the analyst states has a hollow lozenge before its mark") {
    inEachTheme([](const Theme& theme) {
        const Probe probe = painted(with(point(), &MarkStyle::judged), theme);
        CHECK(probe.at(left - 6, middle) == theme.background);
        CHECK(probe.at(left - 8, middle - 2) == theme.text);
        CHECK(probe.at(left - 4, middle + 2) == theme.text);
        CHECK(probe.at(left - 9, middle - 3.5) == theme.background);
        const Mark cut = with(with(bar(), &MarkStyle::judged), &MarkStyle::cutLeft);
        CHECK(painted(cut, theme).at(left - 8, middle - 2) == theme.background);
    });
}

TEST_CASE("an event that was not known by the as-of day is faint") {
    inEachTheme([](const Theme& theme) {
        Mark mark = bar();
        mark.faint = true;
        CHECK(painted(mark, theme).at(left + 30, middle) == blended(theme.lane(1), theme.background, 0.3));
    });
}

TEST_CASE("a mark is not painted outside the plot") {
    const Theme& theme = Theme::light();
    Mark mark = bar();
    mark.box.left = 100;
    mark.box.right = 140;
    CHECK(painted(mark, theme).at(110, middle) == theme.gutter);
    CHECK(painted(mark, theme).at(130, middle) == theme.lane(1));
}

TEST_CASE("marks are painted with copies of marks too, and below their labels") {
    const Theme& theme = Theme::light();
    Scene scene = bareScene();
    scene.marks = {bar()};
    Label label;
    label.event = EventId("e");
    label.box = {left, top - 6, left + 60, bottom + 6}; // over the bar
    label.text = "Label";
    scene.labels = {label};
    MarkSprites sprites;
    const SceneFonts fonts = SceneFonts::bundled(13);
    const Probe probe([&](QPainter& painter) {
        ScenePainter scenePainter(theme, fonts);
        scenePainter.copyMarks(sprites);
        scenePainter.paint(painter, scene);
    });
    CHECK(probe.at(barRight - 2, middle) == theme.lane(1));
    CHECK(probe.area({left, top + 2, barRight, bottom - 2}, theme.text) > 5);
}

} // namespace crisis::test::mark_probe_test
