// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/ExpressionBounds.h"

#include "core/time/Compare.h"
#include "core/time/DaySpan.h"

#include <algorithm>

namespace crisis::time {

namespace {

struct Sides {
    std::optional<Bound> low;
    std::optional<Bound> high;
};

Sides sides(const Member& member) {
    switch (member.shape) {
    case Member::Shape::Single:
    case Member::Shape::Range:
        return {lowBound(member.first), highBound(member.lastPoint())};
    case Member::Shape::OrBefore:
        return {std::nullopt, highBound(member.first)};
    case Member::Shape::OrAfter:
        return {lowBound(member.first), std::nullopt};
    case Member::Shape::Open:
    case Member::Shape::Unknown:
        break;
    }
    return {};
}

std::int32_t nanoseconds(std::string_view fraction) {
    std::int32_t value = 0;
    for (std::size_t i = 0; i < 9; ++i)
        value = value * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return value;
}

Bound boundOn(std::int64_t day, const std::optional<ClockPart>& clock) {
    Bound bound;
    bound.day = day;
    if (!clock)
        return bound;
    const int second = std::min(clock->second, 59);
    bound.time = TimeOfDay{clock->hour * 3'600 + clock->minute * 60 + second, nanoseconds(clock->fraction)};
    bound.offset = clock->offset;
    constexpr std::array<std::int32_t, 4> lengths{3'600, 60, 1, 0};
    bound.lengthSeconds = lengths[static_cast<std::size_t>(clock->unit)];
    return bound;
}

TimePoint atUtc(const TimePoint& at, const Bound& bound) {
    return plusSeconds(at, -std::int64_t{bound.offset.value_or(0)});
}

bool beginsEarlier(const Bound& a, const Bound& b) { return atUtc(a.begin(), a) < atUtc(b.begin(), b); }
bool endsEarlier(const Bound& a, const Bound& b) { return atUtc(a.end(), a) < atUtc(b.end(), b); }

using Less = bool (*)(const Bound&, const Bound&);

void lower(std::optional<Bound>& least, const Bound& candidate, Less less) {
    if (!least || less(candidate, *least))
        least = candidate;
}

void raise(std::optional<Bound>& most, const Bound& candidate, Less less) {
    if (!most || less(*most, candidate))
        most = candidate;
}

// Whether only some members state an offset; the order of their times within a day is then unknown.
bool mixesOffsets(const std::vector<Member>& members) {
    bool some = false;
    bool every = true;
    for (const Member& member : members) {
        for (const Point* point : {&member.first, &member.lastPoint()}) {
            const bool offset = point->clock && point->clock->offset;
            some = some || offset;
            every = every && offset;
        }
    }
    return some && !every;
}

// The bounds of the members of a set, on a common scale.
class MemberBounds {
public:
    explicit MemberBounds(const std::vector<Member>& members) : civil_(mixesOffsets(members)) {}

    [[nodiscard]] Bound low(const Point& point) const {
        return civil_ ? boundOn(point.firstDay, {}) : lowBound(point);
    }
    [[nodiscard]] Bound high(const Point& point) const {
        return civil_ ? boundOn(point.lastDay, {}) : highBound(point);
    }

private:
    bool civil_;
};

// One of the members: starts and ends between the earliest and the latest of all of them.
Bounds oneOfBounds(const std::vector<Member>& members) {
    const MemberBounds of(members);
    Sides whole;
    for (const Member& member : members) {
        if (member.shape != Member::Shape::OrBefore)
            lower(whole.low, of.low(member.first), beginsEarlier);
        if (member.shape != Member::Shape::OrAfter)
            raise(whole.high, of.high(member.lastPoint()), endsEarlier);
    }
    if (members.front().shape == Member::Shape::OrBefore)
        whole.low.reset();
    if (members.back().shape == Member::Shape::OrAfter)
        whole.high.reset();
    return {whole.low, whole.high, whole.low, whole.high};
}

// All members: starts with the first and ends with the last.
Bounds allOfBounds(const std::vector<Member>& members) {
    const MemberBounds of(members);
    Bounds bounds;
    for (const Member& member : members) {
        lower(bounds.earliestStart, of.low(member.first), beginsEarlier);
        lower(bounds.latestStart, of.high(member.first), endsEarlier);
        raise(bounds.earliestEnd, of.low(member.lastPoint()), beginsEarlier);
        raise(bounds.latestEnd, of.high(member.lastPoint()), endsEarlier);
    }
    if (members.front().shape == Member::Shape::OrBefore) {
        bounds.earliestStart.reset();
        bounds.latestStart.reset();
    }
    if (members.back().shape == Member::Shape::OrAfter) {
        bounds.earliestEnd.reset();
        bounds.latestEnd.reset();
    }
    return bounds;
}

Precision yearPrecision(const YearPart& year) {
    const YearSpan span = yearSpan(year);
    const std::int64_t count = span.last - span.first + 1;
    if (count == 1)
        return Precision::Year;
    if (count <= 10)
        return Precision::Decade;
    if (count <= 100)
        return Precision::Century;
    return count <= 1'000 ? Precision::Millennium : Precision::None;
}

Precision pointPrecision(const Point& point) {
    const Precision year = yearPrecision(point.year);
    if (year != Precision::Year)
        return year;
    if (point.season != 0)
        return Precision::Season;
    if (!point.month || point.month->masked())
        return Precision::Year;
    if (!point.day || point.day->masked())
        return Precision::Month;
    if (!point.clock)
        return Precision::Day;
    switch (point.clock->unit) {
    case ClockPart::Unit::Hour:
        return Precision::Hour;
    case ClockPart::Unit::Minute:
        return Precision::Minute;
    default:
        return Precision::Second;
    }
}

Precision coarser(std::optional<Precision> known, const Member& member) {
    Precision own = std::min(pointPrecision(member.first), pointPrecision(member.lastPoint()));
    return known ? std::min(*known, own) : own;
}

Extent pointExtent(const Point& point) {
    const bool exactDay = point.day && !point.masked();
    return exactDay ? Extent::Point : Extent::Within;
}

bool singleMember(const Expression& expression) {
    return expression.members.size() == 1 && expression.members.front().shape == Member::Shape::Single;
}

} // namespace

Bound lowBound(const Point& point) { return boundOn(point.firstDay, point.clock); }
Bound highBound(const Point& point) { return boundOn(point.lastDay, point.clock); }

bool certainlyReversed(const Point& first, const Point& last) {
    const Bound high = highBound(last);
    const Bound low = lowBound(first);
    return before({high, high, high, high}, {low, low, low, low}) == Before::Certainly;
}

bool certainlyReversed(const Member& first, const Member& last) {
    const bool comparable = first.dated() && last.dated() && first.shape != Member::Shape::OrBefore &&
                            last.shape != Member::Shape::OrAfter;
    return comparable && certainlyReversed(first.first, last.lastPoint());
}

Bounds boundsOf(const Expression& expression) {
    switch (expression.kind) {
    case Expression::Kind::Undated:
    case Expression::Kind::OpenEnd:
        return {};
    case Expression::Kind::Single: {
        const Sides own = sides(expression.start);
        return {own.low, own.high, own.low, own.high};
    }
    case Expression::Kind::Interval: {
        const Sides start = sides(expression.start);
        const Sides end = sides(expression.end);
        return {start.low, start.high, end.low, end.high};
    }
    case Expression::Kind::OneOf:
        return oneOfBounds(expression.members);
    case Expression::Kind::AllOf:
        return allOfBounds(expression.members);
    }
    return {};
}

Precision precisionOf(const Expression& expression) {
    std::optional<Precision> known;
    for (const Member* end : {&expression.start, &expression.end}) {
        if (end->dated())
            known = coarser(known, *end);
    }
    for (const Member& member : expression.members)
        known = coarser(known, member);
    return known.value_or(Precision::None);
}

Extent extentOf(const Expression& expression) {
    switch (expression.kind) {
    case Expression::Kind::Undated:
    case Expression::Kind::OpenEnd:
        return Extent::Undated;
    case Expression::Kind::Single:
        return pointExtent(expression.start.first);
    case Expression::Kind::Interval:
        return Extent::Throughout;
    case Expression::Kind::OneOf:
        return singleMember(expression) ? pointExtent(expression.members.front().first) : Extent::Within;
    case Expression::Kind::AllOf:
        return singleMember(expression) ? pointExtent(expression.members.front().first) : Extent::Throughout;
    }
    return Extent::Undated;
}

} // namespace crisis::time
