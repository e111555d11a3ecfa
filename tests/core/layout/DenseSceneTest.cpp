// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/HitTest.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace crisis::test::dense_scene_test {
using namespace crisis::layout;

namespace {

Viewport randomViewport(std::mt19937& random, double widthPx) {
    const double days = std::exp2(static_cast<double>(random() % 1'400) / 100 - 4); // 1.5 hours to 2 years
    const auto start = static_cast<AxisSeconds>(18'900 + random() % 700) * 86'400;
    return Viewport::of(start, start + static_cast<AxisSeconds>(days * 86'400) + 1, widthPx);
}

// The number of labels that a simple greedy algorithm places: every lane has its rows, and each event in
// view, ordered by start, takes the first row in which its label fits.
std::size_t greedyLabels(const Stage& stage, const Viewport& view) {
    std::size_t placed = 0;
    const auto& lanes = stage.index.lanes();
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        std::vector<double> freeFrom(static_cast<std::size_t>(stage.geometry.rows[lane]), -1e9);
        const LaneIndex& events = lanes[lane].index;
        for (std::uint32_t at = events.startingBefore(view.first()); at < events.startingBefore(view.last());
             ++at) {
            const double left = view.x(events.startAt(at));
            const double width =
                stage.measurer.width(stage.index.timeline().title(events.eventAt(at)), TextRole::Label) + 2;
            const auto row =
                std::find_if(freeFrom.begin(), freeFrom.end(), [&](double end) { return end <= left; });
            if (row == freeFrom.end() || left + width > view.widthPx)
                continue;
            *row = left + width + stage.metrics.labelGapPx;
            ++placed;
        }
    }
    return placed;
}

} // namespace

TEST_CASE(
    "in random viewports every event in view is a mark or counted, and no two labels or marks overlap") {
    const Stage stage(denseTimeline(3, 4'000));
    std::mt19937 random(5);
    std::size_t ours = 0, greedy = 0;
    for (int i = 0; i < 2'500; ++i) {
        const Viewport view = randomViewport(random, stage.widthPx - stage.geometry.plotLeftPx);
        const Scene scene = stage.at(view);

        std::uint64_t counted = scene.marks.size();
        for (const Cluster& cluster : scene.clusters)
            counted += cluster.count;
        REQUIRE(counted == scene.eventsInView);

        std::map<double, std::vector<Box>> lines;
        for (const Label& label : scene.labels)
            lines[label.box.top].push_back(label.box);
        for (const Mark& mark : scene.marks)
            lines[mark.box.top].push_back(mark.box);
        for (auto& [top, boxes] : lines) {
            std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
            for (std::size_t k = 1; k < boxes.size(); ++k)
                REQUIRE(boxes[k - 1].right <= boxes[k].left + 1e-6);
        }
        for (const Label& label : scene.labels) {
            REQUIRE(label.box.left >= scene.plot.left - 1e-6);
            REQUIRE(label.box.right <= scene.plot.right + 1e-6);
        }
        ours += scene.labels.size();
        greedy += greedyLabels(stage, view);
    }
    INFO("labels: " << ours << ", greedy: " << greedy);
    CHECK(static_cast<double>(ours) >= 0.8 * static_cast<double>(greedy));
}

TEST_CASE("every mark can be hit and has at least four pixels of its own") {
    const Stage stage(denseTimeline(4, 1'500));
    std::mt19937 random(6);
    for (int i = 0; i < 60; ++i) {
        const Scene scene = stage.at(randomViewport(random, stage.widthPx - stage.geometry.plotLeftPx));
        for (const Mark& mark : scene.marks) {
            int own = 0;
            const double left = std::max(mark.box.left, scene.plot.left);
            const double right = std::min(mark.box.right, scene.plot.right);
            for (double x = std::floor(left) + 0.5; x < right && own < 4; x += 1) {
                for (double y = std::floor(mark.box.top) + 0.5; y < mark.box.bottom && own < 4; y += 1) {
                    const Hit hit = hitTest(scene, x, y);
                    const auto* event = std::get_if<HitEvent>(&hit);
                    own += event && event->event == mark.event ? 1 : 0;
                }
            }
            // A mark that ends just inside the left edge may show fewer pixels.
            REQUIRE((own == 4 || right - left < 1));
        }
    }
}

TEST_CASE("an event keeps its row while panning and zooming") {
    const Stage stage(denseTimeline(9, 3'000));
    std::map<std::string, double> rowOf;
    Viewport view = Viewport::of(AxisSeconds{19'000} * 86'400, AxisSeconds{19'200} * 86'400, 1'400);
    std::mt19937 random(2);
    for (int i = 0; i < 1'500; ++i) {
        view = i % 3 == 0 ? view.zoomed(random() % 2 ? 0.93 : 1.07, static_cast<double>(random() % 1'400))
                          : view.panned(static_cast<double>(random() % 120) - 60);
        for (const Mark& mark : stage.at(view).marks) {
            const auto [at, isNew] = rowOf.emplace(mark.event.value(), mark.box.top);
            REQUIRE(at->second == mark.box.top);
        }
    }
    CHECK(rowOf.size() > 200);
}

TEST_CASE("panning by whole pixels moves labels without changing those in the middle of the view") {
    const Stage stage(denseTimeline(12, 3'000));
    const Viewport view = Viewport::of(AxisSeconds{19'050} * 86'400, AxisSeconds{19'110} * 86'400, 1'450);
    const auto middle = [&](const Scene& scene, double shiftPx) {
        std::set<std::string> labels;
        for (const Label& label : scene.labels) {
            const double left = label.box.left + shiftPx;
            if (left > 700 && left < 1'000)
                labels.insert(label.event.value() + " " + label.text + " " +
                              std::to_string(std::lround(left)));
        }
        return labels;
    };
    const auto before = middle(stage.at(view), 0);
    CHECK(before.size() > 3);
    for (int shift = 5; shift < 200; shift += 13)
        CHECK(middle(stage.at(view.panned(shift)), shift) == before);
}

TEST_CASE("the label of the selected event is always shown in full") {
    const Stage stage(denseTimeline(15, 2'500));
    const Viewport view = Viewport::of(AxisSeconds{19'000} * 86'400, AxisSeconds{19'300} * 86'400, 1'450);
    int tried = 0;
    for (std::uint32_t i = 0; i < 2'500; i += 31) {
        const auto event = static_cast<EventPosition>(i);
        const auto span = *stage.index.timeline().axisSpan(event);
        const EventId id(stage.index.timeline().eventId(event));
        bool overflows = false;
        for (const auto& lane : stage.index.lanes()) {
            for (const std::uint32_t position : lane.index.overflow())
                overflows = overflows || lane.index.eventAt(position) == event;
        }
        if (overflows || view.x(span.first) < 0 || view.x(span.first) > 900)
            continue;
        ++tried;
        const Scene scene = stage.at(view, id);
        const auto label = std::find_if(scene.labels.begin(), scene.labels.end(),
                                        [&](const Label& l) { return l.event == id; });
        REQUIRE(label != scene.labels.end());
        CHECK_FALSE(label->elided);
    }
    CHECK(tried > 5);
}

} // namespace crisis::test::dense_scene_test
