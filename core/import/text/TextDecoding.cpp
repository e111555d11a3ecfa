// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/TextDecoding.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <array>

namespace crisis::imports {

namespace {

constexpr std::size_t decodingSampleBytes = 64 * 1024;

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

struct Utf8Survey {
    std::uint64_t sound = 0;  ///< valid multibyte sequences
    std::uint64_t faults = 0; ///< bytes that are not part of one
    bool cutAtEnd = false;    ///< the only error is an incomplete character at the end
};

Utf8Survey survey(std::string_view text) {
    Utf8Survey result;
    for (std::size_t at = endOfAscii(text, 0); at < text.size(); at = endOfAscii(text, at)) {
        if (const std::size_t length = characterLength(text, at)) {
            ++result.sound;
            at += length;
        } else {
            result.cutAtEnd =
                result.faults == 0 && text.size() - at < 4 && byteAt(text, at) >= 0xC2 &&
                std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), isContinuation);
            ++result.faults;
            if (result.cutAtEnd)
                break;
            ++at;
        }
    }
    return result;
}

// The characters of 0x80 to 0x9F; 0 where none is assigned.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

enum class ZeroBytes { Few, Even, Odd };

// Latin text in UTF-16 has a zero in every other byte.
ZeroBytes zeroBytes(std::string_view bytes) {
    bytes = bytes.substr(0, decodingSampleBytes);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        zeros[at % 2] += bytes[at] == '\0' ? 1U : 0U;
    const std::size_t half = bytes.size() / 2;
    if (half >= 2 && zeros[1] > half / 3 && zeros[0] < half / 16 + 1)
        return ZeroBytes::Odd;
    if (half >= 2 && zeros[0] > half / 3 && zeros[1] < half / 16 + 1)
        return ZeroBytes::Even;
    return ZeroBytes::Few;
}

} // namespace

std::string_view nameOf(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16Le:
        return "UTF-16LE";
    case TextEncoding::Utf16Be:
        return "UTF-16BE";
    case TextEncoding::Windows1252:
        return "windows-1252";
    }
    return {};
}

std::optional<TextEncoding> parseWord(std::string_view word, TextEncoding) {
    const std::string name = squeezed(word);
    constexpr std::array<std::pair<std::string_view, TextEncoding>, 9> names{
        {{"utf8", TextEncoding::Utf8},
         {"utf16le", TextEncoding::Utf16Le},
         {"utf16be", TextEncoding::Utf16Be},
         {"windows1252", TextEncoding::Windows1252},
         {"cp1252", TextEncoding::Windows1252},
         {"latin1", TextEncoding::Windows1252},
         {"iso88591", TextEncoding::Windows1252},
         {"usascii", TextEncoding::Utf8},
         {"ascii", TextEncoding::Utf8}}};
    for (const auto& [known, encoding] : names) {
        if (known == name)
            return encoding;
    }
    return std::nullopt;
}

DecodedText::DecodedText(std::string_view bytes, std::optional<TextEncoding> encoding) {
    constexpr std::string_view littleMark = "\xFF\xFE", bigMark = "\xFE\xFF";
    const auto behind = [bytes](std::string_view mark) {
        return bytes.substr(bytes.starts_with(mark) ? mark.size() : 0);
    };
    if (encoding) {
        decodeAs(*encoding, behind(*encoding == TextEncoding::Utf8      ? utf8Mark
                                   : *encoding == TextEncoding::Utf16Le ? littleMark
                                   : *encoding == TextEncoding::Utf16Be ? bigMark
                                                                        : std::string_view()));
        return;
    }
    const ZeroBytes zeros = zeroBytes(bytes);
    if (bytes.starts_with(littleMark))
        decodeUtf16(behind(littleMark), false);
    else if (bytes.starts_with(bigMark))
        decodeUtf16(behind(bigMark), true);
    else if (zeros != ZeroBytes::Few)
        decodeUtf16(bytes, zeros == ZeroBytes::Even);
    else
        decodeBytes(behind(utf8Mark));
}

void DecodedText::decodeAs(TextEncoding encoding, std::string_view bytes) {
    switch (encoding) {
    case TextEncoding::Utf8:
        if (isStorable(bytes))
            text_ = bytes;
        else
            mend(bytes);
        return;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return decodeUtf16(bytes, encoding == TextEncoding::Utf16Be);
    case TextEncoding::Windows1252:
        return decodeWindows1252(bytes);
    }
}

void DecodedText::decodeBytes(std::string_view bytes) {
    const Utf8Survey found = survey(bytes);
    if (found.faults == 0 && bytes.find('\0') == std::string_view::npos)
        text_ = bytes;
    else if (found.faults == 0 || found.cutAtEnd || found.sound > 10 * found.faults)
        mend(bytes);
    else {
        isGuessed_ = true;
        decodeWindows1252(bytes);
    }
}

void DecodedText::decodeUtf16(std::string_view bytes, bool bigEndian) {
    encoding_ = bigEndian ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
    const auto unit = [&](std::size_t at) -> char32_t {
        const unsigned first = byteAt(bytes, at);
        const unsigned second = byteAt(bytes, at + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    };
    own_.reserve(bytes.size() / 2 + bytes.size() / 8);
    const std::size_t end = bytes.size() - bytes.size() % 2;
    for (std::size_t at = 0; at < end; at += 2) {
        const char32_t first = unit(at);
        const char32_t second = isHighSurrogate(first) && at + 2 < end ? unit(at + 2) : 0;
        if (isLowSurrogate(second)) {
            appendUtf8(own_, joinedSurrogates(first, second));
            at += 2;
        } else {
            replaced_ += first == 0 || isSurrogate(first) ? 1 : 0;
            appendUtf8(own_, first);
        }
    }
    replaced_ += bytes.size() % 2;
    text_ = own_;
}

void DecodedText::decodeWindows1252(std::string_view bytes) {
    encoding_ = TextEncoding::Windows1252;
    own_.reserve(bytes.size() + bytes.size() / 16);
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x80 || code >= 0xA0) {
            if (code == 0)
                ++replaced_;
            appendUtf8(own_, code);
        } else {
            replaced_ += windows1252[code - 0x80U] == 0 ? 1 : 0;
            appendUtf8(own_, windows1252[code - 0x80U]);
        }
    }
    text_ = own_;
}

void DecodedText::mend(std::string_view bytes) {
    own_.reserve(bytes.size() + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = bytes[at] == '\0' ? 0 : characterLength(bytes, at);
        replaced_ += length == 0 ? 1 : 0;
        own_ += length > 0 ? bytes.substr(at, length) : replacementText;
        at += std::max<std::size_t>(length, 1);
    }
    text_ = own_;
}

} // namespace crisis::imports
