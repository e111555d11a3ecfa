// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/WordDates.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/dates/MonthNames.h"
#include "core/time/Date.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace crisis::imports {

namespace {

class DateWordsReader {
public:
    explicit DateWordsReader(const DateReading& reading) : reading_(reading) {}

    std::optional<LenientDate> read(std::string_view text) {
        if (!tokenise(text) || numbers_.size() > 3 || numbers_.empty())
            return std::nullopt;
        if (month_ != 0)
            return withMonthName();
        if (numbers_.size() == 3)
            return threeNumbers();
        if (numbers_.size() == 2)
            return twoNumbers();
        // A bare number of another length is a quantity.
        const Number& year = numbers_[0];
        const bool isYear = era_ || year.negative || year.digits == 3 || year.digits == 4;
        return isYear ? made(yearOf(year), 0, 0) : std::nullopt;
    }

    /// After a read that found no date: EDTF without the invalid day.
    [[nodiscard]] const std::string& rest() const { return rest_; }

private:
    struct Number {
        std::int64_t value = 0;
        std::size_t digits = 0;
        bool negative = false;
        [[nodiscard]] bool isYear() const { return digits > 2 || value > 31 || negative; }
    };

    bool tokenise(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (isDigit(text[at])) {
                const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
                const auto value = wholeNumber(text.substr(at, end - at));
                if (!value || numbers_.size() == 3)
                    return false;
                numbers_.push_back({*value, end - at, at == 1 && text[0] == '-'});
                at = end;
            } else if (isLetter(text[at]) || !isAscii(text[at])) {
                std::size_t end = at;
                while (end < text.size() && (isLetter(text[end]) || !isAscii(text[end])))
                    ++end;
                const bool dotted = text.substr(end).starts_with('.');
                if (!takeWord(text.substr(at, end - at), at > 0 && isDigit(text[at - 1])))
                    return false;
                at = end + (dotted ? 1 : 0);
            } else if (std::string_view(" ,./-'").find(text[at]) != std::string_view::npos) {
                ++at;
            } else
                return false;
        }
        return true;
    }
    bool takeWord(std::string_view word, bool afterDigit) {
        const std::string name = lowered(word);
        if (const int month = monthNamed(name)) {
            const bool first = month_ == 0;
            month_ = month;
            monthAfter_ = numbers_.size();
            return first;
        }
        if (isWeekday(name) || name == "de" || name == "del" || name == "of" || name == "the" ||
            name == "le" || name == "at" || name == "à" || name == "um" || name == "uhr")
            return true;
        if (name == "bc" || name == "bce" || name == "b" || (bce_ && (name == "c" || name == "e")))
            return bce_ = era_ = true;
        if (name == "ad" || name == "ce")
            return era_ = true;
        return afterDigit && (name == "st" || name == "nd" || name == "rd" || name == "th" || name == "er");
    }

    std::int64_t yearOf(const Number& number) {
        std::int64_t year = number.negative ? -number.value : number.value;
        if (bce_)
            return 1 - year;
        if (number.digits == 2 && (month_ != 0 || numbers_.size() == 3)) {
            result_.shortYear = true;
            year += year >= reading_.firstYearOf1900s ? 1900 : 2000;
        }
        return year;
    }
    std::optional<LenientDate> made(std::int64_t year, std::int64_t month, std::int64_t day) {
        const bool isMonth = month > 0 && month <= 12 && day <= 31;
        if (month <= 12 && day <= 31)
            result_.edtf = edtfOfParts(year, static_cast<int>(month), static_cast<int>(day));
        // A number too large for a day may not belong to a date at all.
        if (result_.edtf.empty() && day > 0 && (isMonth || (year >= 1'000 && !result_.shortYear)))
            rest_ = edtfOfParts(year, isMonth ? static_cast<int>(month) : 0, 0);
        return result_.edtf.empty() ? std::nullopt : std::optional(result_);
    }
    std::optional<LenientDate> withMonthName() {
        if (numbers_.size() == 1) {
            if (numbers_[0].isYear())
                return made(yearOf(numbers_[0]), month_, 0);
            result_.edtf = "XXXX-" + padded(month_, 2) + '-' + padded(numbers_[0].value, 2);
            return Date::parse(result_.edtf) ? std::optional(result_) : std::nullopt;
        }
        if (numbers_.size() != 2)
            return std::nullopt;
        // "4 Aug 23" and "Aug 4, 23" end with the year, "2023 August 4" begins with it.
        const bool yearFirst = numbers_[0].isYear() && !numbers_[1].isYear();
        const Number& year = yearFirst ? numbers_[0] : numbers_[1];
        const Number& day = yearFirst ? numbers_[1] : numbers_[0];
        if (day.isYear())
            return std::nullopt;
        return made(yearOf(year), month_, day.value);
    }
    std::optional<LenientDate> threeNumbers() {
        const auto& [first, second, third] = std::tie(numbers_[0], numbers_[1], numbers_[2]);
        if (first.isYear() && (first.digits > 2 || third.digits < 4))
            return made(yearOf(first), second.value, third.value);
        if (third.digits == 1 || third.digits == 3)
            return std::nullopt;
        const bool canDayFirst = second.value <= 12;
        const bool canMonthFirst = first.value <= 12;
        result_.onlyDayFirst = canDayFirst && !canMonthFirst;
        result_.onlyMonthFirst = canMonthFirst && !canDayFirst;
        result_.eitherOrder = canDayFirst && canMonthFirst && first.value != second.value;
        const bool monthFirst =
            result_.onlyMonthFirst || (reading_.order == DateOrder::MonthFirst && !result_.onlyDayFirst);
        return monthFirst ? made(yearOf(third), first.value, second.value)
                          : made(yearOf(third), second.value, first.value);
    }
    std::optional<LenientDate> twoNumbers() {
        if (numbers_[0].digits >= 3)
            return made(yearOf(numbers_[0]), numbers_[1].value, 0);
        if (numbers_[1].digits >= 3)
            return made(yearOf(numbers_[1]), numbers_[0].value, 0);
        return std::nullopt;
    }

    const DateReading& reading_;
    std::vector<Number> numbers_;
    int month_ = 0;
    std::size_t monthAfter_ = 0;
    bool bce_ = false;
    bool era_ = false; ///< BCE or CE is written
    LenientDate result_;
    std::string rest_;
};

} // namespace

std::optional<LenientDate> readDateWords(std::string_view text, const DateReading& reading) {
    return DateWordsReader(reading).read(text);
}

std::string restOfDateWords(std::string_view text, const DateReading& reading) {
    DateWordsReader reader(reading);
    return reader.read(text) ? std::string() : reader.rest();
}

} // namespace crisis::imports
