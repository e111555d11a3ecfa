// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/format/DateFormatter.h"

#include "core/time/Civil.h"
#include "core/time/ExpressionParser.h"
#include "core/time/format/PointStrings.h"
#include "core/time/format/WordPattern.h"

#include <vector>

namespace crisis::time {

namespace {

constexpr std::size_t maxMembersReported = 10;

bool isDay(const Point& point) {
    return point.day && !point.day->unknown() && point.month && !point.month->unknown();
}

std::string orBefore(const Point& point, const DateStrings& words) {
    const std::string text = pointInWords(point, words, Detail::Shown);
    return filled(isDay(point) ? words.onOrBefore : words.inOrBefore, {text});
}

std::string orAfter(const Point& point, const DateStrings& words) {
    const std::string text = pointInWords(point, words, Detail::Shown);
    return filled(isDay(point) ? words.onOrAfter : words.inOrAfter, {text});
}

bool isIsoWeek(const Point& first, const Point& last) {
    return isPlain(first) && isPlain(last) && first.day && last.day && !first.clock && !last.clock &&
           last.firstDay - first.firstDay == 6 && isoWeekday(first.firstDay) == 1;
}

std::string rangeBetween(const Point& first, const Point& last, const DateStrings& words) {
    if (isIsoWeek(first, last))
        return filled(words.inTheWeek, {pairInWords(first, last, words.span, words)});
    return pairInWords(first, last, words.between, words);
}

std::string listed(const std::vector<Member>& members,
                   std::string (*report)(const Member&, const DateStrings&), const std::string& final,
                   const DateStrings& words) {
    std::vector<std::string> items;
    for (const Member& member : members) {
        if (items.size() == maxMembersReported)
            break;
        items.push_back(report(member, words));
    }
    if (items.size() == members.size())
        return joined(items, words.listComma, final);
    const std::string rest = std::to_string(members.size() - items.size());
    return filled(words.listMore, {joined(items, words.listComma, words.listComma), rest});
}

std::string alternative(const Member& member, const DateStrings& words) {
    switch (member.shape) {
    case Member::Shape::Range:
        return pairInWords(member.first, member.last, words.span, words);
    case Member::Shape::OrBefore:
        return orBefore(member.first, words);
    case Member::Shape::OrAfter:
        return orAfter(member.first, words);
    default:
        return pointInWords(member.first, words, Detail::Shown);
    }
}

std::string part(const Member& member, const DateStrings& words) {
    std::string first = pointInWords(member.first, words, Detail::Shown);
    switch (member.shape) {
    case Member::Shape::Range:
        return pairInWords(member.first, member.last, words.span, words);
    case Member::Shape::OrBefore:
        return filled(words.until, {first});
    case Member::Shape::OrAfter:
        return filled(words.since, {first});
    default:
        return first;
    }
}

std::string setInWords(const Expression& expression, const DateStrings& words) {
    const std::vector<Member>& members = expression.members;
    const Member& first = members.front();
    if (members.size() == 1 && first.shape == Member::Shape::Single)
        return pointInWords(first.first, words, Detail::Said);
    if (expression.kind == Expression::Kind::AllOf)
        return listed(members, part, words.listAnd, words);
    if (members.size() == 1 && first.shape == Member::Shape::Range)
        return rangeBetween(first.first, first.last, words);
    return listed(members, alternative, words.listOr, words);
}

// The text of one end of an interval or claim, as it appears after "from", "to", "since" or "until".
struct End {
    enum class Kind { Dated, Open, Unknown };
    Kind kind = Kind::Unknown;
    std::string text;
    const Point* plain = nullptr; ///< set if the end is a single date without qualifiers or unspecified parts
};

End endOf(const Member& member, const DateStrings& words) {
    if (!member.dated())
        return {member.shape == Member::Shape::Open ? End::Kind::Open : End::Kind::Unknown, {}, nullptr};
    if (member.shape != Member::Shape::Single)
        return {End::Kind::Dated, filled(words.someTime, {alternative(member, words)}), nullptr};
    std::string text = pointInWords(member.first, words, Detail::Shown);
    if (isSpread(member.first, words))
        text = filled(words.someTime, {text});
    return {End::Kind::Dated, std::move(text), isPlain(member.first) ? &member.first : nullptr};
}

std::string intervalInWords(const Expression& expression, const DateStrings& words);

// An interval is not a valid end, but is formatted if it is given.
End endOf(const Expression& expression, const DateStrings& words) {
    switch (expression.kind) {
    case Expression::Kind::Undated:
        return {};
    case Expression::Kind::OpenEnd:
        return {End::Kind::Open, {}, nullptr};
    case Expression::Kind::Single:
        return endOf(expression.start, words);
    case Expression::Kind::Interval:
        return {End::Kind::Dated, intervalInWords(expression, words), nullptr};
    default:
        break;
    }
    if (expression.members.size() == 1 && expression.members.front().shape == Member::Shape::Single)
        return endOf(expression.members.front(), words);
    std::string text = setInWords(expression, words);
    if (expression.kind == Expression::Kind::OneOf)
        text = filled(words.someTime, {text});
    return {End::Kind::Dated, std::move(text), nullptr};
}

std::string withoutDates(End::Kind start, End::Kind end, const DateStrings& words) {
    if (start == End::Kind::Unknown)
        return end == End::Kind::Unknown ? words.undated : words.startUnknownNoEnd;
    return end == End::Kind::Unknown ? words.noStartEndUnknown : words.noStartNoEnd;
}

std::string endsInWords(const End& start, const End& end, const DateStrings& words) {
    using Kind = End::Kind;
    if (start.kind != Kind::Dated && end.kind != Kind::Dated)
        return withoutDates(start.kind, end.kind, words);
    if (start.kind != Kind::Dated)
        return filled(start.kind == Kind::Open ? words.until : words.untilStartUnknown, {end.text});
    if (end.kind != Kind::Dated)
        return filled(end.kind == Kind::Open ? words.since : words.fromEndUnknown, {start.text});
    if (!start.plain || !end.plain)
        return filled(words.fromTo, {start.text, end.text});
    const bool sameDay = isDay(*start.plain) && start.text == end.text && !start.plain->clock;
    return sameDay ? end.text : pairInWords(*start.plain, *end.plain, words.span, words);
}

std::string intervalInWords(const Expression& expression, const DateStrings& words) {
    return endsInWords(endOf(expression.start, words), endOf(expression.end, words), words);
}

std::string expressionInWords(const Expression& expression, const DateStrings& words) {
    switch (expression.kind) {
    case Expression::Kind::Undated:
    case Expression::Kind::OpenEnd:
        return words.undated;
    case Expression::Kind::Single:
        return pointInWords(expression.start.first, words, Detail::Said);
    case Expression::Kind::Interval:
        return intervalInWords(expression, words);
    case Expression::Kind::OneOf:
    case Expression::Kind::AllOf:
        return setInWords(expression, words);
    }
    return words.undated;
}

// The canonical text of a date always parses.
Expression expressionOf(const Date& date) {
    Expression expression;
    ExpressionParser parser(date.text(), DateProfile::File);
    return parser.parse(expression) ? expression : Expression();
}

} // namespace

std::string inWords(const Date& date, const DateStrings& words) {
    return expressionInWords(expressionOf(date), words);
}

std::string inWords(const std::optional<Date>& start, const std::optional<Date>& end,
                    const DateStrings& words) {
    const Expression first = start ? expressionOf(*start) : Expression();
    const Expression last = end ? expressionOf(*end) : Expression();
    return endsInWords(endOf(first, words), endOf(last, words), words);
}

std::string dayInWords(std::int64_t day, const DateStrings& words) {
    return inWords(Date::ofDay(day), words);
}

std::string dayWithWeekday(std::int64_t day, const DateStrings& words) {
    const std::string& weekday = words.weekdays[static_cast<std::size_t>(isoWeekday(day) - 1)];
    return filled(words.weekdayDate, {weekday, dayInWords(day, words)});
}

} // namespace crisis::time
