// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/LinkLayout.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace crisis {

namespace {

constexpr double turnPx = 6;  // before a mark, where its arrow turns into its row
constexpr double stepPx = 7;  // between the upright parts of neighbouring arrows
constexpr double awayPx = 14; // of the first one from the marks
constexpr std::size_t mostArrows = 400;

double middleOf(const Box& box) { return (box.top + box.bottom) / 2; }

// Moves a text up or down until it meets no other arrow's.
void findRoom(Box& text, const std::vector<LinkArrow>& others, const Box& plot) {
    const double height = text.height();
    for (int step = 0; step < 12; ++step) {
        const bool taken = std::any_of(others.begin(), others.end(),
                                       [&](const LinkArrow& other) { return other.textBox.overlaps(text); });
        if (!taken)
            return;
        text.top += height + 1;
        text.bottom += height + 1;
        if (text.bottom > plot.bottom) {
            text.top = plot.top;
            text.bottom = text.top + height;
        }
    }
}

} // namespace

void layoutLinks(const TimelineIndex& index, ShownLinks shown, const Metrics&, const TextMeasurer& measurer,
                 const LayoutWords& words, Scene& scene) {
    if (shown == ShownLinks::None || index.links().empty() ||
        (shown == ShownLinks::OfSelected && !scene.selected))
        return;
    std::unordered_map<std::string_view, const Mark*> marks;
    for (const Mark& mark : scene.marks)
        marks.emplace(mark.event.value(), &mark);

    const Timeline& timeline = index.timeline();
    for (const TimelineIndex::LinkEnds& link : index.links()) {
        if (scene.links.size() >= mostArrows)
            return;
        const auto from = marks.find(timeline.eventId(link.from));
        const auto to = marks.find(timeline.eventId(link.to));
        if (from == marks.end() || to == marks.end())
            continue;
        const bool ofSelected = scene.selected == from->second->event || scene.selected == to->second->event;
        if (shown == ShownLinks::OfSelected && !ofSelected)
            continue;
        LinkArrow arrow;
        arrow.from = from->second->event;
        arrow.to = to->second->event;
        arrow.ofSelected = ofSelected;
        const Box& start = from->second->box;
        const Box& end = to->second->box;
        const double upright =
            std::max(scene.plot.left + 3, std::min(start.left, end.left) - awayPx -
                                              stepPx * static_cast<double>(scene.links.size() % 6));
        // Long ways run in the gaps under the rows, so that they cross no label and no mark of their rows.
        const double underStart = start.bottom + 1.5, underEnd = end.bottom + 1.5;
        arrow.points = {{start.left - 1, middleOf(start)},
                        {start.left - turnPx, middleOf(start)},
                        {start.left - turnPx, underStart},
                        {upright, underStart},
                        {upright, underEnd},
                        {end.left - turnPx, underEnd},
                        {end.left - turnPx, middleOf(end)},
                        {end.left - 1, middleOf(end)}};
        arrow.text = words.linkType(link.type);
        const double width = measurer.width(arrow.text, TextRole::Small) + 8;
        const double height = measurer.height(TextRole::Small);
        const double middle = (middleOf(start) + middleOf(end)) / 2;
        const double left = std::clamp(upright - width / 2, scene.plot.left,
                                       std::max(scene.plot.left, scene.plot.right - width));
        arrow.textBox = {left, middle - height / 2, left + width, middle + height / 2};
        findRoom(arrow.textBox, scene.links, scene.plot);
        scene.links.push_back(std::move(arrow));
    }
}

} // namespace crisis
