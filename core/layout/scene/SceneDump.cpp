// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/SceneDump.h"

#include <cstdio>

namespace crisis::layout {

namespace {

std::string number(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string words(const Box& box) {
    return number(box.left) + "," + number(box.top) + " " + number(box.width()) + "x" + number(box.height());
}

std::string words(const MarkStyle& style) {
    static constexpr const char* shapes[] = {"point", "within", "throughout"};
    std::string text = shapes[static_cast<int>(style.shape)];
    text += " ";
    text += wordOf(style.status);
    const auto add = [&text](bool set, const char* word) {
        if (set)
            (text += " ") += word;
    };
    add(style.doubtful, "doubtful");
    add(style.opensLeft, "<");
    add(style.opensRight, ">");
    add(style.resolved, "resolved");
    add(style.disputed, "disputed");
    add(style.rivals, "rivals");
    return text;
}

} // namespace

std::string dump(const Scene& scene) {
    std::string out = "scene " + number(scene.widthPx) + "x" + number(scene.heightPx) + " in view " +
                      std::to_string(scene.eventsInView) + " of " + std::to_string(scene.eventsTotal) + "\n";
    for (const auto& group : scene.groups)
        out += "group " + words(group.box) + " " + group.text + "\n";
    for (const auto& tick : scene.ticks)
        out += "tick " + number(tick.x) + (tick.strong ? " strong " : " ") + tick.text + "\n";
    for (const auto& period : scene.periods)
        out += "period " + period.period.value() + " " + words(period.bar) + " " + words(period.style) + " " +
               period.text + "\n";
    for (const auto& lane : scene.lanes)
        out += "lane " + words(lane.box) + " " + lane.title + " (" + lane.count + ")\n";
    for (const auto& mark : scene.marks)
        out += "mark " + mark.event.value() + " " + words(mark.box) + " " + words(mark.style) + "\n";
    for (const auto& label : scene.labels) {
        out += "label " + label.event.value() + " " + words(label.box) + (label.elided ? " elided " : " ") +
               label.text;
        for (const auto& chip : label.badges)
            out += " [" + chip.text + "]";
        out += "\n";
    }
    for (const auto& cluster : scene.clusters)
        out +=
            "cluster " + words(cluster.box) + (cluster.fromBefore ? " before " : " ") + cluster.text + "\n";
    for (const auto& fold : scene.folds)
        out += "fold " + words(fold.box) + "\n";
    for (const auto& note : scene.notes)
        out += "note " + words(note.box) + " " + note.text + "\n";
    return out;
}

} // namespace crisis::layout
