// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Ascii.h"

#include "core/base/Utf8.h"

#include <algorithm>
#include <charconv>

namespace crisis::base {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& letter : out)
        letter = lowered(letter);
    return out;
}

bool sameLetters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char one, char other) { return lowered(one) == lowered(other); });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view noBreak = "\xC2\xA0";
    for (;;) {
        if (!text.empty() && isBlank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(noBreak))
            text.remove_prefix(noBreak.size());
        else
            break;
    }
    for (;;) {
        if (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(noBreak))
            text.remove_suffix(noBreak.size());
        else
            break;
    }
    return text;
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (isLetter(letter) || isDigit(letter) || !isAscii(letter))
            out += lowered(letter);
    }
    return out;
}

bool allDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char letter) { return isDigit(letter); });
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

std::optional<std::string> jsonNumber(std::string_view text) {
    std::string out;
    if (text.starts_with('-') || text.starts_with('+')) {
        if (text.front() == '-')
            out += '-';
        text.remove_prefix(1);
    }
    const std::size_t wholeEnd = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view whole = text.substr(0, wholeEnd);
    std::string_view rest = text.substr(wholeEnd);
    std::string_view fraction;
    if (rest.starts_with('.')) {
        const std::size_t end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
        fraction = rest.substr(1, end - 1);
        rest.remove_prefix(end);
    }
    if ((whole.empty() && fraction.empty()) || whole.size() + fraction.size() > 40)
        return std::nullopt;
    while (whole.size() > 1 && whole.front() == '0')
        whole.remove_prefix(1);
    out += whole.empty() ? std::string_view("0") : whole;
    if (!fraction.empty())
        (out += '.') += fraction;
    if (!rest.empty() && (rest.front() == 'e' || rest.front() == 'E')) {
        const auto exponent = wholeNumber(rest.substr(1));
        if (!exponent || *exponent > 300 || *exponent < -300)
            return std::nullopt;
        (out += 'e') += std::to_string(*exponent);
        rest = {};
    }
    if (!rest.empty())
        return std::nullopt;
    return out;
}

std::string padded(std::int64_t number, std::size_t digits) {
    std::string text = std::to_string(number < 0 ? -number : number);
    if (text.size() < digits)
        text.insert(0, digits - text.size(), '0');
    return number < 0 ? '-' + text : text;
}

std::vector<std::string_view> splitAt(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

} // namespace crisis::base
