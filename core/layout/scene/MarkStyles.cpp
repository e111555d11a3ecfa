// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/MarkStyles.h"

#include "core/time/TimeZone.h"

#include <algorithm>

namespace crisis::layout {

namespace {

void addDoubt(MarkStyle& style, const std::optional<Date>& date) {
    if (date && (date->isUncertain() || date->isApproximate()))
        style.doubtful = true;
}

MarkShape shapeOf(const Date& date) {
    switch (date.extent()) {
    case Extent::Within:
        return MarkShape::Within;
    case Extent::Throughout:
        return MarkShape::Throughout;
    case Extent::Point:
    case Extent::Undated:
        break;
    }
    return MarkShape::Point;
}

// If start and end are spans themselves, there may be no day that is certainly covered; nothing may then look
// solid.
bool coversSomeDay(const Bounds& bounds) {
    if (bounds.earliestStart == bounds.latestStart && bounds.earliestEnd == bounds.latestEnd)
        return true;
    return bounds.latestStart && bounds.earliestEnd && bounds.latestStart->day < bounds.earliestEnd->day;
}

} // namespace

MarkStyle styleOf(const DateClaim& claim) {
    MarkStyle style;
    addDoubt(style, claim.date);
    addDoubt(style, claim.start);
    addDoubt(style, claim.end);
    style.resolved = claim.basis.is(Basis::Resolved);
    const Bounds bounds = boundsOf(claim);
    if (claim.date)
        style.shape = shapeOf(*claim.date);
    else if (claim.start || claim.end)
        style.shape = coversSomeDay(bounds) ? MarkShape::Throughout : MarkShape::Within;
    if (!isUndated(claim)) {
        style.opensLeft = !bounds.earliestStart;
        style.opensRight = !bounds.latestEnd;
    }
    return style;
}

MarkStyle styleOf(const Timeline& timeline, EventPosition event) {
    MarkStyle style = styleOf(timeline.date(event));
    style.status = timeline.status(event);
    style.disputed = timeline.isDisputed(event);
    style.rivals = timeline.hasRivalDates(event);
    return style;
}

std::optional<Timeline::AxisSpan> axisSpanOf(const DateClaim& claim, std::string_view timeZone) {
    if (isUndated(claim))
        return std::nullopt;
    const TimeZone zone =
        TimeZone::named(claim.timeZone.empty() ? timeZone : claim.timeZone).value_or(TimeZone());
    const Bounds bounds = boundsOf(claim);
    const auto& start = bounds.earliestStart ? bounds.earliestStart
                        : bounds.latestStart ? bounds.latestStart
                        : bounds.earliestEnd ? bounds.earliestEnd
                                             : bounds.latestEnd;
    const auto& end = bounds.latestEnd     ? bounds.latestEnd
                      : bounds.earliestEnd ? bounds.earliestEnd
                      : bounds.latestStart ? bounds.latestStart
                                           : bounds.earliestStart;
    if (!start || !end)
        return std::nullopt;
    const AxisSeconds first = toAxis(zone.begin(*start));
    return Timeline::AxisSpan{first, std::max(toAxis(zone.end(*end)), first)};
}

} // namespace crisis::layout
