// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/PreservedMembers.h"

#include "core/base/Utf8.h"
#include "core/io/json/JsonText.h"

namespace crisis::imports {

void appendQuoted(std::string& out, std::string_view text) {
    isStorable(text) ? appendJsonString(out, text) : appendJsonString(out, mendedUtf8(text));
}

void PreservedMembers::add(std::string_view name, std::string_view text) {
    std::string quoted;
    appendQuoted(quoted, text);
    addJson(name, quoted);
}

void PreservedMembers::addJson(std::string_view name, std::string_view json) {
    if (!members_.empty())
        members_ += ',';
    appendQuoted(members_, name);
    members_ += ':';
    members_ += json;
}

std::string PreservedMembers::freeName(std::string_view name) {
    std::string free(name);
    while (!names_.insert(free).second)
        free = std::string(name) + " (" +
               std::to_string(++timesAsked_.try_emplace(std::string(name), 1).first->second) + ')';
    return free;
}

void PreservedMembers::addAnother(std::string_view name, std::string_view text) { add(freeName(name), text); }

void PreservedMembers::addAnotherJson(std::string_view name, std::string_view json) {
    addJson(freeName(name), json);
}

std::string PreservedMembers::text() const {
    if (members_.empty())
        return {};
    std::string out = "\"imported\":{";
    out += members_;
    out += '}';
    return out;
}

} // namespace crisis::imports
