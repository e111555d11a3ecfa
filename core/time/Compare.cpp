// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Compare.h"

#include <array>

namespace crisis::time {

namespace {

struct Reading {
    TimePoint begin;
    TimePoint end;
};

// Two bounds on a common scale: in UTC if both state an offset, otherwise as written.
struct Pair {
    Reading a;
    Reading b;
};

Reading reading(const Bound& bound, std::int32_t offset) {
    return {plusSeconds(bound.begin(), -std::int64_t{offset}),
            plusSeconds(bound.end(), -std::int64_t{offset})};
}

Pair onOneScale(const Bound& a, const Bound& b) {
    const bool inUtc = a.offset && b.offset;
    return {reading(a, inUtc ? *a.offset : 0), reading(b, inUtc ? *b.offset : 0)};
}

bool asInstants(const Bound& a, const Bound& b) { return a.time && b.time; }

// The last moment of `a` is before the first moment of `b`.
bool whollyBefore(const Bound& a, const Bound& b) {
    if (!asInstants(a, b))
        return a.day < b.day;
    const Pair pair = onOneScale(a, b);
    return pair.a.end <= pair.b.begin && pair.a.begin < pair.b.begin;
}

// Every stated bound of `a` is before every stated bound of `b`. Comparing only the last bound of `a` with
// the first of `b` is not enough where only some state offsets: that order is not transitive.
bool everyBoundBefore(const Bounds& a, const Bounds& b) {
    const auto stated = [](const Bounds& bounds) {
        return std::array{&bounds.earliestStart, &bounds.latestStart, &bounds.earliestEnd, &bounds.latestEnd};
    };
    for (const auto* early : stated(a)) {
        for (const auto* late : stated(b)) {
            if (*early && *late && !whollyBefore(**early, **late))
                return false;
        }
    }
    return true;
}

// No moment of `a` is after a moment of `b`. The same instant counts too, if both have no length.
bool neverAfter(const Bound& a, const Bound& b) {
    if (!asInstants(a, b))
        return a.day < b.day;
    const Pair pair = onOneScale(a, b);
    return pair.a.end <= pair.b.begin;
}

bool neverAfter(const std::optional<Bound>& a, const std::optional<Bound>& b) {
    return a && b && neverAfter(*a, *b);
}

// A total order: by civil day as written, a whole day before a time on that day, then by clock time (in UTC
// if an offset is stated), longer bounds first.
std::strong_ordering order(const Bound& a, const Bound& b) {
    if (const auto byDay = a.day <=> b.day; std::is_neq(byDay))
        return byDay;
    if (const auto byTime = a.time.has_value() <=> b.time.has_value(); std::is_neq(byTime))
        return byTime;
    const Reading left = reading(a, a.offset.value_or(0));
    const Reading right = reading(b, b.offset.value_or(0));
    if (const auto byBegin = left.begin <=> right.begin; std::is_neq(byBegin))
        return byBegin;
    return right.end <=> left.end;
}

enum class Absent { First, Last };

std::strong_ordering order(const std::optional<Bound>& a, const std::optional<Bound>& b, Absent absent) {
    if (a && b)
        return order(*a, *b);
    const auto presentLast = a.has_value() <=> b.has_value();
    return absent == Absent::First ? presentLast : b.has_value() <=> a.has_value();
}

} // namespace

Before before(const Bounds& a, const Bounds& b) {
    if (a.latestEnd && b.earliestStart && whollyBefore(*a.latestEnd, *b.earliestStart) &&
        everyBoundBefore(a, b))
        return Before::Certainly;
    // Nothing ends before it starts, so a start limits an open end, and an end limits an open start.
    if (neverAfter(b.latestStart, a.earliestEnd) || neverAfter(b.latestStart, a.earliestStart) ||
        neverAfter(b.latestEnd, a.earliestEnd) || neverAfter(b.latestEnd, a.earliestStart))
        return Before::CertainlyNot;
    return Before::Possibly;
}

std::strong_ordering displayOrder(const Bounds& a, bool aUndated, const Bounds& b, bool bUndated) {
    if (const auto byDated = aUndated <=> bUndated; std::is_neq(byDated))
        return byDated;
    if (const auto byStart = order(a.earliestStart, b.earliestStart, Absent::First); std::is_neq(byStart))
        return byStart;
    if (const auto byStart = order(a.latestStart, b.latestStart, Absent::Last); std::is_neq(byStart))
        return byStart;
    if (const auto byEnd = order(a.earliestEnd, b.earliestEnd, Absent::Last); std::is_neq(byEnd))
        return byEnd;
    return order(a.latestEnd, b.latestEnd, Absent::Last);
}

} // namespace crisis::time
