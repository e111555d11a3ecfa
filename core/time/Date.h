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

/// Which strings are dates.
enum class DateProfile {
    /// EDTF (ISO 8601-2:2019, Annex A) levels 0 to 2, and nothing else. Its times of day are complete to the
    /// second and
    /// stand alone, unqualified.
    Strict,
    /// The same, times of day `YYYY-MM-DDThh[:mm[:ss[.fraction]]][Z|±hh[:mm]]` also qualified, as interval
    /// ends and in sets,
    /// "" (undated), and `..` alone (an end that is open, where a start and an end are told apart).
    File,
};

/// How finely a date is told; ordered from coarse to fine. An unspecified digit ends it, whatever stands
/// after: `156X-12-25` is a decade, `1985-XX-12` a year. Season is every grouping of months (21 to 41); None
/// is undated, or coarser than a millennium.
enum class Precision { None, Millennium, Century, Decade, Year, Season, Month, Day, Hour, Minute, Second };

/// One of the four outermost limits of a date, told in the date's own zone.
struct Bound {
    std::int64_t day = 0;               ///< days since 1970-01-01
    std::optional<TimeOfDay> time;      ///< only if the date has a time of day there
    std::optional<std::int32_t> offset; ///< seconds east of UTC, only if the date states one

    /// The first moment of the bound, and the first moment after it: [begin, end). A bound without a time is
    /// a whole day, one with a time lasts as long as its last written digit says.
    [[nodiscard]] TimePoint begin() const;
    [[nodiscard]] TimePoint end() const;

    std::int32_t lengthSeconds =
        86'400; ///< 3600, 60, 1 or, with a fraction, 0: how far end() lies from begin()

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
    Throughout, ///< all the time of a span: `a/b`, `{a..b}`, and all of `{a,b}`
};

/// How a side of a date ends.
enum class Ending { Closed, Open, Unknown };

/// A date as a person can state it: an EDTF string that is known to be valid. A plain value.
///
/// Where the standard leaves room:
/// - Seasons 21 to 24 equal 25 to 28; a season over a year's end is named by its December, so 2023-24 ends on
/// 2024-02-29.
/// - `S` counts digits from the left of the value: `Y171010000S3` is 171000000 to 171999999. More digits than
/// the value has
///   are allowed and mean the year itself.
/// - `Y` is only for years that four digits cannot hold, but for exponents of any size; it takes no leading
/// zero.
/// - A mask must fit a day of the calendar: `2023-02-3X` is refused. Masks of months mean 01 to 12. Of a
/// negative mask, year
///   -0000, which does not exist, is left out.
/// - Ends are refused as reversed only if no reading puts them in order: `2004-06/2004` is fine.
/// - `/` alone states nothing and is refused; `../..`, `/..` and `../` are intervals.
/// - A set in which only some members state an offset is bounded by the civil days as written: nothing says
/// in which order its times come.
/// - In a set `..a` may only be the first and `a..` only the last member; it has at most 1 000.
/// - A leap second is allowed where there can be one, at the end of a month in UTC; its bounds are the second
/// before.
/// - 24:00 and an offset of -00:00 do not exist; offsets go up to 23:59.
class Date {
public:
    /// Undated.
    Date() = default;

    /// Fails with one of the Date… codes; the second argument is the faulty character's number: of something
    /// unexpected its own (one past the last if more was expected), of a component that does not exist or a
    /// time of day where it starts, of DateOrder where the second end starts. Linear in the length of the
    /// text.
    [[nodiscard]] static Result<Date> parse(std::string_view text, DateProfile profile = DateProfile::File);
    /// The whole day; outside the years -9999 to 9999, where EDTF has no days, its year.
    [[nodiscard]] static Date ofDay(std::int64_t day);

    /// The canonical form, which parses to an equal date and is its own canonical form. What means the same
    /// is written the same: qualifiers on everything at the end (`?2004-?06` is `2004-06?`), those on the
    /// first components as a group
    /// (`?2004-?06-11` is `2004-06?-11`), any other before its component (`2004-06-~11`); offsets as `Z` or
    /// `±hh:mm`; numbers of `E` and `S` without leading zeros. All else (exponents, digits of a fraction,
    /// order of a set) stays as written.
    [[nodiscard]] const std::string& text() const { return text_; }

    [[nodiscard]] const Bounds& bounds() const { return bounds_; }
    [[nodiscard]] Precision precision() const { return precision_; } ///< of an interval: of its coarser end
    [[nodiscard]] Extent extent() const { return extent_; }
    [[nodiscard]] Ending startEnding() const {
        return start_;
    } ///< `../b`, `..a/b`, `[..b]` Open, `/b` Unknown
    [[nodiscard]] Ending endEnding() const { return end_; }
    /// `..` alone, which is also undated.
    [[nodiscard]] bool isOpenEnd() const { return isUndated() && end_ == Ending::Open; }
    [[nodiscard]] bool isUndated() const { return extent_ == Extent::Undated; }
    [[nodiscard]] bool isInterval() const { return interval_; }   ///< written with `/`
    [[nodiscard]] bool isSet() const { return set_; }             ///< written with `[]` or `{}`
    [[nodiscard]] bool isUncertain() const { return uncertain_; } ///< `?` or `%` anywhere
    [[nodiscard]] bool isApproximate() const {
        return approximate_;
    } ///< `~` or `%` anywhere, or significant digits
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
