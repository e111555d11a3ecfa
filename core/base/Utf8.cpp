// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace crisis::base {

namespace {

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool continuesAt(std::string_view text, std::size_t at) {
    return at < text.size() && isContinuation(text[at]);
}

} // namespace

std::size_t endOfAscii(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    while (at + sizeof(eight) <= text.size()) {
        std::memcpy(&eight, text.data() + at, sizeof(eight));
        if ((eight & 0x8080808080808080U) != 0)
            break;
        at += sizeof(eight);
    }
    while (at < text.size() && isAscii(text[at]))
        ++at;
    return at;
}

bool isValidUtf8(std::string_view text) {
    // A call of simdjson takes 30 ns; most short texts are ASCII, or nearly so.
    constexpr std::size_t headBytes = 64, shortBytes = 16;
    text.remove_prefix(endOfAscii(text.substr(0, headBytes), 0));
    if (text.size() > shortBytes)
        return simdjson::validate_utf8(text.data(), text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characterLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool isStorable(std::string_view text) {
    return isValidUtf8(text) && text.find('\0') == std::string_view::npos;
}

std::size_t invalidUtf8Byte(std::string_view text, std::size_t from) {
    constexpr std::size_t blockBytes = 4096;
    std::size_t at = from;
    // Check whole blocks first, cut at a character boundary.
    while (at < text.size()) {
        const std::size_t end = characterBoundary(text, at + blockBytes);
        if (end <= at || !isValidUtf8(text.substr(at, end - at)))
            break;
        at = end;
    }
    while (at < text.size()) {
        const std::size_t length = characterLength(text, at);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

std::size_t characterLength(std::string_view text, std::size_t at) {
    const unsigned first = byteAt(text, at);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4 || !continuesAt(text, at + 1))
        return 0;
    if (first < 0xE0)
        return 2;
    const unsigned second = byteAt(text, at + 1);
    const bool isOverlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool isSurrogate = first == 0xED && second >= 0xA0;
    const bool isBeyond = first == 0xF4 && second >= 0x90;
    if (isOverlong || isSurrogate || isBeyond || !continuesAt(text, at + 2))
        return 0;
    if (first < 0xF0)
        return 3;
    return continuesAt(text, at + 3) ? 4 : 0;
}

CodePoint codePointAt(std::string_view text, std::size_t at) {
    const std::size_t length = characterLength(text, at);
    if (length == 0)
        return {replacementCharacter, 1};
    char32_t code = length == 1 ? byteAt(text, at) : byteAt(text, at) & (0x7FU >> length);
    for (std::size_t next = at + 1; next < at + length; ++next)
        code = code << 6 | (byteAt(text, next) & 0x3FU);
    return {code, length};
}

void appendUtf8(std::string& out, char32_t codePoint) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto putContinuation = [&put](char32_t bits) { put(0x80 | (bits & 0x3F)); };
    if (codePoint == 0 || codePoint > lastCodePoint || isSurrogate(codePoint)) {
        out += replacementText;
    } else if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | codePoint >> 6);
        putContinuation(codePoint);
    } else if (codePoint < 0x10000) {
        put(0xE0 | codePoint >> 12);
        putContinuation(codePoint >> 6);
        putContinuation(codePoint);
    } else {
        put(0xF0 | codePoint >> 18);
        putContinuation(codePoint >> 12);
        putContinuation(codePoint >> 6);
        putContinuation(codePoint);
    }
}

std::size_t nextCharacter(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 4;
    const std::size_t end = std::min(text.size(), at + longest);
    ++at;
    while (at < end && isContinuation(text[at]))
        ++at;
    return std::min(at, end);
}

std::size_t characterBoundary(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return text.size();
    while (at > 0 && isContinuation(text[at]))
        --at;
    return at;
}

std::uint64_t codePointCount(std::string_view text) {
    return static_cast<std::uint64_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !isContinuation(byte); }));
}

std::string_view firstCharacters(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (; characters > 0 && at < text.size(); --characters)
        at = nextCharacter(text, at);
    return text.substr(0, at);
}

std::string cutText(std::string_view text, std::size_t characters) {
    const std::string_view first = firstCharacters(text, characters);
    std::string cut(first);
    if (first.size() < text.size())
        cut += "…";
    return cut;
}

std::string mendedUtf8(std::string_view text) {
    if (isStorable(text))
        return std::string(text);
    std::string mended;
    mended.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text[at] == '\0' ? 0 : characterLength(text, at);
        mended += length > 0 ? text.substr(at, length) : replacementText;
        at += std::max<std::size_t>(length, 1);
    }
    return mended;
}

std::string madeStorable(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characterLength(text, at);
        const unsigned byte = byteAt(text, at);
        if (length == 0)
            made += {'\\', 'x', hex[byte >> 4], hex[byte & 0xf]};
        else if (byte == 0)
            made += "\\u0000";
        else
            made += text.substr(at, length);
        at += std::max<std::size_t>(1, length);
    }
    return made;
}

} // namespace crisis::base
