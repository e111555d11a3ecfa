// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/LabelChips.h"

#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/EventGrades.h"

#include <cmath>

namespace crisis {

namespace {

constexpr double gapPx = 5, paddingPx = 5;
constexpr std::size_t mostGrades = 2;

} // namespace

std::vector<LabelChip> chipsOf(const Timeline& timeline, EventIndex event, const LayoutRequest& request,
                               const TextMeasurer& measurer, const LayoutWords& words) {
    std::vector<LabelChip> chips;
    const auto add = [&](LabelChip::Kind kind, std::string text) {
        const double width = std::ceil(measurer.width(text, TextRole::Small)) + 2 * paddingPx;
        chips.push_back({kind, std::move(text), {0, 0, width, 0}});
    };
    if (timeline.hasRivalDates(event)) {
        // Claims that say the same are no rivals.
        if (const std::uint32_t dates = differentDates(timeline.event(event), request.known); dates > 1)
            add(LabelChip::Kind::Dates, words.dateCount(dates));
    }
    if (!request.withGrades)
        return chips;
    const std::vector<std::string> grades = gradesOf(timeline, event, request.known);
    for (std::size_t i = 0; i < grades.size() && i < mostGrades; ++i)
        add(LabelChip::Kind::Grade, grades[i]);
    if (grades.size() > mostGrades)
        add(LabelChip::Kind::Grade, words.moreGrades(grades.size() - mostGrades));
    return chips;
}

double chipsWidthPx(const std::vector<LabelChip>& chips) {
    double width = 0;
    for (const LabelChip& chip : chips)
        width += gapPx + chip.box.width();
    return width;
}

void placeChips(std::vector<LabelChip>& chips, double left, double top, double bottom) {
    for (LabelChip& chip : chips) {
        const double width = chip.box.width();
        left += gapPx;
        chip.box = {left, top, left + width, bottom};
        left += width;
    }
}

} // namespace crisis
