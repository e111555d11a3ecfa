// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/OrderKey.h"

#include "core/time/TimePoint.h"
#include <limits>

namespace crisis::model {

namespace {

constexpr BoundKey openFirst{std::numeric_limits<std::int64_t>::min(), 0};
constexpr BoundKey openLast{std::numeric_limits<std::int64_t>::max(),
                            std::numeric_limits<std::uint64_t>::max() - 1};
constexpr BoundKey undated{std::numeric_limits<std::int64_t>::max(),
                           std::numeric_limits<std::uint64_t>::max()};

constexpr std::uint64_t wholeDay = 1; // before any time of its day, after an open start

// Rank by length, from the longest bound to the shortest.
std::uint64_t shortness(std::int32_t lengthSeconds) {
    return lengthSeconds >= 3600 ? 0 : lengthSeconds >= 60 ? 1 : lengthSeconds >= 1 ? 2 : 3;
}

std::uint64_t clockOf(std::int64_t secondOfDay, std::int32_t nanosecond, std::int32_t lengthSeconds) {
    // An offset may move the time into the previous or next day.
    const auto second = static_cast<std::uint64_t>(secondOfDay + 2 * secondsPerDay);
    return (((second << 30) | static_cast<std::uint64_t>(nanosecond)) << 2 | shortness(lengthSeconds)) +
           wholeDay + 1;
}

BoundKey keyOf(const std::optional<Bound>& bound, const BoundKey& absent) {
    if (!bound)
        return absent;
    if (!bound->time)
        return {bound->day, wholeDay};
    return {bound->day, clockOf(std::int64_t{bound->time->second} - bound->offset.value_or(0),
                                bound->time->nanosecond, bound->lengthSeconds)};
}

BoundKey keyOfSecond(std::int64_t axisSecond, bool isWholeDay) {
    std::int64_t day = axisSecond / secondsPerDay;
    std::int64_t second = axisSecond % secondsPerDay;
    if (second < 0) {
        second += secondsPerDay;
        --day;
    }
    return {day, isWholeDay ? wholeDay : clockOf(second, 0, 60)};
}

} // namespace

OrderKey orderKey(const EventRecord& event, const IdInterner& names) {
    if (const auto span = event.plainSpan()) {
        const BoundKey start = keyOfSecond(span->first, span->isWholeDays);
        const BoundKey end = span->isWholeDays ? keyOfSecond(span->last - secondsPerDay, true) : start;
        return {start, start, end, end};
    }
    const DateClaim claim = event.speakingClaim(names);
    if (isUndated(claim))
        return {undated, undated, undated, undated};
    const Bounds bounds = boundsOf(claim);
    return {keyOf(bounds.earliestStart, openFirst), keyOf(bounds.latestStart, openLast),
            keyOf(bounds.earliestEnd, openLast), keyOf(bounds.latestEnd, openLast)};
}

} // namespace crisis::model
