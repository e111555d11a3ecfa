// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ErrorCode.h"
#include "core/time/DateProfile.h"
#include "core/time/Expression.h"

#include <string_view>

namespace crisis::time {

/// Parses the grammar of ISO 8601-2:2019, Annex A, in one pass without backtracking. The string views of the
/// expression point into the text, which must outlive them. Use one parser per text.
class ExpressionParser {
public:
    ExpressionParser(std::string_view text, DateProfile profile) : text_(text), profile_(profile) {}

    /// Returns false on invalid input; faultCode() and faultCharacter() then describe the error.
    [[nodiscard]] bool parse(Expression& expression);

    [[nodiscard]] ErrorCode faultCode() const { return faultCode_; }
    /// 1-based position of the invalid character: of an unexpected character, its own position; of a time of
    /// day or a component that does not exist, its start; of a wrong order, the start of the second end.
    /// Everything before it is ASCII, so bytes equal code points.
    [[nodiscard]] std::size_t faultCharacter() const { return faultAt_ + 1; }

private:
    enum class Where { Alone, InInterval, InSet };

    bool parseSingleOrInterval(Expression& expression);
    bool parseIntervalEnd(Member& member, Where where);
    bool parseSet(Expression& expression);
    bool parseSetMember(Member& member, bool isFirst, char close);

    bool parsePoint(Point& point, Where where);
    bool parseYear(YearPart& year);
    bool parseFourDigitYear(YearPart& year);
    bool parseLongYear(YearPart& year);
    bool parseExponent(YearPart& year, std::size_t start);
    bool parseSignificantDigits(YearPart& year);
    bool parseMonthOrSeason(Point& point);
    bool parseDay(Point& point);
    bool parseClock(Point& point, Where where);
    bool parseClockTime(ClockPart& clock);
    bool parseOffset(ClockPart& clock);
    bool checkLeapSecond(const Point& point, const ClockPart& clock, std::size_t secondAt);
    bool parsePair(PairPart& pair);
    bool parseTwoDigits(int& number, int most);
    bool parseNumber(int& number, int limit);

    void leadingQualifier(Point& point, Point::Component component);
    void trailingQualifier(Point& point, Point::Component component);

    [[nodiscard]] bool atEnd() const { return at_ == text_.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const;
    [[nodiscard]] bool peekIs(std::string_view next) const { return text_.substr(at_).starts_with(next); }
    bool take(char expected);
    bool fault(ErrorCode code, std::size_t at);
    bool unexpected() { return fault(ErrorCode::DateSyntax, at_); }

    std::string_view text_;
    DateProfile profile_;
    std::size_t at_ = 0;
    std::size_t clockAt_ = 0; ///< start of the last parsed time of day
    ErrorCode faultCode_ = ErrorCode::DateSyntax;
    std::size_t faultAt_ = 0;
};

} // namespace crisis::time
