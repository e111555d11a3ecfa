// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture/OpeningSpan.h"

#include "core/layout/scene/MarkStyles.h"
#include "core/layout/scene/Viewport.h"

#include <algorithm>

namespace crisis::exports {

namespace {

std::optional<Timeline::AxisSpan> extentOf(const Timeline& timeline) {
    std::optional<Timeline::AxisSpan> extent;
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i) {
        const auto span = timeline.axisSpan(static_cast<EventPosition>(i));
        if (!span)
            continue;
        extent = extent ? Timeline::AxisSpan{std::min(extent->first, span->first),
                                             std::max(extent->last, span->last)}
                        : *span;
    }
    return extent;
}

// Adds a margin on both sides, except where the axis ends.
std::optional<Timeline::AxisSpan> withAir(const std::optional<Timeline::AxisSpan>& extent) {
    if (!extent)
        return std::nullopt;
    const Viewport tight = Viewport::of(extent->first, extent->last, 1'000);
    const Viewport airy = tight.zoomed(1.06, 500);
    return Timeline::AxisSpan{airy.first(), airy.last()};
}

} // namespace

std::optional<Timeline::AxisSpan> openingSpan(const Timeline& timeline) {
    return openingSpan(timeline, [&timeline] { return extentOf(timeline); });
}

std::optional<Timeline::AxisSpan> spanOfEvents(const Timeline& timeline) {
    return withAir(extentOf(timeline));
}

std::optional<Timeline::AxisSpan>
openingSpan(const Timeline& timeline,
            const std::function<std::optional<Timeline::AxisSpan>()>& extentOfEvents) {
    const View* view = timeline.openingView();
    if (view && view->span) {
        DateClaim claim;
        claim.date = *view->span;
        if (const auto span = axisSpanOf(claim, timeline.header().timeZone); span && span->last > span->first)
            return span;
    }
    return withAir(extentOfEvents());
}

} // namespace crisis::exports
