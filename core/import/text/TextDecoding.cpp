// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/TextDecoding.h"

#include "core/base/Ascii.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace crisis::imports {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t decodingSampleBytes = 64 * 1024;

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
bool isContinuation(std::string_view text, std::size_t at) {
    return at < text.size() && (byteAt(text, at) & 0xC0) == 0x80;
}

// The end of the run of plain ASCII that starts at `at`.
std::size_t endOfAscii(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    while (at + sizeof(eight) <= text.size()) {
        std::memcpy(&eight, text.data() + at, sizeof(eight));
        if ((eight & 0x8080808080808080U) != 0)
            break;
        at += sizeof(eight);
    }
    while (at < text.size() && byteAt(text, at) < 0x80)
        ++at;
    return at;
}

struct Utf8Survey {
    std::uint64_t sound = 0;  ///< valid multibyte sequences
    std::uint64_t faults = 0; ///< bytes that are not part of one
    bool cutAtEnd = false;    ///< the only error is an incomplete character at the end
};

Utf8Survey survey(std::string_view text) {
    Utf8Survey result;
    for (std::size_t at = endOfAscii(text, 0); at < text.size(); at = endOfAscii(text, at)) {
        if (const std::size_t length = utf8Length(text, at)) {
            ++result.sound;
            at += length;
        } else {
            result.cutAtEnd = result.faults == 0 && text.size() - at < 4 && byteAt(text, at) >= 0xC2 &&
                              std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(),
                                          [](char byte) { return (byte & 0xC0) == 0x80; });
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

std::size_t utf8Length(std::string_view text, std::size_t at) {
    const unsigned first = byteAt(text, at);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    if (!isContinuation(text, at + 1))
        return 0;
    if (first < 0xE0)
        return 2;
    const unsigned second = byteAt(text, at + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second >= 0xA0;
    const bool beyond = first == 0xF4 && second >= 0x90;
    if (overlong || surrogate || beyond || !isContinuation(text, at + 2))
        return 0;
    if (first < 0xF0)
        return 3;
    return isContinuation(text, at + 3) ? 4 : 0;
}

bool isUtf8(std::string_view text) {
    for (std::size_t at = endOfAscii(text, 0); at < text.size(); at = endOfAscii(text, at)) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

void appendUtf8(std::string& out, char32_t codePoint) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (codePoint == 0 || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint < 0xE000)) {
        out += replacement;
    } else if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | codePoint >> 6);
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | codePoint >> 12);
        put(0x80 | (codePoint >> 6 & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | codePoint >> 18);
        put(0x80 | (codePoint >> 12 & 0x3F));
        put(0x80 | (codePoint >> 6 & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

std::string mendedUtf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text[at] == '\0' ? 0 : utf8Length(text, at);
        out += length > 0 ? text.substr(at, length) : replacement;
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

std::string cutText(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == characters)
            return std::string(text.substr(0, at)) + "…";
        at += std::max<std::size_t>(utf8Length(text, at), 1);
    }
    return std::string(text);
}

DecodedText::DecodedText(std::string_view bytes, std::optional<TextEncoding> encoding) {
    constexpr std::string_view utf8Mark = "\xEF\xBB\xBF", littleMark = "\xFF\xFE", bigMark = "\xFE\xFF";
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
        if (isUtf8(bytes) && bytes.find('\0') == std::string_view::npos)
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
        const bool leads = first >= 0xD800 && first < 0xDC00;
        const char32_t second = leads && at + 2 < end ? unit(at + 2) : 0;
        if (leads && second >= 0xDC00 && second < 0xE000) {
            appendUtf8(own_, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
            at += 2;
        } else {
            replaced_ += first == 0 || (first >= 0xD800 && first < 0xE000) ? 1 : 0;
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
        const std::size_t length = bytes[at] == '\0' ? 0 : utf8Length(bytes, at);
        replaced_ += length == 0 ? 1 : 0;
        own_ += length > 0 ? bytes.substr(at, length) : replacement;
        at += std::max<std::size_t>(length, 1);
    }
    text_ = own_;
}

} // namespace crisis::imports
