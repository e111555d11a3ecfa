// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"

#include <span>
#include <string>
#include <vector>

namespace crisis::layout {

/// A sample mark of the legend and its meaning.
struct LegendEntry {
    MarkStyle style;
    std::string text;
};

/// The signs that a legend can explain; the caller supplies the texts.
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
    Rival, ///< a rival date of an event, shown as a ghost
    Grade, ///< a badge
    Cluster
};
/// The style of the sample mark of a sign.
[[nodiscard]] MarkStyle styleOf(LegendSign sign);

/// A laid-out legend: sample marks with their texts, flowing in lines.
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

/// Lays out the legend from the point (left, top) within `widthPx`. `words` has one text for each of `signs`,
/// in the same order.
[[nodiscard]] Legend layoutLegend(std::span<const LegendSign> signs, std::span<const std::string> words,
                                  double left, double top, double widthPx, const Metrics& metrics,
                                  const TextMeasurer& measurer);

} // namespace crisis::layout
