// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/picture/Picture.h"
#include "core/layout/scene/HitTest.h"
#include "core/layout/stages/Folding.h"
#include "core/layout/stages/RowAllocation.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

#include <numeric>

namespace crisis::test::scene_test {
using namespace crisis::layout;

namespace {

Timeline smallTimeline() {
    return TimelineOf()
        .category("c1", "Talks")
        .category("c2", "Force")
        .event("e1", "Coup", "2023-07-26", "c2")
        .event("e2", "Mission sent", "[2023-07-31..2023-08-06]", "c1")
        .event("e3", "Deadline runs", "2023-07-30/2023-08-06", "c1")
        .event("e4", "Summit", "2023-08-10", "c1", Status::Planned)
        .event("e5", "Older coup", "2021", "c2")
        .event("e6", "About then", "2023-08-03~", "c2")
        .event("e7", "Ever since", "2023-08-01/..", "c2")
        .event("e8", "No date", "", "c2")
        .period("p1", "The standoff", "2023-07-26/2023-08-10")
        .build();
}

const Mark& markOf(const Scene& scene, const char* id) {
    for (const Mark& mark : scene.marks) {
        if (mark.event == EventId(id))
            return mark;
    }
    FAIL("no mark of " << id);
    return scene.marks.front();
}

} // namespace

TEST_CASE("the style of a mark shows the kind and certainty of its date") {
    const Stage stage(smallTimeline());
    const Scene scene = stage.over("2023-07-24", "2023-08-12");
    CHECK(markOf(scene, "e1").style.shape == MarkShape::Point);
    CHECK(markOf(scene, "e2").style.shape == MarkShape::Within);
    CHECK(markOf(scene, "e3").style.shape == MarkShape::Throughout);
    REQUIRE(scene.marks.size() == 6);
    for (const Mark& mark : scene.marks) {
        INFO(mark.event.value());
        CHECK(mark.style.doubtful == (mark.event == EventId("e6")));
        CHECK(mark.style.opensRight == (mark.event == EventId("e7")));
        CHECK_FALSE(mark.style.opensLeft);
        CHECK((mark.style.status == Status::Planned) == (mark.event == EventId("e4")));
    }
    CHECK(markOf(scene, "e3").spanRight - markOf(scene, "e3").spanLeft ==
          test::Approx(8 * (1450.0 / 20)).margin(0.1));
}

TEST_CASE("offscreen hints count the events outside the view") {
    const Stage stage(smallTimeline());
    const Scene scene = stage.over("2023-07-24", "2023-08-05");
    std::vector<std::string> notes;
    for (const OffscreenHint& note : scene.notes)
        notes.push_back(note.text);
    CHECK(notes == std::vector<std::string>{"1 earlier, from 2021", "1 later, until 10 August 2023",
                                            "1 without a date"});
    CHECK(scene.eventsInView == 5);
    CHECK(scene.eventsTotal == 8);
    const OffscreenHint& later = scene.notes[1];
    CHECK(std::holds_alternative<HitOffscreenHint>(hitTest(scene, later.box.left + 3, later.box.top + 3)));
}

TEST_CASE("the ruler shows days below their months without overlapping text") {
    const Stage stage(smallTimeline());
    const Scene scene = stage.over("2023-07-24", "2023-08-12");
    REQUIRE(scene.groups.size() == 2);
    CHECK(scene.groups[0].text == "July 2023");
    CHECK(scene.groups[1].text == "August 2023");
    REQUIRE(scene.ticks.size() >= 10);
    for (std::size_t i = 1; i < scene.ticks.size(); ++i) {
        const RulerTick& before = scene.ticks[i - 1];
        CHECK(before.textLeft + stage.measurer.width(before.text, TextRole::Ruler) <= scene.ticks[i].x);
    }
}

TEST_CASE("the ruler has labelled marks at every zoom") {
    const Stage stage(smallTimeline());
    for (double seconds = 30; seconds < 1e18; seconds *= 3) {
        const auto half = static_cast<AxisSeconds>(seconds / 2);
        const Scene scene = stage.at(Viewport::of(1'690'000'000 - half, 1'690'000'000 + half, 1'450));
        INFO("seconds in view: " << seconds);
        REQUIRE(scene.ticks.size() >= 2);
        CHECK(scene.ticks.size() <= 60);
        CHECK_FALSE(scene.groups.empty());
        for (std::size_t i = 1; i < scene.ticks.size(); ++i)
            REQUIRE(scene.ticks[i - 1].textLeft +
                        stage.measurer.width(scene.ticks[i - 1].text, TextRole::Ruler) <=
                    scene.ticks[i].x);
    }
}

TEST_CASE("lanes depend on their grouping, and an empty category has no lane") {
    const Stage byCategory(smallTimeline());
    REQUIRE(byCategory.index.lanes().size() == 2);
    CHECK(byCategory.index.lanes()[0].title == "Talks");
    const Stage inOne(smallTimeline(), LanesBy::None);
    REQUIRE(inOne.index.lanes().size() == 1);
    CHECK(inOne.index.lanes()[0].index.size() == 7);
    const Stage byPlace(smallTimeline(), LanesBy::Place);
    REQUIRE(byPlace.index.lanes().size() == 1);
    CHECK(byPlace.index.lanes()[0].key.empty());
}

TEST_CASE("a period is shown below the ruler and behind the lanes") {
    const Stage stage(smallTimeline());
    const Scene scene = stage.over("2023-07-24", "2023-08-12");
    REQUIRE(scene.periods.size() == 1);
    CHECK(scene.periods[0].text == "The standoff");
    CHECK(scene.periods[0].ground.top == scene.plot.top);
    CHECK(scene.periods[0].bar.bottom <= scene.plot.top);
}

TEST_CASE("a picture of the whole timeline folds long empty stretches") {
    Stage stage(smallTimeline());
    const auto pieces = foldedPieces(stage.index, 1'450);
    REQUIRE(pieces.size() == 3); // one fold within 2021, one from its end to the coup
    for (const PlotPiece& piece : pieces)
        CHECK(piece.viewport.secondsPerPx == pieces[0].viewport.secondsPerPx);
    CHECK(pieces.back().leftPx + pieces.back().viewport.widthPx == test::Approx(1'450).margin(1));
    PictureRequest request;
    request.whole = true;
    request.title = "All of it";
    const PictureScene picture =
        layoutPicture(stage.index, request, stage.metrics, stage.measurer, stage.words).at(0);
    CHECK(picture.rows[0].scene.folds.size() == 2);
    for (const char* id : {"e1", "e2", "e3", "e4", "e5", "e6", "e7"})
        CHECK(markOf(picture.rows[0].scene, id).event == EventId(id));
}

TEST_CASE("a picture too small for its lanes is laid out larger and shrunk, never cropped") {
    Stage stage(denseTimeline(1, 300));
    PictureRequest request;
    request.widthPx = 500;
    request.heightPx = 180;
    request.whole = true;
    const PictureScene picture =
        layoutPicture(stage.index, request, stage.metrics, stage.measurer, stage.words).at(0);
    CHECK(picture.shrink < 1);
    CHECK(picture.rows[0].scene.contentHeightPx <= picture.rows[0].scene.plot.height() + 1);
}

TEST_CASE("rows are distributed by need, and every lane has at least one") {
    CHECK(allotRows({{5, 2}, {5, 2}}, 10) == std::vector<int>{5, 5});
    CHECK(allotRows({{5, 2}, {1, 1}}, 100) == std::vector<int>{5, 1});
    CHECK(allotRows({{9, 9}, {9, 9}, {9, 9}}, 0) == std::vector<int>{1, 1, 1});
    const auto rows = allotRows({{1'000, 30}, {4, 2}, {1, 1}}, 20);
    CHECK(std::accumulate(rows.begin(), rows.end(), 0) == 20);
    CHECK(rows[1] >= 2);
}

TEST_CASE("a collapsed lane has no row, and its strip counts all its events") {
    CHECK(allotRows({{9, 3, true}, {5, 2}}, 7) == std::vector<int>{0, 5});
    Stage stage(smallTimeline());
    stage.geometry = layoutLanes(stage.index, 900, true, stage.metrics, {"c2"});
    const Scene scene = stage.over("2023-07-24", "2023-08-12");
    REQUIRE(scene.lanes.size() == 2);
    CHECK(scene.lanes[1].collapsed);
    std::uint64_t counted = scene.marks.size();
    for (const Cluster& cluster : scene.clusters)
        counted += cluster.count;
    CHECK(counted == scene.eventsInView);
    CHECK(scene.marks.size() == 3);
}

TEST_CASE("reordered lanes keep their colours") {
    Stage stage(smallTimeline());
    stage.index.orderLanes({"c2"});
    CHECK(stage.index.lanes()[0].key == "c2");
    CHECK(stage.index.lanes()[0].colour == 1);
    CHECK(stage.index.lanes()[1].key == "c1");
}

TEST_CASE("a link is an arrow between its events, labelled with its type") {
    TimelineBuilder builder;
    for (const char* id : {"a", "b", "c"}) {
        Event event;
        event.id = EventId(id);
        event.title = id;
        DateClaim claim;
        claim.date = Date::parse(id[0] == 'a'   ? "2023-08-01"
                                 : id[0] == 'b' ? "2023-08-04"
                                                : "2023-08-08")
                         .value();
        event.dates = {claim};
        if (id[0] == 'b') {
            Link link;
            link.type = LinkType::RespondsTo;
            link.event = EventId("a");
            event.links = {link};
        }
        builder.add(event);
    }
    const Stage stage(builder.build(), LanesBy::None);
    LayoutRequest request;
    request.widthPx = 1'600;
    request.heightPx = 900;
    request.pieces = {{Viewport::of(1'690'000'000, 1'692'000'000, 1'450), 0}};
    const auto links = [&](ShownLinks shown, const std::optional<EventId>& selected) {
        request.links = shown;
        request.selected = selected;
        return layoutScene(stage.index, stage.geometry, request, stage.metrics, stage.measurer, stage.words)
            .links;
    };
    CHECK(links(ShownLinks::None, EventId("b")).empty());
    CHECK(links(ShownLinks::OfSelected, std::nullopt).empty());
    CHECK(links(ShownLinks::OfSelected, EventId("c")).empty());
    CHECK(links(ShownLinks::OfSelected, EventId("a")).size() == 1);
    const auto all = links(ShownLinks::All, std::nullopt);
    REQUIRE(all.size() == 1);
    CHECK(all[0].from == EventId("b"));
    CHECK(all[0].to == EventId("a"));
    CHECK(all[0].text == "responds-to");
    CHECK(all[0].points.front().x > all[0].points.back().x);
}

TEST_CASE("the text of an arrow covers no event label and no text of another arrow") {
    TimelineBuilder builder;
    for (int i = 0; i < 24; ++i) {
        Event event;
        event.id = EventId("e" + std::to_string(i));
        event.title = "An event with a title of some length";
        DateClaim claim;
        claim.date = Date::ofDay(19'570 + i * 2);
        event.dates = {claim};
        for (int back = 1; back <= std::min(i, 2); ++back) {
            Link link;
            link.type = LinkType::RespondsTo;
            link.event = EventId("e" + std::to_string(i - back));
            event.links.push_back(link);
        }
        builder.add(event);
    }
    const Stage stage(builder.build(), LanesBy::None);
    LayoutRequest request;
    request.widthPx = 1'600;
    request.heightPx = 900;
    request.pieces = {{Viewport::of(19'560 * 86'400LL, 19'620 * 86'400LL, 1'450), 0}};
    request.selected = EventId("e8");
    for (const ShownLinks shown : {ShownLinks::OfSelected, ShownLinks::All}) {
        request.links = shown;
        const Scene scene =
            layoutScene(stage.index, stage.geometry, request, stage.metrics, stage.measurer, stage.words);
        REQUIRE(scene.links.size() == (shown == ShownLinks::All ? 45 : 4));
        for (const LinkArrow& arrow : scene.links) {
            for (const Label& label : scene.labels)
                CHECK_FALSE(arrow.textBox.overlaps(label.box));
            for (const LinkArrow& other : scene.links)
                CHECK((&other == &arrow || !arrow.textBox.overlaps(other.textBox)));
        }
    }
}

TEST_CASE("a few lanes share the whole height") {
    const Stage stage(TimelineOf()
                          .category("a", "A")
                          .category("b", "B")
                          .event("e", "One", "2023-08-08", "a")
                          .event("f", "Two", "2023-08-09", "b")
                          .build(),
                      LanesBy::Category, 1'200, 900);
    const double under = 900 - stage.geometry.plotTopPx - stage.geometry.tops.back();
    CHECK(under >= 0);
    CHECK(under < 2);
}

TEST_CASE("an offscreen hint shows the start of an event with an open end") {
    const Stage stage(
        TimelineOf().event("old", "Goes on", "2021/..").event("new", "Later", "2023-08-08").build(),
        LanesBy::None);
    const Scene scene = stage.over("2023-08-01", "2023-08-20");
    const auto earlier = std::find_if(scene.notes.begin(), scene.notes.end(), [](const OffscreenHint& note) {
        return note.side == OffscreenHint::Side::Earlier;
    });
    REQUIRE(earlier != scene.notes.end());
    CHECK(earlier->text == "1 earlier, from 2021");
}

TEST_CASE("events of one day that do not fit into the rows are counted") {
    TimelineOf timeline;
    for (int i = 0; i < 90; ++i)
        timeline.event("e" + std::to_string(i), "Same day", "2023-08-08");
    const Stage stage(timeline.build(), LanesBy::None, 1'200, 500);
    const Scene scene = stage.over("2023-08-01", "2023-08-20");
    REQUIRE(scene.clusters.size() == 1);
    CHECK(scene.clusters[0].count + scene.marks.size() == 90);
    CHECK(std::holds_alternative<HitCluster>(
        hitTest(scene, scene.clusters[0].box.left + 2, scene.clusters[0].box.top + 2)));
}

TEST_CASE("dates beyond the ends of the axis are placed at its ends") {
    const Stage stage(TimelineOf()
                          .event("before", "Before all", "Y-20000000000000000")
                          .event("now", "Now", "2023-08-08")
                          .event("after", "After all", "Y20000000000000000")
                          .build());
    const auto extent = *stage.index.extent();
    const Scene scene = stage.at(Viewport::of(extent.first, extent.last, 1'450).zoomed(1.1, 700));
    CHECK(scene.eventsInView >= 2);
    CHECK(stage.index.datedCount() == 3);
}

TEST_CASE("dates at the limits of the model can be shown") {
    const Stage stage(TimelineOf()
                          .event("bang", "Big Bang", "Y-13800000000")
                          .event("now", "Now", "2023-08-08")
                          .event("far", "Far future", "Y170000000000")
                          .build());
    const auto extent = *stage.index.extent();
    const Scene scene = stage.at(Viewport::of(extent.first, extent.last, 1'450));
    CHECK(scene.eventsInView == 3);
    CHECK(scene.marks.size() == 3);
}

} // namespace crisis::test::scene_test
