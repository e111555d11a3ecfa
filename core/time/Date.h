// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/Bounds.h"
#include "core/time/DateProfile.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::time {

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
