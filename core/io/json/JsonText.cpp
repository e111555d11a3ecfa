// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json/JsonText.h"

#include "core/base/Utf8.h"
#include "core/io/json/JsonCursor.h"
#include "core/io/json/JsonScan.h"

namespace crisis::io {

namespace {

void appendEscape(std::string& out, char c) {
    constexpr std::string_view meanings = "\"\\\b\f\n\r\t";
    constexpr std::string_view names = "\"\\bfnrt";
    constexpr std::string_view hex = "0123456789abcdef";
    out += '\\';
    if (const auto known = meanings.find(c); known != std::string_view::npos) {
        out += names[known];
    } else {
        out += "u00";
        out += hex[static_cast<unsigned char>(c) >> 4];
        out += hex[static_cast<unsigned char>(c) & 0xf];
    }
}

} // namespace

void appendJsonString(std::string& out, std::string_view text) {
    out += '"';
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* const plainEnd = skipPlain(at, end);
        out.append(at, plainEnd);
        at = plainEnd;
        if (at < end)
            appendEscape(out, *at++);
    }
    out += '"';
}

void appendCanonicalJson(std::string& out, std::string_view json) {
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            JsonCursor cursor(json, at, json.size());
            std::string_view value;
            if (!cursor.readString(value))
                return;
            appendJsonString(out, value);
            at = cursor.offset();
            continue;
        }
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            out += c;
        ++at;
    }
}

std::string shortened(std::string_view text) {
    constexpr std::size_t mostCharacters = 80;
    return cutText(text, mostCharacters);
}

} // namespace crisis::io
