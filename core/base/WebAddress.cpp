// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WebAddress.h"

#include <algorithm>

namespace crisis::base {

namespace {

bool startsWithFolded(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

} // namespace

bool isWebAddress(std::string_view address) {
    std::size_t host = 0;
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (startsWithFolded(address, scheme))
            host = scheme.size();
    }
    if (host == 0 || address.size() == host ||
        std::string_view("/?#:@").find(address[host]) != std::string_view::npos)
        return false;
    return std::none_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f ||
               std::string_view("\"'<>\\^`{|}").find(c) != std::string_view::npos;
    });
}

std::string escapedMarkup(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (const char c : utf8) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            // XML 1.0 allows no other control characters.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                out += c;
        }
    }
    return out;
}

} // namespace crisis::base
