// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/Legend.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

MarkStyle styleOf(LegendSign sign) {
    MarkStyle style;
    switch (sign) {
    case LegendSign::Exact:
    case LegendSign::Cluster:
    case LegendSign::Grade:
    case LegendSign::Rival:
        break;
    case LegendSign::Throughout:
        style.shape = MarkShape::Throughout;
        break;
    case LegendSign::Within:
        style.shape = MarkShape::Within;
        break;
    case LegendSign::Doubtful:
        style.doubtful = true;
        break;
    case LegendSign::Open:
        style.shape = MarkShape::Throughout;
        style.opensRight = true;
        break;
    case LegendSign::Resolved:
        style.resolved = true;
        break;
    case LegendSign::Planned:
        style.status = Status::Planned;
        break;
    case LegendSign::Claimed:
        style.status = Status::Claimed;
        break;
    case LegendSign::Ongoing:
        style.status = Status::Ongoing;
        break;
    case LegendSign::Cancelled:
        style.status = Status::Cancelled;
        break;
    case LegendSign::Disputed:
        style.disputed = true;
        break;
    case LegendSign::Judged:
        style.judged = true;
        break;
    }
    return style;
}

Legend layoutLegend(std::span<const LegendSign> signs, std::span<const std::string> words, double left,
                    double top, double widthPx, const Metrics& metrics, const TextMeasurer& measurer) {
    constexpr double betweenPx = 22, afterMarkPx = 6;
    const double lineHeight = std::max(measurer.height(TextRole::Small), metrics.bandHeightPx) + 4;
    Legend legend;
    double x = left, y = top;
    for (std::size_t i = 0; i < signs.size() && i < words.size(); ++i) {
        const MarkStyle style = styleOf(signs[i]);
        const bool spans = style.shape != MarkShape::Point;
        // These signs are drawn to the left of the mark.
        const double signWidth = style.disputed ? 7 : style.judged ? 11 : 0;
        const bool isWide = spans || signs[i] == LegendSign::Cluster || signs[i] == LegendSign::Rival ||
                            signs[i] == LegendSign::Grade;
        const double markWidth = isWide ? 30 : signWidth + metrics.markWidthPx + 6;
        const double textWidth = std::ceil(measurer.width(words[i], TextRole::Small));
        if (x > left && x + markWidth + afterMarkPx + textWidth > left + widthPx) {
            x = left;
            y += lineHeight;
        }
        Legend::Item item;
        item.sign = signs[i];
        item.mark.style = style;
        const double bandTop = y + std::floor((lineHeight - metrics.bandHeightPx) / 2);
        const double markLeft = x + signWidth;
        item.mark.spanLeft = markLeft;
        item.mark.spanRight = markLeft + (spans ? markWidth - 6 : metrics.markWidthPx);
        item.mark.box = {markLeft, bandTop, item.mark.spanRight, bandTop + metrics.bandHeightPx};
        item.text = words[i];
        item.textBox = {x + markWidth + afterMarkPx, y, x + markWidth + afterMarkPx + textWidth + 2,
                        y + lineHeight};
        x = item.textBox.right + betweenPx;
        legend.items.push_back(std::move(item));
    }
    legend.heightPx = legend.items.empty() ? 0 : y + lineHeight - top;
    return legend;
}

} // namespace crisis::layout
