// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/WeekdayPhrase.h"

#include "core/base/Ascii.h"
#include <algorithm>
#include <array>
#include <string>

namespace crisis::model {

namespace {

constexpr std::size_t leastLetters = 3;
constexpr std::size_t reach = 3; // tokens between a weekday and its date: "Saturday, the 5th of August"

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

constexpr std::size_t longestName = 40;

bool isSameLetter(char token, char name) { return token == lower(name); }

/// One-based position of the name that a lowercase token matches, or 0.
template <std::size_t N>
int nameOf(std::string_view token, const std::array<std::string, N>& full,
           const std::array<std::string, N>& brief) {
    const auto begins = [token](const std::string& name) {
        return token.size() <= name.size() &&
               std::equal(token.begin(), token.end(), name.begin(), isSameLetter);
    };
    for (std::size_t i = 0; i < N; ++i) {
        if ((token.size() >= leastLetters && begins(full[i])) ||
            (token.size() == brief[i].size() && begins(brief[i])))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

struct Token {
    int weekday = 0, month = 0;
    int number = -1; // with or without "th"
    std::size_t digits = 0;
};

std::vector<Token> tokensOf(std::string_view phrase, const DateStrings& words) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < phrase.size();) {
        if (isDigit(phrase[at])) {
            Token token;
            token.number = 0;
            for (; at < phrase.size() && isDigit(phrase[at]); ++at, ++token.digits) {
                if (token.digits < 4)
                    token.number = token.number * 10 + (phrase[at] - '0');
            }
            while (at < phrase.size() && isLetter(phrase[at])) // 5th
                ++at;
            tokens.push_back(token);
        } else if (isLetter(phrase[at])) {
            const std::size_t begin = at;
            while (at < phrase.size() && isLetter(phrase[at]))
                ++at;
            std::array<char, longestName> name{};
            const std::size_t length = std::min(at - begin, longestName);
            std::transform(phrase.begin() + static_cast<std::ptrdiff_t>(begin),
                           phrase.begin() + static_cast<std::ptrdiff_t>(begin + length), name.begin(), lower);
            const std::string_view word(name.data(), length);
            Token token;
            token.weekday = nameOf(word, words.weekdays, words.shortWeekdays);
            if (token.weekday == 0)
                token.month = nameOf(word, words.months, words.shortMonths);
            tokens.push_back(token);
        } else {
            ++at;
        }
    }
    return tokens;
}

bool isDay(const Token& token) { return token.digits <= 2 && token.number >= 1 && token.number <= 31; }
bool isYear(const Token& token) { return token.digits == 4 && token.number >= 1; }

/// A month next to a day, or year, month and day in digits, at a token, and the token where it ends.
std::optional<std::pair<WeekdayAndDate, std::size_t>> dateAt(const std::vector<Token>& tokens,
                                                             std::size_t at) {
    WeekdayAndDate found;
    std::size_t end = 0;
    const auto next = [&](std::size_t by) -> const Token* {
        return at + by < tokens.size() ? &tokens[at + by] : nullptr;
    };
    if (isYear(tokens[at]) && next(2) != nullptr && next(1)->digits == 2 && next(1)->number <= 12 &&
        isDay(*next(1)) && next(2)->digits == 2 && isDay(*next(2)))
        return std::pair(WeekdayAndDate{0, next(1)->number, next(2)->number, tokens[at].number}, at + 3);
    if (tokens[at].month != 0 && next(1) != nullptr && isDay(*next(1))) {
        found.month = tokens[at].month;
        found.day = next(1)->number;
        end = at + 2;
    } else if (isDay(tokens[at]) && next(1) != nullptr) {
        // "5 August", "5th of August"
        const std::size_t month = next(1)->month != 0 ? 1 : next(2) != nullptr && next(2)->month != 0 ? 2 : 0;
        if (month == 0 || (month == 2 && next(1)->number >= 0))
            return std::nullopt;
        found.month = next(month)->month;
        found.day = tokens[at].number;
        end = at + month + 1;
    } else {
        return std::nullopt;
    }
    if (end < tokens.size() && isYear(tokens[end]))
        found.year = tokens[end++].number;
    return std::pair(found, end);
}

} // namespace

std::vector<WeekdayAndDate> weekdaysWithDates(std::string_view phrase, const DateStrings& words) {
    const std::vector<Token> tokens = tokensOf(phrase, words);
    std::vector<WeekdayAndDate> found;
    std::size_t freeFrom = 0; // a date belongs to one weekday
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].weekday == 0)
            continue;
        std::optional<std::pair<WeekdayAndDate, std::size_t>> pair;
        for (std::size_t at = i + 1; at < tokens.size() && at <= i + 1 + reach && !pair; ++at) {
            if (tokens[at].weekday != 0)
                break;
            pair = dateAt(tokens, at);
        }
        if (!pair) {
            for (std::size_t at = freeFrom; at < i && !pair; ++at) {
                const auto before = dateAt(tokens, at);
                if (before && before->second <= i && i - before->second <= 1) // "5 August, a Saturday"
                    pair = std::pair(before->first, i + 1);
            }
        }
        if (!pair)
            continue;
        pair->first.weekday = tokens[i].weekday;
        freeFrom = std::max(pair->second, i + 1);
        found.push_back(pair->first);
    }
    return found;
}

std::optional<int> onlyWeekday(std::string_view phrase, const DateStrings& words) {
    std::optional<int> only;
    for (const Token& token : tokensOf(phrase, words)) {
        if (token.weekday == 0)
            continue;
        if (only && *only != token.weekday)
            return std::nullopt;
        only = token.weekday;
    }
    return only;
}

} // namespace crisis::model
