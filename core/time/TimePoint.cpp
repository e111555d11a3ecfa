// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/TimePoint.h"

#include <limits>

namespace crisis::time {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

struct DayAndSecond {
    std::int64_t day;
    std::int32_t second;
};

constexpr DayAndSecond split(std::int64_t seconds) {
    const std::int64_t day = seconds / secondsPerDay;
    const std::int64_t rest = seconds % secondsPerDay;
    return rest < 0 ? DayAndSecond{day - 1, static_cast<std::int32_t>(rest + secondsPerDay)}
                    : DayAndSecond{day, static_cast<std::int32_t>(rest)};
}

} // namespace

TimePoint plusSeconds(const TimePoint& at, std::int64_t seconds) {
    DayAndSecond delta = split(seconds);
    delta.second += at.second;
    if (delta.second >= secondsPerDay) {
        delta.second -= static_cast<std::int32_t>(secondsPerDay);
        ++delta.day;
    }
    if (delta.day > 0 && at.day > highest - delta.day)
        return {highest, static_cast<std::int32_t>(secondsPerDay - 1), 999'999'999};
    if (delta.day < 0 && at.day < lowest - delta.day)
        return {lowest, 0, 0};
    return {at.day + delta.day, delta.second, at.nanosecond};
}

AxisSeconds toAxis(const TimePoint& at) {
    __extension__ using Wide = __int128;
    const Wide seconds = static_cast<Wide>(at.day) * secondsPerDay + at.second;
    if (seconds > highest)
        return highest;
    if (seconds < lowest)
        return lowest;
    return static_cast<AxisSeconds>(seconds);
}

TimePoint fromAxis(AxisSeconds at) {
    const DayAndSecond parts = split(at);
    return {parts.day, parts.second, 0};
}

} // namespace crisis::time
