// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/PeriodLayout.h"

#include "core/layout/scene/MarkStyles.h"

#include <algorithm>

namespace crisis::layout {

void layoutPeriods(const TimelineIndex& index, const PlotPiece& piece, const Box& plot, double stripTopPx,
                   const Metrics& metrics, const TextMeasurer& measurer, Scene& scene) {
    constexpr double paddingPx = 6;
    constexpr double leastTextPx = 30;
    const Viewport& view = piece.viewport;
    for (const TimelineIndex::PeriodSpan& item : index.periods()) {
        if (item.span.first >= view.last())
            break;
        if (item.span.last <= view.first())
            continue;
        const Period& period = index.timeline().periods()[item.period];
        const double left = plot.left + std::clamp(view.x(item.span.first), -2.0, view.widthPx);
        const double right = plot.left + std::clamp(view.x(item.span.last), 0.0, view.widthPx + 2);
        const double top = stripTopPx + item.row * metrics.periodHeightPx;
        PeriodBand band;
        band.period = period.id;
        band.style = styleOf(*speakingClaim(period.dates));
        band.bar = {left, top + 1, std::max(right, left + 2), top + metrics.periodHeightPx - 2};
        band.ground = {left, plot.top, std::max(right, left + 1), plot.bottom};
        double textLeft = std::max(left, plot.left) + paddingPx;
        double textRight = std::min(right, plot.left + view.widthPx) - paddingPx;
        for (const OffscreenHint& note : scene.notes) {
            if (!note.box.overlaps({textLeft, band.bar.top, textRight, band.bar.bottom}))
                continue;
            if (note.side == OffscreenHint::Side::Earlier)
                textLeft = note.box.right + paddingPx;
            else
                textRight = note.box.left - paddingPx;
        }
        if (textRight - textLeft >= leastTextPx) {
            const double full = measurer.width(period.title, TextRole::Small);
            band.text = full <= textRight - textLeft
                            ? period.title
                            : measurer.elided(period.title, TextRole::Small, textRight - textLeft);
            band.textBox = {textLeft, band.bar.top, textRight, band.bar.bottom};
        }
        scene.periods.push_back(std::move(band));
    }
}

} // namespace crisis::layout
