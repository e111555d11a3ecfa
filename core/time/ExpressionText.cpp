// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/ExpressionText.h"

#include "core/time/CivilText.h"

namespace crisis::time {

namespace {

void appendPair(std::string& text, int value) {
    text += static_cast<char>('0' + value / 10);
    text += static_cast<char>('0' + value % 10);
}

void appendQualifier(std::string& text, std::uint8_t bits) {
    constexpr std::string_view symbols = " ?~%";
    if (bits != 0)
        text += symbols[bits];
}

void appendYear(std::string& text, const YearPart& year) {
    switch (year.form) {
    case YearPart::Form::FourDigits:
        if (year.negative)
            text += '-';
        text.append(year.digits.data(), year.digits.size());
        break;
    case YearPart::Form::Long:
        text += 'Y' + std::to_string(year.value);
        break;
    case YearPart::Form::Exponent:
        text += 'Y' + std::to_string(year.significand) + 'E' + std::to_string(year.exponent);
        break;
    }
    if (year.significantDigits > 0)
        text += 'S' + std::to_string(year.significantDigits);
}

void appendClock(std::string& text, const ClockPart& clock) {
    appendPair(text, clock.hour);
    if (clock.unit >= ClockPart::Unit::Minute) {
        text += ':';
        appendPair(text, clock.minute);
    }
    if (clock.unit >= ClockPart::Unit::Second) {
        text += ':';
        appendPair(text, clock.second);
    }
    if (clock.unit == ClockPart::Unit::Fraction) {
        text += '.';
        text += clock.fraction;
    }
    if (clock.offset)
        text += isoOffset(*clock.offset);
}

void appendComponent(std::string& text, const Point& point, std::size_t component) {
    switch (component) {
    case Point::Year:
        appendYear(text, point.year);
        break;
    case Point::Month:
        if (point.month)
            text.append({point.month->tens, point.month->ones});
        else
            appendPair(text, point.season);
        break;
    case Point::Day:
        text.append({point.day->tens, point.day->ones});
        break;
    default:
        appendClock(text, *point.clock);
    }
}

// The number of leading components with the same qualifier, which can share one group qualifier.
std::size_t groupLength(const Point& point) {
    if (point.qualifiers[0] == 0)
        return 0;
    std::size_t length = 1;
    while (length < point.components() && point.qualifiers[length] == point.qualifiers[0])
        ++length;
    return length;
}

void appendPoint(std::string& text, const Point& point) {
    const std::size_t group = groupLength(point);
    for (std::size_t i = 0; i < point.components(); ++i) {
        if (i > 0)
            text += i == Point::Clock ? 'T' : '-';
        if (i >= group)
            appendQualifier(text, point.qualifiers[i]);
        appendComponent(text, point, i);
        if (i + 1 == group)
            appendQualifier(text, point.qualifiers[0]);
    }
}

void appendMember(std::string& text, const Member& member) {
    if (member.shape == Member::Shape::OrBefore || member.shape == Member::Shape::Open)
        text += "..";
    if (!member.dated())
        return;
    appendPoint(text, member.first);
    if (member.shape == Member::Shape::OrAfter || member.shape == Member::Shape::Range)
        text += "..";
    if (member.shape == Member::Shape::Range)
        appendPoint(text, member.last);
}

void appendSet(std::string& text, const Expression& expression) {
    const bool oneOf = expression.kind == Expression::Kind::OneOf;
    text += oneOf ? '[' : '{';
    for (std::size_t i = 0; i < expression.members.size(); ++i) {
        if (i > 0)
            text += ',';
        appendMember(text, expression.members[i]);
    }
    text += oneOf ? ']' : '}';
}

} // namespace

std::string canonicalText(const Expression& expression) {
    std::string text;
    switch (expression.kind) {
    case Expression::Kind::Undated:
        break;
    case Expression::Kind::OpenEnd:
        text = "..";
        break;
    case Expression::Kind::Single:
        appendMember(text, expression.start);
        break;
    case Expression::Kind::Interval:
        appendMember(text, expression.start);
        text += '/';
        appendMember(text, expression.end);
        break;
    case Expression::Kind::OneOf:
    case Expression::Kind::AllOf:
        appendSet(text, expression);
        break;
    }
    return text;
}

} // namespace crisis::time
