// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/values/UnknownMembers.h"

#include <algorithm>

namespace crisis::model {

namespace {

struct Stretch {
    std::size_t begin = 0, end = 0;
};

std::string keyOf(std::string_view name) { return '"' + std::string(name) + "\":"; }

/// The range of a member, including its name.
std::optional<Stretch> stretchOf(std::string_view members, std::string_view key) {
    if (members.find(key) == std::string_view::npos)
        return std::nullopt;
    std::size_t begin = 0;
    int depth = 0;
    bool inText = false;
    for (std::size_t at = 0; at <= members.size(); ++at) {
        const char letter = at < members.size() ? members[at] : ',';
        if (inText) {
            if (letter == '\\')
                ++at;
            else if (letter == '"')
                inText = false;
        } else if (letter == '"')
            inText = true;
        else if (letter == '{' || letter == '[')
            ++depth;
        else if (letter == '}' || letter == ']')
            --depth;
        else if (letter == ',' && depth == 0) {
            if (members.substr(begin, at - begin).starts_with(key))
                return Stretch{begin, std::min(at, members.size())};
            begin = at + 1;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> textMember(std::string_view members, std::string_view name) {
    const std::string key = keyOf(name);
    const auto stretch = stretchOf(members, key);
    if (!stretch)
        return std::nullopt;
    std::string_view text = members.substr(0, stretch->end).substr(stretch->begin + key.size());
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return std::nullopt;
    return text.substr(1, text.size() - 2);
}

std::string withoutMember(std::string_view members, std::string_view name) {
    const auto stretch = stretchOf(members, keyOf(name));
    if (!stretch)
        return std::string(members);
    const std::string_view before = members.substr(0, stretch->begin);
    const std::string_view after = members.substr(std::min(stretch->end + 1, members.size()));
    if (!after.empty() || before.empty())
        return std::string(before) + std::string(after);
    return std::string(before.substr(0, before.size() - 1));
}

void setTextMember(std::string& members, std::string_view name, std::string_view text) {
    members = withoutMember(members, name);
    if (!members.empty())
        members += ',';
    ((members += keyOf(name)) += '"') += text;
    members += '"';
}

} // namespace crisis::model
