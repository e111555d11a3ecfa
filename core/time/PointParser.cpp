// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ExpressionParser that parses a single date, from its year down to its time of day.
#include "core/base/Ascii.h"
#include "core/time/Civil.h"
#include "core/time/DaySpan.h"
#include "core/time/ExpressionParser.h"

namespace crisis::time {

namespace {

constexpr bool isDigitOrX(char c) { return isDigit(c) || c == 'X'; }

constexpr std::uint8_t qualifierBits(char c) {
    switch (c) {
    case '?':
        return uncertainBit;
    case '~':
        return approximateBit;
    case '%':
        return uncertainBit | approximateBit;
    default:
        return 0;
    }
}

// Times ten plus a digit; saturates just above maxYear.
constexpr std::int64_t appended(std::int64_t magnitude, int digit) {
    return magnitude > maxYear ? magnitude : magnitude * 10 + digit;
}

} // namespace

bool ExpressionParser::parsePoint(Point& point, Where where) {
    leadingQualifier(point, Point::Year);
    if (!parseYear(point.year))
        return false;
    if (point.year.form == YearPart::Form::FourDigits && point.year.significantDigits == 0) {
        trailingQualifier(point, Point::Year);
        if (peek() == '-' && !parseMonthOrSeason(point))
            return false;
        if (peek() == '-' && point.month && !parseDay(point))
            return false;
        if (peek() == 'T' && point.day && !parseClock(point, where))
            return false;
    } else {
        trailingQualifier(point, Point::Year);
    }
    if (point.day)
        return true;
    const auto span = daySpan(point);
    point.firstDay = span->first;
    point.lastDay = span->last;
    return true;
}

void ExpressionParser::leadingQualifier(Point& point, Point::Component component) {
    const std::uint8_t bits = qualifierBits(peek());
    if (bits == 0)
        return;
    point.qualifiers[component] |= bits;
    ++at_;
}

void ExpressionParser::trailingQualifier(Point& point, Point::Component component) {
    const std::uint8_t bits = qualifierBits(peek());
    if (bits == 0)
        return;
    for (std::size_t i = 0; i <= component; ++i)
        point.qualifiers[i] |= bits;
    ++at_;
}

bool ExpressionParser::parseYear(YearPart& year) {
    const std::size_t start = at_;
    const bool read = take('Y') ? parseLongYear(year) : parseFourDigitYear(year);
    if (!read)
        return false;
    if (peek() == 'S' && !parseSignificantDigits(year))
        return false;
    const YearSpan span = yearSpan(year);
    return (span.first >= minYear && span.last <= maxYear) || fault(ErrorCode::DateTooFar, start);
}

bool ExpressionParser::parseFourDigitYear(YearPart& year) {
    const std::size_t start = at_;
    year.negative = take('-');
    for (char& digit : year.digits) {
        if (!isDigitOrX(peek()))
            return unexpected();
        digit = text_[at_++];
        year.value = year.value * 10 + (digit == 'X' ? 0 : digit - '0');
    }
    if (year.negative)
        year.value = -year.value;
    const bool minusZero = year.negative && year.value == 0 && !year.masked();
    return !minusZero || fault(ErrorCode::DateOutOfRange, start);
}

bool ExpressionParser::parseLongYear(YearPart& year) {
    const std::size_t start = at_ - 1;
    year.form = YearPart::Form::Long;
    year.negative = take('-');
    const std::size_t firstDigit = at_;
    if (peek() == '0' || !isDigit(peek()))
        return unexpected();
    std::int64_t magnitude = 0;
    while (isDigit(peek()))
        magnitude = appended(magnitude, text_[at_++] - '0');
    if (magnitude > maxYear)
        return fault(ErrorCode::DateTooFar, start);
    year.value = year.negative ? -magnitude : magnitude;
    if (peek() == 'E')
        return parseExponent(year, start);
    // `Y` is only for years with more than four digits.
    return at_ - firstDigit > 4 || unexpected();
}

bool ExpressionParser::parseExponent(YearPart& year, std::size_t start) {
    year.form = YearPart::Form::Exponent;
    year.significand = year.value;
    ++at_;
    const std::size_t exponentAt = at_;
    if (!parseNumber(year.exponent, 1'000))
        return false;
    if (year.exponent == 0)
        return fault(ErrorCode::DateOutOfRange, exponentAt);
    std::int64_t magnitude = year.negative ? -year.value : year.value;
    for (int i = 0; i < year.exponent && magnitude <= maxYear; ++i)
        magnitude = appended(magnitude, 0);
    if (magnitude > maxYear)
        return fault(ErrorCode::DateTooFar, start);
    year.value = year.negative ? -magnitude : magnitude;
    return true;
}

bool ExpressionParser::parseSignificantDigits(YearPart& year) {
    if (year.masked())
        return unexpected();
    ++at_;
    const std::size_t numberAt = at_;
    if (!parseNumber(year.significantDigits, 1'000))
        return false;
    return year.significantDigits > 0 || fault(ErrorCode::DateOutOfRange, numberAt);
}

bool ExpressionParser::parseNumber(int& number, int limit) {
    if (!isDigit(peek()))
        return unexpected();
    number = 0;
    while (isDigit(peek())) {
        const int digit = text_[at_++] - '0';
        number = number >= limit ? limit : number * 10 + digit;
    }
    return true;
}

bool ExpressionParser::parsePair(PairPart& pair) {
    if (!isDigitOrX(peek()))
        return unexpected();
    pair.tens = text_[at_++];
    if (!isDigitOrX(peek()))
        return unexpected();
    pair.ones = text_[at_++];
    return true;
}

bool ExpressionParser::parseMonthOrSeason(Point& point) {
    ++at_;
    leadingQualifier(point, Point::Month);
    const std::size_t start = at_;
    PairPart pair;
    if (!parsePair(pair))
        return false;
    if (fitsAMonth(pair))
        point.month = pair;
    else if (!pair.masked() && pair.value() >= 21 && pair.value() <= 41)
        point.season = pair.value();
    else
        return fault(ErrorCode::DateOutOfRange, start);
    trailingQualifier(point, Point::Month);
    return true;
}

bool ExpressionParser::parseDay(Point& point) {
    ++at_;
    leadingQualifier(point, Point::Day);
    const std::size_t start = at_;
    if (!parsePair(point.day.emplace()))
        return false;
    const auto span = daySpan(point);
    if (!span)
        return fault(ErrorCode::DateOutOfRange, start);
    point.firstDay = span->first;
    point.lastDay = span->last;
    trailingQualifier(point, Point::Day);
    return true;
}

} // namespace crisis::time
