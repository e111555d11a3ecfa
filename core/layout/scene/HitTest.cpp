// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/HitTest.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crisis::layout {

namespace {

const Mark* nearestMark(const Scene& scene, double x, double y, double slackPx) {
    const Mark* nearest = nullptr;
    double best = std::numeric_limits<double>::max();
    for (const Mark& mark : scene.marks) {
        const double dx = std::max({mark.box.left - x, x - mark.box.right, 0.0});
        const double dy = std::max({mark.box.top - y, y - mark.box.bottom, 0.0});
        if (dx <= slackPx && dy <= slackPx && dx + dy < best) {
            best = dx + dy;
            nearest = &mark;
        }
    }
    return nearest;
}

} // namespace

Hit hitTest(const Scene& scene, double x, double y, double slackPx) {
    for (std::size_t i = 0; i < scene.notes.size(); ++i) {
        if (scene.notes[i].box.contains(x, y))
            return HitOffscreenHint{i};
    }
    if (scene.plot.contains(x, y)) {
        for (auto mark = scene.marks.rbegin(); mark != scene.marks.rend(); ++mark) {
            if (mark->box.contains(x, y))
                return HitEvent{mark->event};
        }
        for (auto label = scene.labels.rbegin(); label != scene.labels.rend(); ++label) {
            if (label->box.contains(x, y))
                return HitEvent{label->event};
        }
        for (std::size_t i = 0; i < scene.clusters.size(); ++i) {
            if (scene.clusters[i].box.contains(x, y))
                return HitCluster{i};
        }
        if (const Mark* mark = nearestMark(scene, x, y, slackPx))
            return HitEvent{mark->event};
    }
    for (auto band = scene.periods.rbegin(); band != scene.periods.rend(); ++band) {
        if (band->bar.contains(x, y))
            return HitPeriod{band->period};
    }
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        if (x < scene.plot.left && y >= scene.plot.top && scene.lanes[i].box.contains(x, y))
            return HitLane{i};
    }
    if (scene.ruler.contains(x, y))
        return HitRuler{};
    return HitNothing{};
}

} // namespace crisis::layout
