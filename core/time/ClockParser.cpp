// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ExpressionParser that parses a time of day.
#include "core/base/Ascii.h"
#include "core/time/Civil.h"
#include "core/time/ExpressionParser.h"
#include "core/time/TimePoint.h"

namespace crisis::time {

bool ExpressionParser::parseClock(Point& point, Where where) {
    clockAt_ = at_;
    if (point.masked())
        return unexpected();
    const bool strict = profile_ == DateProfile::Strict;
    if (strict && (where != Where::Alone || point.qualified()))
        return fault(ErrorCode::DateTimeOfDay, clockAt_);
    ++at_;
    leadingQualifier(point, Point::Clock);
    ClockPart& clock = point.clock.emplace();
    std::size_t secondAt = at_ + 6;
    if (!parseClockTime(clock) || !parseOffset(clock) || !checkLeapSecond(point, clock, secondAt))
        return false;
    trailingQualifier(point, Point::Clock);
    const bool level0 = clock.unit == ClockPart::Unit::Second && !point.qualified();
    return !strict || level0 || fault(ErrorCode::DateTimeOfDay, clockAt_);
}

bool ExpressionParser::parseTwoDigits(int& number, int most) {
    const std::size_t start = at_;
    if (!isDigit(peek()))
        return unexpected();
    const int tens = text_[at_++] - '0';
    if (!isDigit(peek()))
        return unexpected();
    number = tens * 10 + (text_[at_++] - '0');
    return number <= most || fault(ErrorCode::DateOutOfRange, start);
}

bool ExpressionParser::parseClockTime(ClockPart& clock) {
    if (!parseTwoDigits(clock.hour, 23))
        return false;
    if (!take(':'))
        return true;
    clock.unit = ClockPart::Unit::Minute;
    if (!parseTwoDigits(clock.minute, 59))
        return false;
    if (!take(':'))
        return true;
    clock.unit = ClockPart::Unit::Second;
    if (!parseTwoDigits(clock.second, 60))
        return false;
    // Two dots end a date of a range (`a..b`); a single dot starts a fraction.
    if (peek() != '.' || peek(1) == '.')
        return true;
    ++at_;
    const std::size_t start = at_;
    while (isDigit(peek()))
        ++at_;
    if (at_ == start)
        return unexpected();
    clock.unit = ClockPart::Unit::Fraction;
    clock.fraction = text_.substr(start, at_ - start);
    return true;
}

bool ExpressionParser::parseOffset(ClockPart& clock) {
    if (take('Z')) {
        clock.offset = 0;
        return true;
    }
    const char sign = peek();
    if (sign != '+' && sign != '-')
        return true;
    const std::size_t start = at_++;
    int hours = 0;
    int minutes = 0;
    if (!parseTwoDigits(hours, 23) || (take(':') && !parseTwoDigits(minutes, 59)))
        return false;
    const std::int32_t seconds = hours * 3'600 + minutes * 60;
    // ISO 8601-1:2019, 4.3.13: an offset of zero is written with a plus sign.
    if (sign == '-' && seconds == 0)
        return fault(ErrorCode::DateOutOfRange, start);
    clock.offset = sign == '-' ? -seconds : seconds;
    return true;
}

// A leap second is inserted at the end of a month in UTC. Without a stated offset, any local time that a zone
// offset (a multiple of 15 minutes) can produce is accepted.
bool ExpressionParser::checkLeapSecond(const Point& point, const ClockPart& clock, std::size_t secondAt) {
    if (clock.second != 60)
        return true;
    bool possible = clock.minute % 15 == 14;
    if (clock.offset) {
        const std::int64_t minuteBegin = clock.hour * 3'600 + clock.minute * 60 - *clock.offset;
        const std::int64_t nextMinute = minuteBegin + 60;
        const bool midnight = nextMinute % secondsPerDay == 0;
        possible = midnight && civilFromDays(point.firstDay + nextMinute / secondsPerDay).day == 1;
    }
    return possible || fault(ErrorCode::DateOutOfRange, secondAt);
}

} // namespace crisis::time
