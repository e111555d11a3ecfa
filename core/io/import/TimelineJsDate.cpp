// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/TimelineJsDate.h"

#include "core/io/import/LooseDate.h"
#include "core/io/import/TextTools.h"
#include "core/time/Date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace crisis {

namespace {

// Years so far away that one more or less says nothing keep the number that the file has.
constexpr std::int64_t historicYears = 100'000;

// 2023, "2023", "-13800000000", 1.38e10.
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

// Year, month, day, hour, minute, second as texts; empty where not said.
std::optional<std::string> edtfOfTexts(const std::array<std::string_view, 6>& texts) {
    const auto year = yearOf(texts[0]);
    if (!year) {
        // Some write a whole date into the year.
        const auto whole = readLooseDate(texts[0], {});
        return whole && !whole->edtf.empty() ? std::optional(whole->edtf) : std::nullopt;
    }
    std::array<int, 6> numbers{};
    std::size_t given = 1;
    for (std::size_t at = 1; at < texts.size(); ++at) {
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
    }
    return Date::parse(edtf) ? std::optional(edtf) : std::nullopt;
}

} // namespace

std::optional<std::string> timelineJsDate(const JsonValue& date) {
    if (date.is(JsonValue::Type::Object)) {
        const std::array<std::string_view, 6> texts{date["year"].text(),   date["month"].text(),
                                                    date["day"].text(),    date["hour"].text(),
                                                    date["minute"].text(), date["second"].text()};
        return trimmed(texts[0]).empty() ? std::optional<std::string>(std::string()) : edtfOfTexts(texts);
    }
    const std::string_view text = trimmed(date.text());
    if (text.empty())
        return std::string();
    const std::vector<std::string_view> parts = splitAt(text.substr(0, 100), ',');
    if (parts.size() > 1 || yearOf(text)) {
        std::array<std::string_view, 6> texts{};
        std::copy_n(parts.begin(), std::min(parts.size(), texts.size()), texts.begin());
        if (auto edtf = edtfOfTexts(texts))
            return edtf;
    }
    DateReading american;
    american.order = DateOrder::MonthFirst;
    const auto loose = readLooseDate(text, american);
    return loose ? std::optional(loose->edtf) : std::nullopt;
}

} // namespace crisis
