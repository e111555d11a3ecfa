// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/LabelBadges.h"

#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/EventGrades.h"

#include <cmath>

namespace crisis::layout {

namespace {

constexpr double badgeGapPx = 5, badgePaddingPx = 5;
constexpr std::size_t mostGrades = 2;

} // namespace

std::vector<LabelBadge> chipsOf(const Timeline& timeline, EventPosition event, const LayoutRequest& request,
                                const TextMeasurer& measurer, const LayoutStrings& words) {
    std::vector<LabelBadge> badges;
    const auto add = [&](LabelBadge::Kind kind, std::string text) {
        const double width = std::ceil(measurer.width(text, TextRole::Small)) + 2 * badgePaddingPx;
        badges.push_back({kind, std::move(text), {0, 0, width, 0}});
    };
    if (timeline.hasRivalDates(event)) {
        // Claims with the same date are not rivals.
        if (const std::uint32_t dates = differentDates(timeline.event(event), request.known); dates > 1)
            add(LabelBadge::Kind::Dates, words.dateCount(dates));
    }
    if (!request.withGrades)
        return badges;
    const std::vector<std::string> grades = gradesOf(timeline, event, request.known);
    for (std::size_t i = 0; i < grades.size() && i < mostGrades; ++i)
        add(LabelBadge::Kind::Grade, grades[i]);
    if (grades.size() > mostGrades)
        add(LabelBadge::Kind::Grade, words.moreGrades(grades.size() - mostGrades));
    return badges;
}

double chipsWidthPx(const std::vector<LabelBadge>& badges) {
    double width = 0;
    for (const LabelBadge& chip : badges)
        width += badgeGapPx + chip.box.width();
    return width;
}

void placeChips(std::vector<LabelBadge>& badges, double left, double top, double bottom) {
    for (LabelBadge& chip : badges) {
        const double width = chip.box.width();
        left += badgeGapPx;
        chip.box = {left, top, left + width, bottom};
        left += width;
    }
}

} // namespace crisis::layout
