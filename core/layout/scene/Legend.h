// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"

#include <span>
#include <string>
#include <vector>

namespace crisis::layout {

/// One sign of the legend and what it means.
struct LegendEntry {
    MarkStyle style;
    std::string text;
};

/// The signs a legend explains, without their words: the caller adds those.
enum class LegendSign {
    Exact,
    Throughout,
    Within,
    Doubtful,
    Open,
    Resolved,
    Planned,
    Claimed,
    Ongoing,
    Cancelled,
    Disputed,
    Judged,
    Rival, ///< another date of the same event, a ghost
    Grade, ///< a chip
    Cluster
};
[[nodiscard]] MarkStyle styleOf(LegendSign sign);

/// A legend as it is painted: marks with their words, flowing in lines.
struct Legend {
    struct Item {
        LegendSign sign{};
        Mark mark;
        std::string text;
        Box textBox;
    };
    std::vector<Item> items;
    double heightPx = 0;
};

/// Lays the legend out from the point (left, top) within `widthPx`. `words` gives each sign's text, in the
/// signs' order.
[[nodiscard]] Legend layoutLegend(std::span<const LegendSign> signs, std::span<const std::string> words,
                                  double left, double top, double widthPx, const Metrics& metrics,
                                  const TextMeasurer& measurer);

} // namespace crisis::layout
