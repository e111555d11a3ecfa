// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/LinkLayout.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace crisis::layout {

namespace {

constexpr double turnPx = 6;  // before a mark, where its arrow turns into the row
constexpr double stepPx = 7;  // between the vertical parts of neighbouring arrows
constexpr double awayPx = 14; // between the first vertical part and the marks
constexpr std::size_t mostArrows = 400;

double middleOf(const Box& box) { return (box.top + box.bottom) / 2; }

// The box beside the vertical part of an arrow, nearest to the preferred one, in which its text covers no
// title, no start of a mark and no text of another arrow; the preferred one if there is none.
Box findRoom(const Box& wanted, double upright, const Scene& scene) {
    constexpr int mostSteps = 24;
    const double width = wanted.width(), height = wanted.height();
    const double leftmost = scene.plot.left, rightmost = scene.plot.right - width;
    const double beside = std::clamp(upright - width - 2, leftmost, std::max(leftmost, rightmost));
    std::vector<Box> taken;
    const auto keep = [&](const Box& box) {
        if (box.left < wanted.right && box.right > beside)
            taken.push_back(box);
    };
    for (const Label& label : scene.labels)
        keep(label.box);
    constexpr double beginningPx = 14; // start of a mark, which shows the kind of its date
    for (const Mark& mark : scene.marks)
        keep({mark.box.left - 2, mark.box.top, std::min(mark.box.right, mark.box.left + beginningPx),
              mark.box.bottom});
    for (const LinkArrow& other : scene.links)
        keep(other.textBox);
    for (int step = 0; step < mostSteps; ++step) {
        const double by = (step % 2 == 0 ? step / 2 : -(step + 1) / 2) * (height + 1);
        for (const double left : {wanted.left, beside}) {
            const Box box{left, wanted.top + by, left + width, wanted.bottom + by};
            if (box.top < scene.plot.top || box.bottom > scene.plot.bottom)
                continue;
            if (std::none_of(taken.begin(), taken.end(),
                             [&](const Box& other) { return other.overlaps(box); }))
                return box;
        }
    }
    return wanted;
}

/// The links to show, each once.
std::vector<TimelineIndex::LinkEnds> linksOf(const TimelineIndex& index, ShownLinks shown,
                                             const Scene& scene) {
    std::vector<TimelineIndex::LinkEnds> found;
    const auto add = [&](const EventId& event) {
        if (const auto at = index.timeline().indexOf(event.value())) {
            const auto links = index.linksFrom(*at);
            found.insert(found.end(), links.begin(), links.end());
        }
    };
    if (shown == ShownLinks::All) {
        for (const Mark& mark : scene.marks)
            add(mark.event);
    } else if (scene.selected) {
        add(*scene.selected);
        const auto selected = index.timeline().indexOf(scene.selected->value());
        for (const std::uint32_t at :
             selected ? index.linksTo(*selected) : std::span<const std::uint32_t>()) {
            if (index.links()[at].from != *selected)
                found.push_back(index.links()[at]);
        }
    }
    return found;
}

} // namespace

void layoutLinks(const TimelineIndex& index, ShownLinks shown, const Metrics&, const TextMeasurer& measurer,
                 const LayoutStrings& words, Scene& scene) {
    if (shown == ShownLinks::None || index.links().empty())
        return;
    std::unordered_map<std::string_view, const Mark*> marks;
    for (const Mark& mark : scene.marks)
        marks.emplace(mark.event.value(), &mark);

    const Timeline& timeline = index.timeline();
    for (const TimelineIndex::LinkEnds& link : linksOf(index, shown, scene)) {
        if (scene.links.size() >= mostArrows)
            return;
        const auto from = marks.find(timeline.eventId(link.from));
        const auto to = marks.find(timeline.eventId(link.to));
        if (from == marks.end() || to == marks.end())
            continue;
        const bool ofSelected = scene.selected == from->second->event || scene.selected == to->second->event;
        LinkArrow arrow;
        arrow.from = from->second->event;
        arrow.to = to->second->event;
        arrow.ofSelected = ofSelected;
        const Box& start = from->second->box;
        const Box& end = to->second->box;
        const double upright =
            std::max(scene.plot.left + 3, std::min(start.left, end.left) - awayPx -
                                              stepPx * static_cast<double>(scene.links.size() % 6));
        // Horizontal parts run in the gaps below the rows, so that they cross no label or mark.
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
        arrow.textBox =
            findRoom({left, middle - height / 2, left + width, middle + height / 2}, upright, scene);
        scene.links.push_back(std::move(arrow));
    }
}

} // namespace crisis::layout
