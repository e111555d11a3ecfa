// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every available size, with few events and many, on one page and several.
#include "core/layout/picture/Picture.h"

#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <set>

namespace crisis::test::picture_test {
using namespace crisis::layout;

namespace {

struct Sheet {
    const char* name;
    double widthPx, heightPx;
};
constexpr Sheet sheets[] = {{"slide", 1'280, 720},       {"document", 1'600, 900},
                            {"4k", 1'920, 1'080},        {"8k", 2'560, 1'440},
                            {"a4", 793.7, 1'122.5},      {"a4-landscape", 1'122.5, 793.7},
                            {"a3", 1'122.5, 1'587.4},    {"a3-landscape", 1'587.4, 1'122.5},
                            {"poster", 4'493.9, 3'178.6}};

// A few events within some days, and one that is years earlier.
Timeline smallTimeline() {
    return TimelineOf()
        .category("a", "Alpha")
        .category("b", "Beta")
        .event("old", "Long ago", "2019-05-02", "a")
        .event("one", "The first thing that happens", "2023-07-26", "a")
        .event("two", "Another thing", "2023-07-30/2023-08-03", "b")
        .event("three", "Talks", "[2023-08-01..2023-08-07]", "a")
        .event("four", "The end of it", "2023-08-09", "b")
        .build();
}

PictureRequest requestOf(const Sheet& sheet, int rows, int pages) {
    PictureRequest request;
    request.widthPx = sheet.widthPx;
    request.heightPx = sheet.heightPx;
    request.whole = true;
    request.rows = rows;
    request.pages = pages;
    request.title = "A title that is as long as titles of timelines are";
    request.subtitle = "And what it is about, in a sentence that goes on for some time";
    request.sources = {"A source", "Another source", "A third one with a rather long name"};
    request.marking = "TLP:AMBER";
    request.sourcesLine = [](const std::string& sources) { return "Sources: " + sources; };
    request.moreSources = [](std::uint64_t n) { return "and " + std::to_string(n) + " more"; };
    return request;
}

std::string numberOf(int page, int pages) { return std::to_string(page) + " of " + std::to_string(pages); }

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 &&
           b.top < a.bottom - 0.5;
}

void checkInside(const Box& box, double widthPx, double heightPx) {
    CHECK(box.left >= -0.5);
    CHECK(box.top >= -0.5);
    CHECK(box.right <= widthPx + 0.5);
    CHECK(box.bottom <= heightPx + 0.5);
}

void checkRuler(const Scene& scene, const FixedMeasurer& measurer) {
    double until = 0;
    for (const RulerGroup& group : scene.groups) {
        if (group.text.empty())
            continue;
        CHECK(group.text.find("…") == std::string::npos);
        CHECK(group.textLeft >= until);
        until = group.textLeft + measurer.width(group.text, TextRole::Ruler);
        CHECK(until <= scene.widthPx + 0.5);
        for (const RulerGroup& other : scene.groups)
            CHECK((other.box.left <= group.textLeft || other.box.left >= until));
        for (const Fold& fold : scene.folds)
            CHECK((fold.box.left >= until - 0.5 || fold.box.right <= group.textLeft + 0.5));
    }
}

void checkRow(const Scene& scene, const FixedMeasurer& measurer) {
    CHECK(scene.contentHeightPx <= scene.plot.height() + 1);
    int overlaps = 0;
    for (std::size_t i = 0; i < scene.labels.size(); ++i) {
        checkInside(scene.labels[i].box, scene.widthPx, scene.heightPx);
        for (std::size_t k = 0; k < i; ++k)
            overlaps += overlap(scene.labels[i].box, scene.labels[k].box);
        for (const Cluster& cluster : scene.clusters)
            overlaps += overlap(scene.labels[i].box, cluster.box);
    }
    CHECK(overlaps == 0);
    checkRuler(scene, measurer);
}

void checkPage(const PictureScene& page, const FixedMeasurer& measurer) {
    std::vector<Box> parts;
    std::vector<PictureText> texts = page.texts;
    if (page.number)
        texts.push_back(*page.number);
    for (const PictureText& text : texts) {
        CHECK(measurer.width(text.text, text.role) <= text.box.width() + 0.5);
        checkInside(text.box, page.widthPx, page.heightPx);
    }
    for (const PictureText& text : page.texts)
        CHECK((!page.number || !overlap(text.box, page.number->box)));
    for (const PictureRow& row : page.rows)
        parts.push_back({row.left, row.top, row.left + row.scene.widthPx, row.top + row.scene.heightPx});
    for (std::size_t i = 0; i < parts.size(); ++i) {
        checkInside(parts[i], page.widthPx, page.heightPx);
        for (std::size_t k = 0; k < i; ++k)
            CHECK_FALSE(overlap(parts[i], parts[k]));
    }
    for (const PictureRow& row : page.rows) {
        for (const PictureText& text : texts)
            CHECK_FALSE(overlap(
                text.box, {row.left, row.top, row.left + row.scene.widthPx, row.top + row.scene.heightPx}));
        checkRow(row.scene, measurer);
    }
}

} // namespace

TEST_CASE("nothing is cropped or overlaps on any page size, with few events and with a thousand") {
    for (const bool isDense : {false, true}) {
        Stage stage(isDense ? denseTimeline(3, 1'000) : smallTimeline());
        for (const Sheet& sheet : sheets) {
            for (const auto& [rows, pages] : {std::pair(1, 1), std::pair(3, 1), std::pair(2, 3)}) {
                INFO(sheet.name << ", " << rows << " rows, " << pages << " pages, dense " << isDense);
                auto made = layoutPicture(stage.index, requestOf(sheet, rows, pages), stage.metrics,
                                          stage.measurer, stage.words);
                REQUIRE(made.size() == static_cast<std::size_t>(pages));
                numberPages(made, numberOf);
                CHECK(made.front().number.has_value() == (pages > 1));
                for (const PictureScene& page : made) {
                    CHECK(page.widthPx * page.shrink == test::Approx(sheet.widthPx));
                    checkPage(page, stage.measurer);
                }
            }
        }
    }
}

TEST_CASE("each of a thousand events is drawn or counted on any page size") {
    Stage stage(denseTimeline(5, 1'000));
    for (const Sheet& sheet : sheets) {
        INFO(sheet.name);
        PictureRequest request = requestOf(sheet, 1, 1);
        request.whole = false;
        const auto extent = stage.index.extent();
        REQUIRE(extent);
        request.span = {extent->first, extent->last + 1};
        const PictureScene page =
            layoutPicture(stage.index, request, stage.metrics, stage.measurer, stage.words).at(0);
        std::uint64_t reported = page.rows[0].scene.marks.size();
        for (const Cluster& cluster : page.rows[0].scene.clusters)
            reported += cluster.count;
        CHECK(reported == page.rows[0].scene.eventsInView);
        CHECK(reported == 1'000);
    }
}

TEST_CASE("a small timeline has larger text on a large page, and no event loses its label") {
    Stage stage(smallTimeline());
    const PictureScene poster =
        layoutPicture(stage.index, requestOf(sheets[8], 1, 1), stage.metrics, stage.measurer, stage.words)
            .at(0);
    CHECK(poster.shrink > 2);
    std::set<std::string> whole;
    for (const Label& label : poster.rows[0].scene.labels) {
        if (!label.elided)
            whole.insert(label.event.value());
    }
    CHECK(whole.size() == 5);
    const PictureScene slide =
        layoutPicture(stage.index, requestOf(sheets[0], 1, 1), stage.metrics, stage.measurer, stage.words)
            .at(0);
    CHECK(slide.shrink == 1);
    Stage dense(denseTimeline(3, 1'000));
    const PictureScene full =
        layoutPicture(dense.index, requestOf(sheets[8], 1, 1), dense.metrics, dense.measurer, dense.words)
            .at(0);
    CHECK(full.shrink <= 1); // the dense timeline needs the space
}

TEST_CASE("every piece of a folded picture shows its date, even in portrait format") {
    Stage stage(smallTimeline());
    const PictureScene page =
        layoutPicture(stage.index, requestOf(sheets[4], 1, 1), stage.metrics, stage.measurer, stage.words)
            .at(0);
    const Scene& scene = page.rows[0].scene;
    REQUIRE(scene.folds.size() == 1);
    double left = scene.plot.left;
    std::vector<Box> pieces;
    for (const Fold& fold : scene.folds) {
        pieces.push_back({left, 0, fold.box.left, 1});
        left = fold.box.right;
    }
    pieces.push_back({left, 0, scene.plot.right, 1});
    for (const Box& piece : pieces) {
        const auto tells = [&piece](const auto& mark) {
            return !mark.text.empty() && mark.textLeft >= piece.left && mark.textLeft < piece.right;
        };
        CHECK(std::any_of(scene.groups.begin(), scene.groups.end(), tells));
    }
}

TEST_CASE("numbering pages again counts added pages") {
    std::vector<PictureScene> pages(2);
    numberPages(pages, numberOf);
    pages.emplace_back();
    numberPages(pages, numberOf);
    CHECK(pages[0].number->text == "1 of 3");
    CHECK(pages[2].number->text == "3 of 3");
    pages.resize(1);
    numberPages(pages, numberOf);
    CHECK_FALSE(pages[0].number);
}

} // namespace crisis::test::picture_test
