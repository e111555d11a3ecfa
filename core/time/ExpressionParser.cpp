// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/ExpressionParser.h"

#include "core/time/ExpressionBounds.h"

namespace crisis::time {

namespace {

// More members than anyone writes by hand; limits the memory that one string can take.
constexpr std::size_t mostMembers = 1'000;

} // namespace

char ExpressionParser::peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
}

bool ExpressionParser::take(char expected) {
    if (atEnd() || text_[at_] != expected)
        return false;
    ++at_;
    return true;
}

bool ExpressionParser::fault(ErrorCode code, std::size_t at) {
    faultCode_ = code;
    faultAt_ = at;
    return false;
}

bool ExpressionParser::parse(Expression& expression) {
    if (text_.empty()) {
        expression.kind = Expression::Kind::Undated;
        return profile_ == DateProfile::File || fault(ErrorCode::DateEmpty, 0);
    }
    if (peek() == '[' || peek() == '{')
        return parseSet(expression);
    return parseSingleOrInterval(expression);
}

bool ExpressionParser::parseSingleOrInterval(Expression& expression) {
    if (!parseIntervalEnd(expression.start, Where::Alone))
        return false;
    const Member::Shape shape = expression.start.shape;
    if (atEnd() && shape == Member::Shape::Single) {
        expression.kind = Expression::Kind::Single;
        return true;
    }
    if (atEnd() && shape == Member::Shape::Open && profile_ == DateProfile::File) {
        expression.kind = Expression::Kind::OpenEnd;
        return true;
    }
    if (peek() != '/')
        return unexpected();
    if (profile_ == DateProfile::Strict && expression.start.dated() && expression.start.first.clock)
        return fault(ErrorCode::DateTimeOfDay, clockAt_);
    ++at_;
    expression.kind = Expression::Kind::Interval;
    const std::size_t endAt = at_;
    if (!parseIntervalEnd(expression.end, Where::InInterval))
        return false;
    const bool nothingStated =
        shape == Member::Shape::Unknown && expression.end.shape == Member::Shape::Unknown;
    if (!atEnd() || nothingStated)
        return unexpected();
    return !certainlyReversed(expression.start, expression.end) || fault(ErrorCode::DateOrder, endAt);
}

bool ExpressionParser::parseIntervalEnd(Member& member, Where where) {
    const bool before = peekIs("..");
    if (before)
        at_ += 2;
    if (atEnd() || peek() == '/') {
        member.shape = before ? Member::Shape::Open : Member::Shape::Unknown;
        return true;
    }
    if (!parsePoint(member.first, where))
        return false;
    member.shape = before ? Member::Shape::OrBefore : Member::Shape::Single;
    if (!before && peekIs("..")) {
        at_ += 2;
        member.shape = Member::Shape::OrAfter;
    }
    return true;
}

bool ExpressionParser::parseSet(Expression& expression) {
    const bool oneOf = text_[at_++] == '[';
    const char close = oneOf ? ']' : '}';
    expression.kind = oneOf ? Expression::Kind::OneOf : Expression::Kind::AllOf;
    do {
        if (expression.members.size() == mostMembers)
            return unexpected();
        Member& member = expression.members.emplace_back();
        if (!parseSetMember(member, expression.members.size() == 1, close))
            return false;
    } while (take(','));
    return (take(close) && atEnd()) || unexpected();
}

bool ExpressionParser::parseSetMember(Member& member, bool isFirst, char close) {
    if (isFirst && peekIs("..")) {
        at_ += 2;
        member.shape = Member::Shape::OrBefore;
        return parsePoint(member.first, Where::InSet);
    }
    if (!parsePoint(member.first, Where::InSet))
        return false;
    member.shape = Member::Shape::Single;
    if (!peekIs(".."))
        return true;
    at_ += 2;
    if (peek() == close) {
        member.shape = Member::Shape::OrAfter;
        return true;
    }
    member.shape = Member::Shape::Range;
    const std::size_t lastAt = at_;
    if (!parsePoint(member.last, Where::InSet))
        return false;
    return !certainlyReversed(member.first, member.last) || fault(ErrorCode::DateOrder, lastAt);
}

} // namespace crisis::time
