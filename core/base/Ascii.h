// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::base {

// ASCII only, independent of the locale.

[[nodiscard]] constexpr bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
[[nodiscard]] constexpr char lowered(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}
[[nodiscard]] constexpr bool isLetter(char letter) {
    return lowered(letter) >= 'a' && lowered(letter) <= 'z';
}
[[nodiscard]] constexpr bool isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
}
[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] bool sameLetters(std::string_view a, std::string_view b); ///< ignores case
/// Without white space (including the no-break space) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Only the letters and digits, in lower case: "Event Date" and "event_date" become equal.
[[nodiscard]] std::string squeezed(std::string_view text);
[[nodiscard]] bool allDigits(std::string_view text); ///< false for an empty text
/// Reads decimal digits with an optional sign; absent if it is anything else or does not fit.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);
/// Converts a number to JSON syntax: corrects a leading + or zeros and a bare point. Absent if it is not a
/// number.
[[nodiscard]] std::optional<std::string> jsonNumber(std::string_view text);
[[nodiscard]] std::string padded(std::int64_t number, std::size_t digits); ///< with leading zeros

template <std::size_t N>
[[nodiscard]] bool isOneOf(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
[[nodiscard]] std::vector<std::string_view> splitAt(std::string_view text, char separator);

} // namespace crisis::base
