// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/TimePoint.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis {

/// Which strings are dates.
enum class DateProfile {
    Strict, ///< EDTF (ISO 8601-2:2019) levels 0 to 2, and nothing else
    File,   ///< the same, times of day `YYYY-MM-DDThh[:mm[:ss[.fraction]]][Z|±hh[:mm]]` anywhere, and "" (undated)
};

/// How finely a date is told; ordered from coarse to fine.
enum class Precision { None, Millennium, Century, Decade, Year, Season, Month, Day, Hour, Minute, Second };

/// One of the four outermost limits of a date, told in the date's own zone.
struct Bound {
    std::int64_t day = 0;           ///< days since 1970-01-01
    std::optional<TimeOfDay> time;  ///< only if the date has a time of day there
    std::optional<std::int32_t> offset; ///< seconds east of UTC, only if the date states one

    /// The first moment of the bound, and the first moment after it: [begin, end). A bound without a time is a
    /// whole day, one with a time lasts as long as its last written digit says.
    [[nodiscard]] TimePoint begin() const;
    [[nodiscard]] TimePoint end() const;

    std::int32_t lengthSeconds = 86'400; ///< 3600, 60, 1 or, with a fraction, 0: how far end() lies from begin()

    friend bool operator==(const Bound&, const Bound&) = default;
};

/// The limits within which something happened; outermost and inclusive, absent where open or unknown.
/// Qualifiers (`?`, `~`, `%`) do not widen them.
struct Bounds {
    std::optional<Bound> earliestStart;
    std::optional<Bound> latestStart;
    std::optional<Bound> earliestEnd;
    std::optional<Bound> latestEnd;

    friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// What a date claims about duration (see "Within and throughout" in the format's description).
enum class Extent {
    Undated,    ///< ""
    Point,      ///< one day or one time of day
    Within,     ///< some time in a span: `[a..b]`, a month, a year, a season, unspecified digits
    Throughout, ///< all the time of a span: `a/b`, `{a..b}`
};

/// How a side of a date ends.
enum class Ending { Closed, Open, Unknown };

/// A date as a person can state it: an EDTF string that is known to be valid. A small value, cheap to copy.
class Date {
public:
    /// Undated.
    Date() = default;

    /// Fails with one of the Date… codes; the second argument is the faulty character's number.
    [[nodiscard]] static Result<Date> parse(std::string_view text, DateProfile profile = DateProfile::File);
    /// The whole day.
    [[nodiscard]] static Date ofDay(std::int64_t day);

    /// Canonical form; parses to an equal date.
    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] const Bounds& bounds() const { return bounds_; }
    [[nodiscard]] Precision precision() const { return precision_; } ///< of an interval: of its coarser end
    [[nodiscard]] Extent extent() const { return extent_; }
    [[nodiscard]] Ending startEnding() const { return start_; } ///< `../b` Open, `/b` Unknown
    [[nodiscard]] Ending endEnding() const { return end_; }
    [[nodiscard]] bool isUndated() const { return extent_ == Extent::Undated; }
    [[nodiscard]] bool isInterval() const { return interval_; } ///< written with `/`
    [[nodiscard]] bool isSet() const { return set_; }           ///< written with `[]` or `{}`
    [[nodiscard]] bool isUncertain() const { return uncertain_; }     ///< `?` or `%` anywhere
    [[nodiscard]] bool isApproximate() const { return approximate_; } ///< `~` or `%` anywhere, or significant digits
    [[nodiscard]] bool hasTime() const { return hasTime_; }

    friend bool operator==(const Date& a, const Date& b) { return a.text_ == b.text_; }

private:
    friend class DateParser;

    std::string text_;
    Bounds bounds_;
    Precision precision_ = Precision::None;
    Extent extent_ = Extent::Undated;
    Ending start_ = Ending::Unknown;
    Ending end_ = Ending::Unknown;
    bool interval_ = false;
    bool set_ = false;
    bool uncertain_ = false;
    bool approximate_ = false;
    bool hasTime_ = false;
};

} // namespace crisis
