// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/PackedDate.h"

#include "core/base/Ascii.h"
#include "core/time/Civil.h"
#include "core/time/TimePoint.h"

#include <array>

namespace crisis::model {

namespace {

enum class Form : std::uint8_t {
    Text,
    Undated,
    Day,    ///< 2023-08-06
    Minute, ///< 2023-08-06T14:30
    Days,   ///< 2023-07-26/2023-08-06
};

bool isDayText(std::string_view text) {
    for (std::size_t i = 0; i < 10; ++i) {
        if (i == 4 || i == 7 ? text[i] != '-' : !isDigit(text[i]))
            return false;
    }
    return true;
}

bool isMinuteText(std::string_view text) {
    return isDayText(text) && text[10] == 'T' && isDigit(text[11]) && isDigit(text[12]) && text[13] == ':' &&
           isDigit(text[14]) && isDigit(text[15]);
}

Form formOf(const Date& date) {
    const std::string_view text = date.text();
    if (text.empty())
        return Form::Undated;
    if (!date.bounds().earliestStart || !date.bounds().latestEnd)
        return Form::Text;
    if (text.size() == 10 && isDayText(text))
        return Form::Day;
    if (text.size() == 16 && isMinuteText(text) && date.bounds().earliestStart->time)
        return Form::Minute;
    if (text.size() == 21 && text[10] == '/' && isDayText(text) && isDayText(text.substr(11)))
        return Form::Days;
    return Form::Text;
}

char* twoDigits(char* at, int value) {
    *at++ = static_cast<char>('0' + value / 10);
    *at++ = static_cast<char>('0' + value % 10);
    return at;
}

char* dayText(char* at, std::int64_t day) {
    const CivilDate civil = civilFromDays(day);
    at = twoDigits(at, static_cast<int>(civil.year / 100));
    at = twoDigits(at, static_cast<int>(civil.year % 100));
    *at++ = '-';
    at = twoDigits(at, civil.month);
    *at++ = '-';
    return twoDigits(at, civil.day);
}

Date parsed(const char* begin, const char* end) {
    return Date::parse(std::string_view(begin, static_cast<std::size_t>(end - begin))).value_or(Date());
}

} // namespace

void packDate(PackBuffer& out, const Date& date) {
    const Form form = formOf(date);
    out.byte(static_cast<std::uint8_t>(form));
    const Bounds& bounds = date.bounds();
    switch (form) {
    case Form::Text:
        out.text(date.text());
        break;
    case Form::Undated:
        break;
    case Form::Day:
        out.signedNumber(bounds.earliestStart->day);
        break;
    case Form::Minute:
        out.signedNumber(bounds.earliestStart->day);
        out.number(static_cast<std::uint64_t>(bounds.earliestStart->time->second / 60));
        break;
    case Form::Days:
        out.signedNumber(bounds.earliestStart->day);
        out.number(static_cast<std::uint64_t>(bounds.latestEnd->day - bounds.earliestStart->day));
        break;
    }
}

Date unpackDate(PackReader& in) {
    std::array<char, 24> text;
    switch (static_cast<Form>(in.byte())) {
    case Form::Undated:
        break;
    case Form::Day:
        return Date::ofDay(in.signedNumber());
    case Form::Minute: {
        char* end = dayText(text.data(), in.signedNumber());
        const int minute = static_cast<int>(in.number());
        *end++ = 'T';
        end = twoDigits(end, minute / 60);
        *end++ = ':';
        end = twoDigits(end, minute % 60);
        return parsed(text.data(), end);
    }
    case Form::Days: {
        const std::int64_t first = in.signedNumber();
        char* end = dayText(text.data(), first);
        *end++ = '/';
        end = dayText(end, first + static_cast<std::int64_t>(in.number()));
        return parsed(text.data(), end);
    }
    case Form::Text:
        return Date::parse(in.text()).value_or(Date());
    }
    return {};
}

void skipDate(PackReader& in) {
    switch (static_cast<Form>(in.byte())) {
    case Form::Undated:
        break;
    case Form::Minute:
    case Form::Days:
        (void)in.number();
        [[fallthrough]];
    case Form::Day:
        (void)in.number();
        break;
    case Form::Text:
        (void)in.text();
        break;
    }
}

std::optional<PlainSpan> plainSpan(PackReader& in) {
    PackReader at = in;
    const Form form = static_cast<Form>(at.byte());
    if (form == Form::Text || form == Form::Undated)
        return std::nullopt;
    PlainSpan span;
    span.first = at.signedNumber() * secondsPerDay;
    if (form == Form::Day) {
        span.last = span.first + secondsPerDay;
    } else if (form == Form::Days) {
        span.last = span.first + (static_cast<std::int64_t>(at.number()) + 1) * secondsPerDay;
    } else {
        span.first += static_cast<std::int64_t>(at.number()) * 60;
        span.last = span.first + 60;
        span.isWholeDays = false;
    }
    in = at;
    return span;
}

} // namespace crisis::model
