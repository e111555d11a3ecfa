// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/picture/PictureOverview.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

namespace {

constexpr double stripPx = 22, stripColumnPx = 4, leastWindowPx = 3;

std::string dateOf(const Timeline& timeline, EventPosition event, const DateStrings& words) {
    const DateClaim claim = timeline.date(event);
    return claim.date ? inWords(*claim.date, words) : inWords(claim.start, claim.end, words);
}

std::vector<float> columnsOf(const TimelineIndex& index, const Viewport& view, std::size_t count) {
    std::vector<float> columns;
    std::uint32_t before = index.startingBefore(view.first());
    float most = 1;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = view.widthPx * static_cast<double>(i + 1) / static_cast<double>(count);
        const std::uint32_t now =
            std::max(before, index.startingBefore(i + 1 < count ? view.at(x) : view.last()));
        // Logarithmic, so that a single event is visible beside a thousand.
        columns.push_back(std::log2(1.0f + static_cast<float>(now - before)));
        most = std::max(most, columns.back());
        before = now;
    }
    for (float& column : columns)
        column /= most;
    return columns;
}

} // namespace

double overviewHeightPx(const TextMeasurer& measurer) {
    return stripPx + 2 + std::ceil(measurer.height(TextRole::Small));
}

PictureOverview layoutOverview(const TimelineIndex& index, std::span<const PlotPiece> shown, double left,
                               double top, double widthPx, const TextMeasurer& measurer,
                               const LayoutStrings& words) {
    PictureOverview overview;
    overview.box = {left, top, left + widthPx, top + stripPx};
    overview.textBox = {left, top + stripPx + 2, left + widthPx, top + overviewHeightPx(measurer)};
    const auto extent = index.extent();
    if (!extent)
        return overview;
    const Viewport view = Viewport::of(extent->first, std::max(extent->last, extent->first + 1), widthPx);
    overview.columns =
        columnsOf(index, view, static_cast<std::size_t>(std::max(1.0, widthPx / stripColumnPx)));
    for (const PlotPiece& piece : shown) {
        const double begin = std::clamp(view.x(piece.viewport.first()), 0.0, widthPx - leastWindowPx);
        const double end = std::clamp(view.x(piece.viewport.last()), begin + leastWindowPx, widthPx);
        overview.windows.push_back({left + begin, overview.box.top, left + end, overview.box.bottom});
    }
    overview.firstText = dateOf(index.timeline(), *index.firstEvent(), words.dates);
    overview.lastText = dateOf(index.timeline(), *index.lastEvent(), words.dates);
    if (measurer.width(overview.firstText + overview.lastText, TextRole::Small) + 20 > widthPx)
        overview.firstText.clear();
    return overview;
}

} // namespace crisis::layout
