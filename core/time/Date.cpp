// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Date.h"

#include "core/time/Civil.h"
#include "core/time/CivilText.h"
#include "core/time/ExpressionBounds.h"
#include "core/time/ExpressionParser.h"
#include "core/time/ExpressionText.h"

#include <limits>

namespace crisis::time {

namespace {

Ending endingOf(const Member& member) {
    switch (member.shape) {
    case Member::Shape::Open:
        return Ending::Open;
    case Member::Shape::Unknown:
        return Ending::Unknown;
    default:
        return Ending::Closed;
    }
}

// The value of two digits; above 99 if a character is not a digit.
unsigned pairAt(const char* text) {
    const auto tens = static_cast<unsigned>(text[0]) - '0';
    const auto ones = static_cast<unsigned>(text[1]) - '0';
    return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

} // namespace

/// Creates dates from strings.
class DateParser {
public:
    static std::optional<std::int64_t> wholeDay(std::string_view text) {
        if (text.size() != 10 || text[4] != '-' || text[7] != '-')
            return std::nullopt;
        const unsigned century = pairAt(text.data());
        const unsigned yearOfCentury = pairAt(text.data() + 2);
        const unsigned month = pairAt(text.data() + 5);
        const unsigned day = pairAt(text.data() + 8);
        if (century > 99 || yearOfCentury > 99 || month < 1 || month > 12 || day < 1)
            return std::nullopt;
        const CivilDate date{century * 100 + yearOfCentury, static_cast<int>(month), static_cast<int>(day)};
        if (date.day > daysInMonth(date.year, date.month))
            return std::nullopt;
        return daysFromCivil(date);
    }

    /// Fast path without a syntax tree: most dates of a file are a whole day or a minute.
    struct Plain {
        std::int64_t day = 0;
        std::optional<TimeOfDay> minute;
    };
    static std::optional<Plain> plain(std::string_view text, DateProfile profile) {
        const auto day = wholeDay(text.substr(0, 10));
        if (!day || text.size() == 10)
            return day ? std::optional(Plain{*day, {}}) : std::nullopt;
        if (profile == DateProfile::Strict || text.size() != 16 || text[10] != 'T' || text[13] != ':')
            return std::nullopt;
        const unsigned hour = pairAt(text.data() + 11);
        const unsigned minute = pairAt(text.data() + 14);
        if (hour > 23 || minute > 59)
            return std::nullopt;
        return Plain{*day, TimeOfDay{static_cast<std::int32_t>(hour * 3'600 + minute * 60), 0}};
    }

    static void setPlain(Date& date, std::string_view text, const Plain& plain) {
        Bound bound;
        bound.day = plain.day;
        bound.time = plain.minute;
        if (plain.minute)
            bound.lengthSeconds = 60;
        date.text_ = text;
        date.bounds_.earliestStart = bound;
        date.bounds_.latestStart = bound;
        date.bounds_.earliestEnd = bound;
        date.bounds_.latestEnd = bound;
        date.precision_ = plain.minute ? Precision::Minute : Precision::Day;
        date.extent_ = Extent::Point;
        date.start_ = Ending::Closed;
        date.end_ = Ending::Closed;
        date.hasTime_ = plain.minute.has_value();
    }

    static Date of(const Expression& expression) {
        Date date;
        date.text_ = canonicalText(expression);
        date.bounds_ = boundsOf(expression);
        date.precision_ = precisionOf(expression);
        date.extent_ = extentOf(expression);
        date.interval_ = expression.kind == Expression::Kind::Interval;
        date.set_ = !expression.members.empty();
        setEndings(date, expression);
        setFlags(date, expression.start);
        setFlags(date, expression.end);
        for (const Member& member : expression.members)
            setFlags(date, member);
        return date;
    }

private:
    static void setEndings(Date& date, const Expression& expression) {
        const Bounds& bounds = date.bounds_;
        if (expression.kind == Expression::Kind::OpenEnd)
            date.start_ = date.end_ = Ending::Open;
        if (date.extent_ == Extent::Undated)
            return;
        date.start_ = date.interval_ ? endingOf(expression.start) : Ending::Closed;
        date.end_ = date.interval_ ? endingOf(expression.end) : Ending::Closed;
        if (date.start_ == Ending::Closed && !bounds.earliestStart)
            date.start_ = Ending::Open;
        if (date.end_ == Ending::Closed && !bounds.latestEnd)
            date.end_ = Ending::Open;
    }

    static void setFlags(Date& date, const Member& member) {
        if (!member.dated())
            return;
        setFlags(date, member.first);
        if (member.shape == Member::Shape::Range)
            setFlags(date, member.last);
    }

    static void setFlags(Date& date, const Point& point) {
        std::uint8_t bits = 0;
        for (const std::uint8_t own : point.qualifiers)
            bits |= own;
        date.uncertain_ |= (bits & uncertainBit) != 0;
        date.approximate_ |= (bits & approximateBit) != 0 || point.year.significantDigits > 0;
        date.hasTime_ |= point.clock.has_value();
    }
};

Result<Date> Date::parse(std::string_view text, DateProfile profile) {
    if (const auto plain = DateParser::plain(text, profile)) {
        Result<Date> date{tl::in_place};
        DateParser::setPlain(*date, text, *plain);
        return date;
    }
    ExpressionParser parser(text, profile);
    Expression expression;
    if (!parser.parse(expression))
        return failure(parser.faultCode(), {std::string(text), std::to_string(parser.faultCharacter())});
    return DateParser::of(expression);
}

Date Date::ofDay(std::int64_t day) {
    const std::int64_t year = civilFromDays(day).year;
    if (year >= 0 && year <= 9'999) {
        Date date;
        DateParser::setPlain(date, isoDay(day), {day, {}});
        return date;
    }
    std::string text;
    if (year < 0 && year >= -9'999) {
        // isoDay() writes such a year with six digits, but EDTF with four.
        text = "-" + isoDay(day).substr(3);
    } else {
        text = "Y" + std::to_string(year < minYear ? minYear : year > maxYear ? maxYear : year);
    }
    return Date::parse(text).value_or(Date());
}

} // namespace crisis::time
