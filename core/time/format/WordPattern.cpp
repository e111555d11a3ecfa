// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/format/WordPattern.h"

namespace crisis::time {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    std::size_t length = pattern.size();
    for (const std::string_view argument : arguments)
        length += argument.size();
    std::string text;
    text.reserve(length);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const std::size_t number = placeholder ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (!placeholder || number >= arguments.size()) {
            text += pattern[i];
            continue;
        }
        text += arguments.begin()[number];
        ++i;
    }
    return text;
}

std::string twoDigits(int number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string joined(std::span<const std::string> items, std::string_view comma, std::string_view final) {
    if (items.empty())
        return {};
    std::string text = items.front();
    for (std::size_t i = 1; i < items.size(); ++i)
        text = filled(i + 1 == items.size() ? final : comma, {text, items[i]});
    return text;
}

} // namespace crisis::time
