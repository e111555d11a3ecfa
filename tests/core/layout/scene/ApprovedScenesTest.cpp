// SPDX-License-Identifier: GPL-3.0-or-later
// Whole scenes, compared with approved texts in tests/data/scenes. Characters have a fixed width, so the
// texts do not depend on fonts.
#include "core/io/timeline/TimelineReader.h"
#include "core/layout/index/LaneChoice.h"
#include "core/layout/stages/EvidenceMarks.h"
#include "core/layout/stages/Folding.h"
#include "tests/core/layout/EvidenceFixture.h"
#include "tests/support/Approved.h"

namespace crisis::test::approved_scenes_test {
using namespace crisis::layout;

namespace {

Timeline niger() {
    auto read = io::readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");
    REQUIRE(read);
    return read->timeline;
}

/// A scene with every choice that a request has.
struct Shot {
    Stage stage;
    LayoutRequest request;
    std::shared_ptr<const PublicationDates> dates;
    Ties ties = Ties::Hidden;

    Shot(Timeline timeline, LanesBy by, double widthPx, double heightPx)
        : stage(std::move(timeline), by, widthPx, heightPx),
          dates(std::make_shared<PublicationDates>(stage.index.timeline())) {
        request.widthPx = widthPx;
        request.heightPx = heightPx;
    }
    Shot& over(const Date& first, const Date& last) {
        request.pieces = {{Viewport::of(toAxis(first.bounds().earliestStart->begin()),
                                        toAxis(last.bounds().latestEnd->end()), plotWidthPx()),
                           0}};
        return *this;
    }
    Shot& over(const char* first, const char* last) {
        return over(Date::parse(first).value(), Date::parse(last).value());
    }
    Shot& collapsing(const std::set<std::string>& lanes) {
        stage.geometry = layoutLanes(stage.index, stage.heightPx, true, stage.metrics, lanes);
        return *this;
    }
    Shot& knownOn(const char* day) {
        request.known = AsOfDate(dates, Date::parse(day)->bounds().earliestStart->day);
        return *this;
    }
    [[nodiscard]] double plotWidthPx() const { return stage.widthPx - stage.geometry.plotLeftPx; }
    [[nodiscard]] std::string dumped() const {
        Scene scene =
            layoutScene(stage.index, stage.geometry, request, stage.metrics, stage.measurer, stage.words);
        addEvidence(scene, stage.index, request.pieces, request.known, ties, dates.get());
        return dump(scene);
    }
};

Shot openingView(const Timeline& timeline, LanesBy by) {
    REQUIRE_FALSE(timeline.views().empty());
    const Date span = timeline.views().front().span.value();
    Shot shot(timeline, by, 1'280, 800);
    shot.over(span, span);
    return shot;
}

} // namespace

TEST_CASE("the opening view of the example has its approved scene", "[approved]") {
    const Timeline timeline = niger();
    checkApproved("scenes/niger-opening.txt", openingView(timeline, openingLanes(timeline).by).dumped());
}

TEST_CASE("the example with a lane for each actor has its approved scene", "[approved]") {
    Shot shot = openingView(niger(), LanesBy::Actor);
    shot.request.scrollPx = 30;
    checkApproved("scenes/niger-by-actor.txt", shot.dumped());
}

TEST_CASE("the example with links and grades has its approved scene", "[approved]") {
    Shot shot = openingView(niger(), LanesBy::None);
    shot.request.links = ShownLinks::All;
    shot.request.selected = EventId("coup");
    shot.request.withGrades = true;
    checkApproved("scenes/niger-links.txt", shot.dumped());
}

TEST_CASE("a folded picture of the example with numbered quotes has its approved scene", "[approved]") {
    Shot shot = openingView(niger(), LanesBy::None);
    shot.request.pieces = foldedPieces(shot.stage.index, shot.plotWidthPx());
    shot.request.withNotes = false;
    shot.request.badgePx = 24;
    shot.request.isNumbered = [](EventPosition event) { return static_cast<unsigned>(event) % 2 == 0; };
    checkApproved("scenes/folded.txt", shot.dumped());
}

TEST_CASE("dense events have their approved clusters and densities", "[approved]") {
    Shot shot(denseTimeline(3, 2'000), LanesBy::Category, 700, 420);
    shot.collapsing({"b"}).over("2022-06", "2022-09");
    const LaneIndex& collapsed = shot.stage.index.lanes().at(1).index;
    const std::uint32_t first = collapsed.startingBefore(shot.request.pieces[0].viewport.first());
    shot.request.selected = shot.stage.index.timeline().event(collapsed.eventAt(first)).id;
    checkApproved("scenes/dense.txt", shot.dumped());
}

TEST_CASE("overlapping periods and a selected event have their approved scene", "[approved]") {
    TimelineOf timeline;
    timeline.period("war", "The war", "2023-06/..")
        .period("truce", "A truce with a title that is longer than it", "2023-08-03/2023-08-06")
        .period("talks", "Talks", "2023-08-02~/2023-08-12");
    for (const char* day : {"03", "05", "09"})
        timeline.event(day, std::string("Event on the ") + day, std::string("2023-08-") + day);
    Shot shot(timeline.build(), LanesBy::None, 800, 300);
    shot.over("2023-08-01", "2023-08-10").request.selected = EventId("05");
    checkApproved("scenes/periods.txt", shot.dumped());
}

TEST_CASE("rival dates and ties to the first report have their approved scene", "[approved]") {
    Shot shot(raid(), LanesBy::Category, 900, 300);
    shot.over("2030-05-01", "2030-05-11").ties = Ties::Shown;
    checkApproved("scenes/ghosts-and-ties.txt", shot.dumped());
}

TEST_CASE("what was not known by the as-of day is faint in the approved scene", "[approved]") {
    Shot shot(raid(), LanesBy::Category, 900, 300);
    shot.over("2030-05-01", "2030-05-11").knownOn("2030-05-03");
    checkApproved("scenes/as-of-day.txt", shot.dumped());
}

TEST_CASE("undated events and events outside the view have their approved hints", "[approved]") {
    const Timeline timeline =
        TimelineOf()
            .event("long-ago", "Long ago", "1987")
            .event("ongoing", "Ongoing since then", "2021/..", "", Status::Ongoing)
            .event("summit", "A summit \"of peace\"", "2023-08-05?", "", Status::Planned)
            .event("claimed", "Réclamée", "2023-08-02/2023-08-04", "", Status::Claimed)
            .event("later", "Later", "2024-01-02T10:00")
            .event("some-time", "Some time", "")
            .event("never", "Never", "", "", Status::Cancelled)
            .build();
    checkApproved("scenes/undated.txt",
                  Shot(timeline, LanesBy::None, 800, 300).over("2023-08-01", "2023-08-10").dumped());
}

} // namespace crisis::test::approved_scenes_test
