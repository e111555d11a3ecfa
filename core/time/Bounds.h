// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"

#include <cstdint>
#include <optional>

namespace crisis::time {

/// The precision of a date, from coarse to fine. It ends at the first unspecified digit, whatever follows:
/// `156X-12-25` is a decade, `1985-XX-12` a year. Season is any group of months (21 to 41). None is undated,
/// or coarser than a millennium.
enum class Precision { None, Millennium, Century, Decade, Year, Season, Month, Day, Hour, Minute, Second };

/// One of the four outermost limits of a date, in the time zone of the date.
struct Bound {
    std::int64_t day = 0;               ///< days since 1970-01-01
    std::optional<TimeOfDay> time;      ///< only if the date states a time of day here
    std::optional<std::int32_t> offset; ///< seconds east of UTC; only if the date states an offset

    /// The half-open range [begin, end) of the bound. A bound without a time is a whole day; with a time, it
    /// lasts as long as the unit of its last written digit.
    [[nodiscard]] TimePoint begin() const;
    [[nodiscard]] TimePoint end() const;

    /// Seconds from begin() to end(): 86400, 3600, 60, 1, or 0 if the time has a fraction.
    std::int32_t lengthSeconds = 86'400;

    friend bool operator==(const Bound&, const Bound&) = default;
};

/// The outermost limits of a date, all inclusive; absent where open or unknown. Qualifiers (`?`, `~`, `%`) do
/// not widen them.
struct Bounds {
    std::optional<Bound> earliestStart;
    std::optional<Bound> latestStart;
    std::optional<Bound> earliestEnd;
    std::optional<Bound> latestEnd;

    friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// What a date claims about duration (see "Within and throughout" in the format specification).
enum class Extent {
    Undated,    ///< ""
    Point,      ///< a single day or time of day
    Within,     ///< at some time within a span: `[a..b]`, a month, a year, a season, unspecified digits
    Throughout, ///< during all of a span: `a/b`, `{a..b}`, and all members of `{a,b}`
};

} // namespace crisis::time
