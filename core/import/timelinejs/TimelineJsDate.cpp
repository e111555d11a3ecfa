// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/timelinejs/TimelineJsDate.h"

#include "core/base/Ascii.h"
#include "core/import/dates/LenientDate.h"
#include "core/time/Date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace crisis::imports {

namespace {

// Beyond this a difference of one year is irrelevant, so the file's number is used unchanged.
constexpr std::int64_t historicYears = 100'000;

// Accepts 2023, "2023", "-13800000000", 1.38e10.
std::optional<std::int64_t> yearOf(std::string_view text) {
    std::optional<std::int64_t> year = wholeNumber(trimmed(text));
    if (const auto number = jsonNumber(trimmed(text)); !year && number) {
        const double value = std::stod(*number);
        if (std::abs(value) < 1e17 && value == std::floor(value))
            year = static_cast<std::int64_t>(value);
    }
    if (year && *year < 0 && *year > -historicYears)
        ++*year;
    return year;
}

// Converts "250" and "250.5" milliseconds to a fraction of a second; empty if it is not a number.
std::string fractionOf(std::string_view text) {
    const auto number = jsonNumber(trimmed(text));
    const double value = number ? std::stod(*number) : 0;
    if (value <= 0 || value >= 1'000)
        return {};
    const auto micros = static_cast<std::int64_t>(std::llround(value * 1'000));
    std::string digits = std::to_string(1'000'000 + micros).substr(1);
    while (digits.ends_with('0'))
        digits.pop_back();
    return digits.empty() ? std::string() : '.' + digits;
}

/// Year, month, day, hour, minute, second, millisecond; empty if not given.
using Texts = std::array<std::string_view, 7>;

std::optional<std::string> edtfOfTexts(const Texts& texts) {
    const auto year = yearOf(texts[0]);
    if (!year) {
        // Some files have a whole date in the year.
        const auto whole = readLooseDate(texts[0], {});
        return whole && !whole->edtf.empty() ? std::optional(whole->edtf) : std::nullopt;
    }
    std::array<int, 6> numbers{};
    std::size_t given = 1;
    for (std::size_t at = 1; at < numbers.size(); ++at) {
        if (trimmed(texts[at]).empty())
            break;
        const auto number = jsonNumber(trimmed(texts[at]));
        const double value = number ? std::stod(*number) : -1;
        if (value < 0 || value >= 100)
            return std::nullopt;
        numbers[at] = static_cast<int>(value);
        ++given;
    }
    std::string edtf = edtfOfParts(*year, numbers[1], numbers[2]);
    if (edtf.empty())
        return std::nullopt;
    if (given >= 4 && edtf[0] != 'Y' && numbers[1] > 0 && numbers[2] > 0) {
        constexpr std::array<char, 6> before{'\0', '\0', '\0', 'T', ':', ':'};
        for (std::size_t at = 3; at < given; ++at)
            ((edtf += before[at]) += static_cast<char>('0' + numbers[at] / 10)) +=
                static_cast<char>('0' + numbers[at] % 10);
        if (given == numbers.size())
            edtf += fractionOf(texts.back());
    }
    return Date::parse(edtf) ? std::optional(edtf) : std::nullopt;
}

Texts textsOf(const JsonValue& date) {
    return {date["year"].text(),   date["month"].text(),  date["day"].text(),        date["hour"].text(),
            date["minute"].text(), date["second"].text(), date["millisecond"].text()};
}

/// "2023,7,26"
Texts textsOf(std::string_view date) {
    const std::vector<std::string_view> parts = splitAt(date.substr(0, 100), ',');
    Texts texts{};
    std::copy_n(parts.begin(), std::min(parts.size(), texts.size()), texts.begin());
    return texts;
}

} // namespace

std::optional<std::string> timelineJsDate(const JsonValue& date) {
    if (date.is(JsonValue::Type::Object)) {
        const auto texts = textsOf(date);
        return trimmed(texts[0]).empty() ? std::optional<std::string>(std::string()) : edtfOfTexts(texts);
    }
    const std::string_view text = trimmed(date.text());
    if (text.empty())
        return std::string();
    if (text.substr(0, 100).find(',') != std::string_view::npos || yearOf(text)) {
        if (auto edtf = edtfOfTexts(textsOf(text)))
            return edtf;
    }
    DateReading american;
    american.order = DateOrder::MonthFirst;
    const auto loose = readLooseDate(text, american);
    return loose ? std::optional(loose->edtf) : std::nullopt;
}

std::string restOfTimelineJsDate(const JsonValue& date) {
    const auto texts = date.is(JsonValue::Type::Object) ? textsOf(date) : textsOf(trimmed(date.text()));
    const auto year = yearOf(texts[0]);
    if (!year)
        return restOfImpossibleDate(date.text(), {});
    const auto numberAt = [&](std::size_t at) { return wholeNumber(trimmed(texts[at])).value_or(0); };
    const std::int64_t month = numberAt(1);
    const std::int64_t day = numberAt(2);
    if (month < 1 || month > 12)
        return edtfOfParts(*year, 0, 0);
    const std::string whole = day > 0 && day <= 31
                                  ? edtfOfParts(*year, static_cast<int>(month), static_cast<int>(day))
                                  : std::string();
    return whole.empty() ? edtfOfParts(*year, static_cast<int>(month), 0) : whole;
}

bool couldBeEitherOrder(const JsonValue& date) {
    const auto loose = readLooseDate(date.text(), {});
    return loose && loose->eitherOrder;
}

bool saysAll(const JsonValue& date, std::string_view edtf) {
    if (!date.is(JsonValue::Type::Object))
        return edtf.empty() || date.text().find_first_not_of("0123456789,- ") == std::string_view::npos ||
               trimmed(date.text()) == edtf;
    constexpr std::array<std::string_view, 8> parts{"display_date", "year",   "month",  "day",
                                                    "hour",         "minute", "second", "millisecond"};
    // The EDTF must have all parts of the date, in order and without a gap, and nothing else.
    const auto fullStops = static_cast<std::size_t>(
        std::count_if(edtf.begin() + (edtf.empty() ? 0 : 1), edtf.end(), [](char letter) {
            return letter == '-' || letter == 'T' || letter == ':' || letter == '.';
        }));
    std::size_t said = 0;
    for (JsonValue member = date.first(); !member.is(JsonValue::Type::Missing); member = member.next()) {
        const auto known = std::find(parts.begin(), parts.end(), member.key());
        const bool isEmpty = !member || (trimmed(member.text()).empty() && member.size() == 0);
        if (known == parts.end() && !isEmpty)
            return false;
        const auto number = jsonNumber(trimmed(member.text()));
        const bool isNothing = isEmpty || (number && std::stod(*number) == 0);
        said += known != parts.begin() && !isNothing ? 1 : 0;
    }
    return said <= fullStops + 1;
}

} // namespace crisis::imports
