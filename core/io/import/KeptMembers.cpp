// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/KeptMembers.h"

#include "core/io/import/TextDecoding.h"

#include <array>

namespace crisis {

void appendQuoted(std::string& out, std::string_view text) {
    static constexpr std::array<char, 16> digits{'0', '1', '2', '3', '4', '5', '6', '7',
                                                 '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    std::string mended;
    if (!isUtf8(text) || text.find('\0') != std::string_view::npos) {
        mended = mendedUtf8(text);
        text = mended;
    }
    out += '"';
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\')
            (out += '\\') += letter;
        else if (letter == '\n')
            out += "\\n";
        else if (letter == '\t')
            out += "\\t";
        else if (letter == '\r')
            out += "\\r";
        else if (code < 0x20)
            ((out += "\\u00") += digits[code >> 4]) += digits[code & 0xF];
        else
            out += letter;
    }
    out += '"';
}

void KeptMembers::add(std::string_view name, std::string_view text) {
    std::string quoted;
    appendQuoted(quoted, text);
    addJson(name, quoted);
}

void KeptMembers::addJson(std::string_view name, std::string_view json) {
    if (!members_.empty())
        members_ += ',';
    appendQuoted(members_, name);
    members_ += ':';
    members_ += json;
}

std::string KeptMembers::text() const {
    if (members_.empty())
        return {};
    std::string out = "\"imported\":{";
    out += members_;
    out += '}';
    return out;
}

} // namespace crisis
