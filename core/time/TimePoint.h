// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace crisis::time {

inline constexpr std::int64_t secondsPerMinute = 60;
inline constexpr std::int64_t secondsPerHour = 3'600;
inline constexpr std::int64_t secondsPerDay = 86'400; ///< civil time has no leap seconds

/// A moment of civil time. It has no time zone; its owner knows which zone applies.
struct TimePoint {
    std::int64_t day = 0;        ///< days since 1970-01-01, proleptic Gregorian; negative before
    std::int32_t second = 0;     ///< of the day, 0 to 86 399
    std::int32_t nanosecond = 0; ///< 0 to 999 999 999

    friend auto operator<=>(const TimePoint&, const TimePoint&) = default;
    friend bool operator==(const TimePoint&, const TimePoint&) = default;
};

/// Adds seconds; saturates at the limits of TimePoint.
[[nodiscard]] TimePoint plusSeconds(const TimePoint& at, std::int64_t seconds);

/// Seconds since 1970-01-01T00:00 on the time axis of the canvas; the range is ±292 billion years.
using AxisSeconds = std::int64_t;

/// Whole seconds, rounded down; saturates.
[[nodiscard]] AxisSeconds toAxis(const TimePoint& at);
/// The moment at an axis position; exact for every int64.
[[nodiscard]] TimePoint fromAxis(AxisSeconds at);

/// A time of day.
struct TimeOfDay {
    std::int32_t second = 0;     ///< 0 to 86 399
    std::int32_t nanosecond = 0; ///< 0 to 999 999 999

    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
    friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};

} // namespace crisis::time
