// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/format/YearStrings.h"

#include "core/time/DaySpan.h"
#include "core/time/format/WordPattern.h"

#include <algorithm>

namespace crisis::time {

namespace {

constexpr std::uint64_t oneMillion = 1'000'000;
constexpr std::uint64_t oneBillion = 1'000'000'000;

// Groups the digits of 12345 as "12,345"; four digits remain together, as usual for years.
std::string grouped(std::uint64_t number, const DateStrings& words) {
    std::string digits = std::to_string(number);
    if (digits.size() <= 4)
        return digits;
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, words.digitGroup);
    return digits;
}

// A number of tenths as text: "13.8", "170".
std::string tenths(std::uint64_t number, const DateStrings& words) {
    std::string text = grouped(number / 10, words);
    if (number % 10 != 0)
        text += words.decimalPoint + std::to_string(number % 10);
    return text;
}

std::string roundNumber(std::uint64_t magnitude, const DateStrings& words) {
    if (magnitude >= oneBillion && magnitude % (oneBillion / 10) == 0)
        return filled(words.billion, {tenths(magnitude / (oneBillion / 10), words)});
    return filled(words.million, {tenths(magnitude / (oneMillion / 10), words)});
}

// At millions of years, the one-year difference between BCE and astronomical years is irrelevant: either may
// be round.
bool isRound(std::uint64_t magnitude) {
    return magnitude >= oneMillion && magnitude % (oneMillion / 10) == 0;
}

// Whether known digits are followed by unknown ones only, such as "20XX".
bool maskedFromTheRight(const YearPart& year) {
    const auto firstX = std::find(year.digits.begin(), year.digits.end(), 'X');
    return std::all_of(firstX, year.digits.end(), [](char digit) { return digit == 'X'; });
}

std::string betweenYears(const YearSpan& span, const DateStrings& words) {
    return filled(words.between, {yearInWords(span.first, words), yearInWords(span.last, words)});
}

YearPhrase maskedPhrase(const YearPart& year, const DateStrings& words) {
    using Kind = YearPhrase::Kind;
    const YearSpan span = yearSpan(year);
    if (!maskedFromTheRight(year))
        return {Kind::Mask, (year.negative ? "-" : "") + std::string(year.digits.data(), year.digits.size())};
    if (year.digits[0] == 'X' && !year.negative)
        return {Kind::Unknown, words.noYear};
    const bool plainDecade = year.digits[2] != 'X' && year.digits[2] != '0' && span.first >= 1'000;
    if (plainDecade)
        return {Kind::Decade, filled(words.decade, {std::to_string(span.first)})};
    return {Kind::Spread, betweenYears(span, words)};
}

} // namespace

std::string yearInWords(std::int64_t year, const DateStrings& words) {
    const auto magnitude = static_cast<std::uint64_t>(year < 0 ? -year : year);
    const std::uint64_t counted = year <= 0 ? magnitude + 1 : magnitude;
    const std::string number = isRound(counted)     ? roundNumber(counted, words)
                               : isRound(magnitude) ? roundNumber(magnitude, words)
                                                    : grouped(counted, words);
    if (year <= 0)
        return filled(words.yearBce, {number});
    return year < 1'000 || year > 9'999 ? filled(words.yearCe, {number}) : number;
}

YearPhrase yearPhrase(const YearPart& year, const DateStrings& words) {
    if (year.masked())
        return maskedPhrase(year, words);
    const YearSpan span = yearSpan(year);
    if (span.first == span.last)
        return {YearPhrase::Kind::Exact, yearInWords(year.value, words)};
    return {YearPhrase::Kind::Spread,
            filled(words.estimated, {betweenYears(span, words), yearInWords(year.value, words)})};
}

} // namespace crisis::time
