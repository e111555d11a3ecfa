// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Utf8.h"

#include <simdjson.h>

namespace crisis::base {

namespace {

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// The length in bytes of the valid character at `at`; 0 if there is none.
std::size_t characterLength(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 4;
    std::size_t end = at + 1;
    while (end < text.size() && end - at < longest && isContinuation(text[end]))
        ++end;
    return isValidUtf8(text.substr(at, end - at)) ? end - at : 0;
}

} // namespace

bool isValidUtf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::size_t invalidUtf8Byte(std::string_view text, std::size_t from) {
    constexpr std::size_t blockBytes = 4096;
    std::size_t at = from;
    // Check whole blocks first, cut at a character boundary.
    while (at < text.size()) {
        std::size_t end = std::min(text.size(), at + blockBytes);
        while (end < text.size() && end > at && isContinuation(text[end]))
            --end;
        if (end == at || !isValidUtf8(text.substr(at, end - at)))
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

std::string madeStorable(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characterLength(text, at);
        const auto byte = static_cast<unsigned char>(text[at]);
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
