// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/RulerLayout.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

namespace {

constexpr double tickPaddingPx = 5;

struct LabelledTicks {
    TickStep step;
    std::vector<AxisSeconds> at;
    std::vector<std::string> texts;
};

// The finest step at which every label fits between two marks.
LabelledTicks fittingTicks(const Viewport& view, const Metrics& metrics, const TextMeasurer& measurer,
                           const DateStrings& words) {
    double spacingPx = metrics.tickSpacingPx;
    LabelledTicks ticks_;
    while (true) {
        ticks_.step = chooseStep(spacingPx * view.secondsPerPx);
        ticks_.at = ticks(ticks_.step, view.first(), view.last(), 400);
        ticks_.texts.clear();
        double widest = 0;
        for (const AxisSeconds at : ticks_.at) {
            ticks_.texts.push_back(tickLabel(at, ticks_.step, words));
            widest = std::max(widest, measurer.width(ticks_.texts.back(), TextRole::Ruler));
        }
        if (widest + 2 * tickPaddingPx <= spacingPx || spacingPx > view.widthPx)
            return ticks_;
        spacingPx = std::max(widest + 2 * tickPaddingPx, spacingPx * 1.2);
    }
}

// A piece too narrow for any of its group labels shows at least its year or years.
void nameYears(Scene& scene, std::size_t firstGroup, const Viewport& view, const Box& ruler,
               const TextMeasurer& measurer, const LayoutStrings& words) {
    for (std::size_t i = firstGroup; i < scene.groups.size(); ++i) {
        if (!scene.groups[i].text.empty())
            return;
    }
    const auto year = [&](AxisSeconds at) { return groupLabel(at, {TickUnit::Year, 1}, words.dates); };
    const std::string first = year(view.first()), last = year(view.last() - 1);
    const auto fits = [&](const std::string& text) {
        return measurer.width(text, TextRole::Ruler) + tickPaddingPx <= view.widthPx;
    };
    std::string text = first == last ? first : first + "–" + last;
    if (!fits(text) && last.size() == 4) // "2021–22"
        text = first + "–" + last.substr(2);
    if (!fits(text))
        text = year(view.at(view.widthPx / 2));
    if (!fits(text))
        return;
    // No group separator may cross the text.
    scene.groups.resize(firstGroup);
    scene.groups.push_back(
        {{ruler.left, ruler.top, ruler.left + view.widthPx, ruler.top + ruler.height() / 2},
         text,
         ruler.left + tickPaddingPx});
}

} // namespace

void layoutRuler(const PlotPiece& piece, const Box& ruler, const Metrics& metrics,
                 const TextMeasurer& measurer, const LayoutStrings& words, Scene& scene) {
    const Viewport& view = piece.viewport;
    const LabelledTicks fitting = fittingTicks(view, metrics, measurer, words.dates);
    const TickStep coarser = coarserStep(fitting.step);
    const double middle = ruler.top + ruler.height() / 2;

    const double right = ruler.left + view.widthPx;
    const std::size_t firstGroup = scene.groups.size();
    AxisSeconds group = tickAtOrBefore(coarser, view.first());
    for (int guard = 0; guard < 400 && group < view.last(); ++guard) {
        const AxisSeconds next = tickAfter(coarser, group);
        RulerGroup item;
        item.box = {ruler.left + std::clamp(view.x(group), 0.0, view.widthPx), ruler.top,
                    ruler.left + std::clamp(view.x(next), 0.0, view.widthPx), middle};
        item.text = groupLabel(group, coarser, words.dates);
        item.textLeft = item.box.left + tickPaddingPx;
        const double room = std::min(item.box.right, right) - item.textLeft - tickPaddingPx;
        // A date is never elided: use a shorter form or none.
        if (measurer.width(item.text, TextRole::Ruler) > room)
            item.text = shortGroupLabel(std::max(group, view.first()), coarser, words.dates);
        if (measurer.width(item.text, TextRole::Ruler) > room)
            item.text.clear();
        scene.groups.push_back(std::move(item));
        if (next <= group)
            break;
        group = next;
    }
    nameYears(scene, firstGroup, view, ruler, measurer, words);
    for (std::size_t i = 0; i < fitting.at.size(); ++i) {
        RulerTick tick;
        tick.x = ruler.left + view.x(fitting.at[i]);
        tick.text = fitting.texts[i];
        tick.textLeft = tick.x + tickPaddingPx;
        tick.strong = tickAtOrBefore(coarser, fitting.at[i]) == fitting.at[i];
        if (tick.textLeft + measurer.width(tick.text, TextRole::Ruler) > right)
            tick.text.clear();
        scene.ticks.push_back(std::move(tick));
    }
}

} // namespace crisis::layout
