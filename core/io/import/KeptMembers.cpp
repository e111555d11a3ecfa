// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/KeptMembers.h"

#include "core/io/JsonText.h"
#include "core/io/import/TextDecoding.h"

namespace crisis {

void appendQuoted(std::string& out, std::string_view text) {
    const bool isGood = isUtf8(text) && text.find('\0') == std::string_view::npos;
    isGood ? appendJsonString(out, text) : appendJsonString(out, mendedUtf8(text));
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
