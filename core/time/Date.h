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

namespace crisis::time {

/// Which strings Date::parse() accepts.
enum class DateProfile {
    /// EDTF (ISO 8601-2:2019, Annex A) levels 0 to 2 only. A time of day must be complete to the second,
    /// unqualified, and not part of an interval or set.
    Strict,
    /// Strict, and in addition: times of day `YYYY-MM-DDThh[:mm[:ss[.fraction]]][Z|±hh[:mm]]`, also
    /// qualified, as interval ends and in sets; "" (undated); and `..` alone (an open end, for a claim that
    /// has a separate start and end).
    File,
};

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

/// How the start or end of a date is limited.
enum class Ending { Closed, Open, Unknown };

/// A valid EDTF date with its bounds. A plain value.
///
/// Choices where the standard leaves room for interpretation:
/// - Seasons 21 to 24 equal 25 to 28. A season that crosses the end of a year belongs to the year of its
///   December: 2023-24 ends on 2024-02-29.
/// - `S` counts digits from the left of the value: `Y171010000S3` is 171000000 to 171999999. More digits than
///   the value has are allowed and mean the year itself.
/// - `Y` is only for years with more than four digits, except that exponents of any size are allowed. It
///   takes no leading zero.
/// - Unspecified digits must match at least one day of the calendar: `2023-02-3X` is rejected. Unspecified
///   months mean 01 to 12. A negative year with unspecified digits excludes -0000, which does not exist.
/// - An interval is rejected as reversed only if no reading puts its ends in order: `2004-06/2004` is valid.
/// - `/` alone says nothing and is rejected; `../..`, `/..` and `../` are intervals.
/// - A set in which only some members state an offset is bounded by civil days as written, because the order
///   of its times is unknown.
/// - In a set, `..a` must be the first member and `a..` the last. A set has at most 1,000 members.
/// - A leap second is accepted only where one can occur, at the end of a month in UTC. Its bounds are those
///   of the preceding second.
/// - 24:00 and the offset -00:00 are rejected. Offsets go up to 23:59.
class Date {
public:
    /// Creates an undated date.
    Date() = default;

    /// Fails with one of the Date… codes. The second argument is the position of the invalid character: of an
    /// unexpected character, its own position (one past the last if more input was expected); of a time of
    /// day or a component that does not exist, its start; of DateOrder, the start of the second end. Linear
    /// in the length of the text.
    [[nodiscard]] static Result<Date> parse(std::string_view text, DateProfile profile = DateProfile::File);
    /// The date of a whole day (days since 1970-01-01). Outside the years -9999 to 9999, where EDTF has no
    /// days, the date of its year.
    [[nodiscard]] static Date ofDay(std::int64_t day);

    /// The canonical form: it parses to an equal date, and is its own canonical form. Equivalent notations
    /// become one: a qualifier of the whole date is at its end (`?2004-?06` is `2004-06?`), one of the first
    /// components follows them as a group (`?2004-?06-11` is `2004-06?-11`), any other precedes its component
    /// (`2004-06-~11`). Offsets are `Z` or `±hh:mm`; the numbers of `E` and `S` have no leading zeros.
    /// Everything else (exponents, digits of a fraction, order of a set) remains as written.
    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] const Bounds& bounds() const { return bounds_; }
    /// Of an interval: that of its coarser end.
    [[nodiscard]] Precision precision() const { return precision_; }
    [[nodiscard]] Extent extent() const { return extent_; }
    /// Open for `../b`, `..a/b` and `[..b]`; Unknown for `/b`.
    [[nodiscard]] Ending startEnding() const { return start_; }
    [[nodiscard]] Ending endEnding() const { return end_; }
    /// `..` alone; such a date is also undated.
    [[nodiscard]] bool isOpenEnd() const { return isUndated() && end_ == Ending::Open; }
    [[nodiscard]] bool isUndated() const { return extent_ == Extent::Undated; }
    [[nodiscard]] bool isInterval() const { return interval_; }   ///< written with `/`
    [[nodiscard]] bool isSet() const { return set_; }             ///< written with `[]` or `{}`
    [[nodiscard]] bool isUncertain() const { return uncertain_; } ///< `?` or `%` anywhere
    /// `~` or `%` anywhere, or `S` (significant digits).
    [[nodiscard]] bool isApproximate() const { return approximate_; }
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

} // namespace crisis::time
