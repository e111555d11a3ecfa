// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace crisis::base {

// UTF-8 as Unicode defines it: no overlong forms, no surrogates, nothing above U+10FFFF. Offsets are in
// bytes. A character is one code point. Every function takes linear time and accepts any bytes.

inline constexpr std::string_view utf8Mark = "\xEF\xBB\xBF"; ///< byte order mark
inline constexpr std::string_view replacementText = "\xEF\xBF\xBD";
inline constexpr char32_t replacementCharacter = U'\uFFFD';
inline constexpr char32_t lastCodePoint = 0x10FFFF;

[[nodiscard]] constexpr bool isAscii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
/// The second, third or fourth byte of a character.
[[nodiscard]] constexpr bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// UTF-16, in which JSON escapes characters.
[[nodiscard]] constexpr bool isHighSurrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
[[nodiscard]] constexpr bool isLowSurrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }
[[nodiscard]] constexpr bool isSurrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xE000; }
/// The code point of a high and a low surrogate.
[[nodiscard]] constexpr char32_t joinedSurrogates(char32_t high, char32_t low) {
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/// The end of the run of ASCII that starts at `at`.
[[nodiscard]] std::size_t endOfAscii(std::string_view text, std::size_t at);
/// Uses simdjson, which is the fastest validator that Debian 12 has (simdutf is not packaged, and Qt's is
/// fast for ASCII only): 7 GB/s for Cyrillic, where a loop over the bytes reaches 0.4.
[[nodiscard]] bool isValidUtf8(std::string_view text);
/// Valid, and without U+0000: our files can hold the text unchanged.
[[nodiscard]] bool isStorable(std::string_view text);
/// The offset of the first byte at or after `from` (a character boundary) that is not valid UTF-8; the text's
/// size if there is none.
[[nodiscard]] std::size_t invalidUtf8Byte(std::string_view text, std::size_t from);

/// The length of the valid character that starts at `at`, 1 to 4; 0 if there is none.
[[nodiscard]] std::size_t characterLength(std::string_view text, std::size_t at);

/// Decodes a character of one or two bytes that starts at `at` (less than the size) and moves `at` to the
/// next one. Anything else gives U+FFFD and leaves `at`. For inner loops: it calls nothing, so their sums
/// stay in registers.
[[nodiscard]] inline char32_t nextShortCodePoint(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() && isContinuation(text[at + 1])) {
        const auto next = static_cast<unsigned char>(text[at + 1]);
        at += 2;
        return static_cast<char32_t>((lead & 0x1FU) << 6 | (next & 0x3FU));
    }
    return replacementCharacter;
}

struct CodePoint {
    char32_t value;
    std::size_t length; ///< in bytes
};
/// The character that starts at `at` (less than the size). A byte that is not part of a valid one is U+FFFD
/// by itself.
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t at);
/// The same, and moves `at` to the next one.
[[nodiscard]] inline char32_t nextCodePoint(std::string_view text, std::size_t& at) {
    if (const char32_t code = nextShortCodePoint(text, at); code != replacementCharacter)
        return code;
    const CodePoint found = codePointAt(text, at);
    at += found.length;
    return found.value;
}

/// Appends one character. U+0000, surrogates and values above U+10FFFF become U+FFFD.
void appendUtf8(std::string& out, char32_t codePoint);

// For valid text. In other text a stray continuation byte counts as part of the character before it.

/// The offset of the character after the one at `at`; at most four bytes on, and at most the text's size.
[[nodiscard]] std::size_t nextCharacter(std::string_view text, std::size_t at);
/// The last character boundary at or before `at`, so that text can be cut there; the text's size if `at` is
/// beyond it.
[[nodiscard]] std::size_t characterBoundary(std::string_view text, std::size_t at);
[[nodiscard]] std::uint64_t codePointCount(std::string_view text);
/// The first `characters` characters.
[[nodiscard]] std::string_view firstCharacters(std::string_view text, std::size_t characters);
/// The first `characters` characters, followed by "…" if there were more.
[[nodiscard]] std::string cutText(std::string_view text, std::size_t characters);

/// Replaces each invalid byte and U+0000 by U+FFFD.
[[nodiscard]] std::string mendedUtf8(std::string_view text);
/// Makes invalid text storable in a file: bytes that are not UTF-8 become `\xNN`, U+0000 becomes `\u0000`.
[[nodiscard]] std::string madeStorable(std::string_view text);

} // namespace crisis::base
