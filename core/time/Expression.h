// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace crisis::time {

/// The syntax tree of a date string: the input of Date and of the date formatter. Its string views point into
/// the parsed string, which must outlive them.

/// Bits of a qualifier: `?`, `~`, and both for `%`.
inline constexpr std::uint8_t uncertainBit = 1;
inline constexpr std::uint8_t approximateBit = 2;

struct YearPart {
    enum class Form : std::uint8_t {
        FourDigits, ///< `1985`, `-1985`, `19XX`
        Long,       ///< `Y17000`
        Exponent,   ///< `Y-17E7`
    };

    Form form = Form::FourDigits;
    bool negative = false;
    std::array<char, 4> digits{'0', '0', '0', '0'}; ///< only of FourDigits: each `0` to `9` or `X`
    std::int64_t value = 0;                         ///< signed; meaningless if masked
    std::int64_t significand = 0;                   ///< only of Exponent; signed
    int exponent = 0;
    int significantDigits = 0; ///< of `S`; 0: absent

    [[nodiscard]] bool masked() const;
};

/// A month or a day; each digit may be `X`.
struct PairPart {
    char tens = '0';
    char ones = '0';

    [[nodiscard]] bool masked() const { return tens == 'X' || ones == 'X'; }
    [[nodiscard]] bool unknown() const { return tens == 'X' && ones == 'X'; }
    [[nodiscard]] int value() const { return (tens - '0') * 10 + (ones - '0'); } ///< only if not masked
    [[nodiscard]] bool matches(int number) const;
};

struct ClockPart {
    enum class Unit : std::uint8_t { Hour, Minute, Second, Fraction };

    Unit unit = Unit::Hour; ///< the finest unit written
    int hour = 0;
    int minute = 0;
    int second = 0;                     ///< 0 to 60; 60 is a leap second
    std::string_view fraction;          ///< the digits as written
    std::optional<std::int32_t> offset; ///< seconds east of UTC
};

/// A single date, from the year down to a time of day.
struct Point {
    enum Component : std::size_t { Year, Month, Day, Clock };

    YearPart year;
    std::optional<PairPart> month;
    int season = 0; ///< 21 to 41, instead of a month; 0: none
    std::optional<PairPart> day;
    std::optional<ClockPart> clock;
    std::array<std::uint8_t, 4> qualifiers{}; ///< per component; group qualifiers are expanded
    std::int64_t firstDay = 0;                ///< first and last possible day, since 1970-01-01, inclusive
    std::int64_t lastDay = 0;

    [[nodiscard]] std::size_t components() const; ///< number of components; a season counts as a month
    [[nodiscard]] bool qualified() const;
    /// The qualifier if every component has the same one, else nothing.
    [[nodiscard]] std::optional<std::uint8_t> commonQualifier() const;
    /// Whether any digit is unspecified.
    [[nodiscard]] bool masked() const;
};

/// An end of an interval or a member of a set.
struct Member {
    enum class Shape : std::uint8_t {
        Single,
        Range,    ///< `a..b`, only in sets
        OrBefore, ///< `..a`
        OrAfter,  ///< `a..`
        Open,     ///< `..`, only in intervals
        Unknown,  ///< empty, only in intervals
    };

    Shape shape = Shape::Unknown;
    Point first;
    Point last; ///< only of Range

    [[nodiscard]] bool dated() const { return shape != Shape::Open && shape != Shape::Unknown; }
    [[nodiscard]] const Point& lastPoint() const { return shape == Shape::Range ? last : first; }
};

struct Expression {
    enum class Kind : std::uint8_t {
        Undated,
        OpenEnd, ///< `..` alone
        Single,  ///< a single date, stored in `start`
        Interval,
        OneOf, ///< `[…]`
        AllOf, ///< `{…}`
    };

    Kind kind = Kind::Undated;
    Member start;
    Member end;
    std::vector<Member> members;
};

} // namespace crisis::time
