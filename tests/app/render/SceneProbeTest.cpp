// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of item of a scene is painted where it is laid out, in the colours of its roles.
#include "tests/app/render/ProbeFixture.h"

namespace crisis::test::scene_probe_test {
using namespace crisis::exports;

namespace {

constexpr double noText = 0;

LaneBand laneAt(double top, double bottom, int colour) {
    LaneBand lane;
    lane.title = "Talks";
    lane.count = "12 events";
    lane.box = {0, top, Probe::widthPx, bottom};
    lane.titleBox = {16, top + 4, 116, top + 21};
    lane.colour = colour;
    return lane;
}

PeriodBand periodAt(double left, double right) {
    PeriodBand band;
    band.period = PeriodId("p");
    band.bar = {left, 47, right, 65};
    band.ground = {left, 66, right, Probe::heightPx};
    band.text = "Standoff";
    band.textBox = {left + 6, 47, right - 6, 65};
    return band;
}

Mark discAt(double left, double top) {
    Mark mark;
    mark.event = EventId("e");
    mark.box = {left, top, left + 10, top + 10};
    mark.spanLeft = left;
    mark.spanRight = left + 10;
    return mark;
}

Label labelAt(double left, double top, const char* text = "Summit") {
    Label label;
    label.event = EventId("e");
    label.box = {left, top, left + 100, top + 16};
    label.text = text;
    return label;
}

LinkArrow linkOver(double left, double right) {
    LinkArrow link;
    link.from = EventId("a");
    link.to = EventId("b");
    link.points = {{left, 190.5}, {left, 150.5}, {right, 150.5}};
    link.text = "follows";
    link.textBox = {left + 10, 110, left + 80, 127};
    return link;
}

OffscreenHint hintAt(double left, OffscreenHint::Side side) {
    OffscreenHint hint;
    hint.side = side;
    hint.box = {left, 46, left + 100, 64};
    hint.text = "3 more";
    hint.count = 3;
    return hint;
}

} // namespace

TEST_CASE("every second lane has a shade, and each has its line, swatch, title and count") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.lanes = {laneAt(66, 150, 0), laneAt(150, 240, 1)};
        const Probe probe(scene, theme);
        CHECK(probe.at(300, 100) == theme.background);
        CHECK(probe.at(300, 200) == theme.laneShade);
        CHECK(probe.at(60, 220) == theme.gutter); // the shade ends at the gutter
        CHECK(probe.share({0, 149.5}, {Probe::widthPx, 149.5}, theme.laneLine) == 1);
        CHECK(probe.share({8, 73}, {8, 142}, theme.lane(0)) == 1);
        CHECK(probe.share({8, 157}, {8, 232}, theme.lane(1)) == 1);
        CHECK(probe.at(13, 100) == theme.gutter);
        CHECK(probe.area(scene.lanes[0].titleBox, theme.text) > 10);
        CHECK(probe.area({16, 87, 116, 104}, theme.mutedText) > 5); // the count
    });
}

TEST_CASE(
    "a lane that is too low for two lines shows no count, and one that is scrolled up ends below the ruler") {
    const Theme& theme = Theme::light();
    Scene scene = bareScene();
    scene.lanes = {laneAt(40, 100, 1), laneAt(100, 130, 0)};
    const Probe probe(scene, theme);
    CHECK(probe.area({16, 121, 116, 138}, theme.mutedText) == noText);
    CHECK(probe.at(300, 60) == theme.background);
    CHECK(probe.at(8, 60) == theme.gutter);
    CHECK(probe.at(300, 80) == theme.laneShade);
    CHECK(probe.at(8, 80) == theme.lane(1));
}

TEST_CASE("a period is a bar with a start and a title, over a tint of the lanes") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.periods = {periodAt(200, 300)};
        const Probe probe(scene, theme);
        CHECK(probe.at(295, 50) == theme.periodBar);
        CHECK(probe.share({200.5, 48}, {200.5, 63}, theme.periodText) == 1);
        CHECK(probe.area(scene.periods[0].textBox, theme.periodText) > 10);
        const QColor tint = blended(theme.periodGround, theme.background, theme.periodGround.alphaF());
        CHECK(probe.at(250, 150) == tint);
        CHECK(probe.at(310, 150) == theme.background);
        CHECK(probe.at(310, 55) == theme.background);
    });
}

TEST_CASE("a period that was not known by the as-of day is faint, and none covers the gutter") {
    const Theme& theme = Theme::light();
    Scene scene = bareScene();
    scene.periods = {periodAt(60, 300)};
    scene.periods[0].faint = true;
    const Probe probe(scene, theme);
    CHECK(probe.at(295, 50) == blended(theme.periodBar, theme.background, 0.3));
    CHECK(probe.at(100, 50) == theme.gutter);
    CHECK(probe.at(100, 150) == theme.gutter);
}

TEST_CASE("a tick is a line through ruler and lanes with its text beside it, and a group one above") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.ticks = {{200, "Tue 1", 205, false}, {300, "", 305, true}};
        scene.groups = {{{280, 0, 480, 23}, "August 2023", 305}};
        const Probe probe(scene, theme);
        CHECK(probe.share({200.5, 67}, {200.5, 239}, theme.grid) == 1);
        CHECK(probe.share({300.5, 67}, {300.5, 239}, theme.gridStrong) == 1);
        CHECK(probe.share({200.5, 28}, {200.5, 45}, theme.gridStrong) == 1);
        CHECK(probe.at(200.5, 25) == theme.gutter); // a usual tick is shorter than a strong one
        CHECK(probe.at(300.5, 25) == theme.gridStrong);
        CHECK(probe.area({205, 23, 270, 45}, theme.text) > 5);
        CHECK(probe.area({305, 25, 400, 45}, theme.text) == noText);
        CHECK(probe.share({280.5, 5}, {280.5, 22}, theme.gridStrong) == 1);
        CHECK(probe.area({305, 2, 400, 23}, theme.mutedText) > 5);
        CHECK(probe.share({0, 45.5}, {Probe::widthPx, 45.5}, theme.gridStrong) == 1); // below the ruler
        CHECK(probe.at(400, 10) == theme.gutter);
    });
}

TEST_CASE("the density is columns from the bottom of its box, as high as their share") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.densities = {{0, {200, 100, 230, 120}, {0.0F, 0.5F, 1.0F}, 1}};
        const Probe probe(scene, theme);
        CHECK(probe.area({200, 100, 210, 120}, theme.background) == 200);
        CHECK(probe.area({210, 110, 220, 120}, theme.laneFill(1)) == 100);
        CHECK(probe.area({210, 100, 220, 110}, theme.background) == 100);
        CHECK(probe.area({220, 100, 230, 120}, theme.laneFill(1)) == 200);
    });
}

TEST_CASE("a cluster is a pill with its count in the middle of its box, over the density") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        Cluster cluster;
        cluster.box = {200, 100, 300, 118};
        cluster.count = 48;
        cluster.text = "48";
        cluster.textWidthPx = 16;
        cluster.colour = 1;
        scene.clusters = {cluster};
        scene.densities = {{0, cluster.box, {1.0F}, 0}};
        const Probe probe(scene, theme);
        CHECK(probe.at(240, 109) == theme.cluster);
        CHECK(probe.at(205, 109) == theme.laneFill(0));
        CHECK(probe.share({245, 100.5}, {255, 100.5}, theme.lane(1)) == 1);
        CHECK(probe.area({242, 102, 258, 116}, theme.clusterText) > 5);

        scene.clusters[0].holdsSelected = true;
        CHECK(Probe(scene, theme).share({245, 100.5}, {255, 100.5}, theme.selection) == 1);
    });
}

TEST_CASE("a link is a line with a head at its tip and its type in a pill") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.links = {linkOver(200, 400)};
        const Probe probe(scene, theme);
        CHECK(probe.share({200, 188}, {200, 152}, theme.mutedText) == 1);
        CHECK(probe.share({202, 150.5}, {392, 150.5}, theme.mutedText) == 1);
        CHECK(probe.at(395, 152.5) == theme.mutedText); // wider than the line
        CHECK(probe.at(395, 148.5) == theme.mutedText);
        CHECK(probe.at(385, 152.5) == theme.background);
        CHECK(probe.at(402, 150.5) == theme.background);
        CHECK(probe.share({225, 110.5}, {265, 110.5}, theme.gridStrong) == 1);
        CHECK(probe.area({215, 112, 275, 125}, theme.text) > 5);

        scene.links[0].ofSelected = true;
        const Probe selected(scene, theme);
        CHECK(selected.share({202, 150.5}, {392, 150.5}, theme.selection) == 1);
        CHECK(selected.at(395, 152.5) == theme.selection);
        CHECK(selected.share({225, 110.5}, {265, 110.5}, theme.selection) == 1);
    });
}

TEST_CASE("a fold covers its stretch between torn edges and has its sign in the ruler") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.periods = {periodAt(200, 400)};
        scene.folds = {{{300, 0, 334, Probe::heightPx}}};
        const Probe probe(scene, theme);
        CHECK(probe.at(317, 150) == theme.gutter);
        CHECK(probe.at(317, 60) == theme.gutter); // also over periods
        for (const double edge : {300.0, 334.0}) {
            CHECK(probe.at(edge, 7 * 12 + 3.5) == theme.gridStrong); // the middle of a tooth
            CHECK(probe.at(edge - 1.5, 7 * 12 + 1.75) == theme.gridStrong);
            CHECK(probe.at(edge + 1.5, 7 * 12 + 5.25) == theme.gridStrong);
        }
        CHECK(probe.share({312.3, 29}, {315.7, 17}, theme.mutedText) == 1);
        CHECK(probe.share({318.3, 29}, {321.7, 17}, theme.mutedText) == 1);
        CHECK(probe.at(317, 23) == theme.gutter);
    });
}

TEST_CASE("an offscreen hint is a pill with its text and an arrow towards the events") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.notes = {hintAt(122, OffscreenHint::Side::Earlier), hintAt(240, OffscreenHint::Side::Undated),
                       hintAt(360, OffscreenHint::Side::Later)};
        const Probe probe(scene, theme);
        for (const OffscreenHint& hint : scene.notes) {
            CHECK(probe.at(hint.box.left + 3, 55) == theme.noteFill);
            CHECK(probe.area({hint.box.left + 18, 48, hint.box.right - 18, 62}, theme.text) > 5);
            CHECK(probe.at(hint.box.left + 0.7, 47.7) == theme.background); // round ends
        }
        CHECK(probe.at(122 + 8.5, 55) == theme.mutedText);
        CHECK(probe.at(122 + 8.5, 52) == theme.noteFill); // narrow towards its tip
        CHECK(probe.at(122 + 12.5, 52.5) == theme.mutedText);
        CHECK(probe.at(460 - 8.5, 55) == theme.mutedText);
        CHECK(probe.at(460 - 8.5, 52) == theme.noteFill);
        CHECK(probe.at(460 - 12.5, 52.5) == theme.mutedText);
        CHECK(probe.at(240 + 7.5, 55) == theme.noteFill);
        CHECK(probe.at(340 - 12.5, 55) == theme.noteFill);
    });
}

TEST_CASE("a label is text in its box, paler if its event was not known by the as-of day") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.labels = {labelAt(200, 100)};
        const Probe probe(scene, theme);
        CHECK(probe.area(scene.labels[0].box, theme.text) > 10);
        CHECK(probe.area({200, 80, 300, 98}, theme.background) == 1'800);
        scene.labels[0].faint = true;
        const Probe faint(scene, theme);
        CHECK(faint.area(scene.labels[0].box, theme.text) == noText);
        CHECK(faint.area(scene.labels[0].box, theme.faintText()) > 10);
    });
}

TEST_CASE("the number of the quotes of an event is in a pill before its label") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.labels = {labelAt(200, 100, "")};
        scene.labels[0].number = 7;
        scene.labels[0].badgePx = 30;
        const Probe probe(scene, theme);
        CHECK(probe.share({209, 102}, {215, 102}, theme.text) == 1); // the outline of the pill
        CHECK(probe.at(204, 109) == theme.cluster);
        CHECK(probe.area({206, 104, 218, 113}, theme.text) > 2);
        CHECK(probe.area({225, 100, 300, 116}, theme.background) == 75 * 16);
        scene.labels[0].text = "Summit";
        CHECK(Probe(scene, theme).area({230, 100, 300, 116}, theme.text) > 10);
        CHECK(Probe(scene, theme).area({225, 100, 229, 116}, theme.background) == 64);
    });
}

TEST_CASE("the number of dates is a filled pill, and a grade is in a frame with corners") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.labels = {labelAt(150, 100)};
        scene.labels[0].badges = {{LabelBadge::Kind::Dates, "2 dates", {260, 100, 320, 118}},
                                  {LabelBadge::Kind::Grade, "B2", {330, 100, 360, 118}}};
        const Probe probe(scene, theme);
        CHECK(probe.at(264, 109) == theme.noteFill);
        CHECK(probe.share({275, 101.5}, {305, 101.5}, theme.gridStrong) == 1);
        CHECK(probe.at(260.5, 101.5) == theme.background); // round ends
        CHECK(probe.area({265, 103, 315, 115}, theme.text) > 5);
        CHECK(probe.at(332, 109) == theme.background);
        CHECK(probe.share({330, 101.5}, {360, 101.5}, theme.mutedText) == 1);
        CHECK(probe.share({330.5, 101}, {330.5, 117}, theme.mutedText) == 1);
        CHECK(probe.area({333, 103, 357, 115}, theme.text) > 2);
    });
}

TEST_CASE("the selected event has a filled frame around its mark and label") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.marks = {discAt(200, 116)};
        scene.labels = {labelAt(200, 100)};
        CHECK(Probe(scene, theme).at(197, 112) == theme.background);
        scene.selected = EventId("e");
        const Probe probe(scene, theme);
        CHECK(probe.at(197, 112) == theme.selectionFill);
        CHECK(probe.at(303, 124) == theme.selectionFill);
        CHECK(probe.at(205, 121) == theme.lane(0)); // below the mark and the text
        CHECK(probe.area(scene.labels[0].box, theme.text) > 10);
        CHECK(probe.share({210, 97.5}, {290, 97.5}, theme.selection) == 1);
        CHECK(probe.share({194.5, 105}, {194.5, 120}, theme.selection) == 1);
        CHECK(probe.at(192, 112) == theme.background);
    });
}

TEST_CASE("the selected event has a thicker focus ring while the canvas has the focus") {
    for (const Theme* theme : {&Theme::light(), &Theme::dark(), &Theme::highContrast()}) {
        Scene scene = bareScene();
        scene.marks = {discAt(200, 116)};
        scene.labels = {labelAt(200, 100)};
        scene.selected = EventId("e");
        const Probe probe(scene, *theme, {{}, true});
        CHECK(probe.share({210, 97.5}, {290, 97.5}, theme->focus) == 1);
        CHECK(probe.share({210, 96.8}, {290, 96.8}, theme->focus) == 1);
        CHECK(Probe(scene, *theme).area({190, 90, 310, 130}, theme->focus) == 0);
        scene.selected.reset();
        CHECK(Probe(scene, *theme, {{}, true}).area({190, 90, 310, 130}, theme->focus) == 0);
    }
}

TEST_CASE("the event below the pointer has a fill without a frame, unless it is selected") {
    inEachTheme([](const Theme& theme) {
        Scene scene = bareScene();
        scene.lanes = {laneAt(66, 240, 0)};
        scene.periods = {
            periodAt(120, 480)}; // the fill differs from a period in every theme but that of printing
        scene.marks = {discAt(200, 116)};
        scene.labels = {labelAt(200, 100)};
        const Probe probe(scene, theme, {EventId("e"), false});
        CHECK(probe.at(197, 112) == theme.noteFill);
        CHECK(probe.share({210, 97.7}, {290, 97.7}, theme.noteFill) == 1);
        CHECK(probe.at(205, 121) == theme.lane(0));
        scene.selected = EventId("e");
        CHECK(Probe(scene, theme, {EventId("e"), false}).at(197, 112) == theme.selectionFill);
    });
}

TEST_CASE("a picture without a background leaves it transparent and paints the items") {
    const Theme& theme = Theme::light();
    Scene scene = bareScene();
    scene.lanes = {laneAt(66, 240, 1)};
    scene.marks = {discAt(200, 116)};
    const auto alphaAt = [&](double x, double y, bool fillBackground) {
        const Probe probe([&](QPainter& painter) {
            ScenePainter(theme, SceneFonts::bundled(13)).paint(painter, scene, {}, fillBackground);
        });
        return probe.at(x, y).colour.alpha();
    };
    for (const auto& [x, y] : {std::pair{300.0, 150.0}, std::pair{60.0, 200.0}, std::pair{300.0, 20.0}}) {
        CHECK(alphaAt(x, y, false) == 0);
        CHECK(alphaAt(x, y, true) == 255);
    }
    CHECK(alphaAt(205, 121, false) == 255);
}

TEST_CASE("the legend shows each sign as it is painted, with its text") {
    inEachTheme([](const Theme& theme) {
        const auto itemAt = [](LegendSign sign, double left) {
            Legend::Item item;
            item.sign = sign;
            item.mark = discAt(left, 100);
            item.mark.style = styleOf(sign);
            item.text = "sign";
            item.textBox = {left + 36, 96, left + 76, 114};
            return item;
        };
        Legend legend;
        legend.items = {itemAt(LegendSign::Exact, 20), itemAt(LegendSign::Planned, 120),
                        itemAt(LegendSign::Cluster, 220), itemAt(LegendSign::Rival, 320),
                        itemAt(LegendSign::Grade, 400)};
        const Probe probe(
            [&](QPainter& painter) { ScenePainter(theme, SceneFonts::bundled(13)).paint(painter, legend); },
            theme.background);
        for (const Legend::Item& item : legend.items)
            CHECK(probe.area(item.textBox, theme.text) > 2);
        CHECK(probe.at(25, 105) == theme.lane(0));
        CHECK(probe.at(125, 105) == theme.background);
        CHECK(probe.share({230, 97.5}, {236, 97.5}, theme.lane(0)) == 1); // an empty pill
        CHECK(probe.at(233, 105) == theme.cluster);
        CHECK(probe.at(325, 105) == theme.lane(0)); // a mark, and a ghost beside it
        CHECK(probe.at(341, 105) == theme.background);
        CHECK(probe.area({336, 100, 346, 110}, blended(theme.lane(0), theme.background, 0.75)) > 5);
        CHECK(probe.share({401, 97.5}, {423, 97.5}, theme.mutedText) == 1); // a frame
    });
}

} // namespace crisis::test::scene_probe_test
