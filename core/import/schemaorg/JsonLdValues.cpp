// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/schemaorg/JsonLdValues.h"

namespace crisis::imports {

namespace {

using Type = JsonValue::Type;

constexpr std::size_t mostThings = 10'000; // keeps memory proportional to the size of the file
constexpr std::size_t mostNames = 1'000;

} // namespace

void JsonLdValues::index(const JsonValue& root) {
    things_.clear();
    add(root);
}

// Recurses as deep as the tree, which is limited.
void JsonLdValues::add(const JsonValue& value) {
    if (value.is(Type::Object)) {
        const std::string_view id = value["@id"].text();
        if (!id.empty() && value["name"] && things_.size() < mostThings)
            things_.emplace(id, value);
    } else if (!value.is(Type::Array))
        return;
    for (JsonValue member = value.first(); !member.is(Type::Missing); member = member.next())
        add(member);
}

JsonValue JsonLdValues::resolved(const JsonValue& value) const {
    if (!value.is(Type::Object) || value["name"])
        return value;
    const auto found = things_.find(value["@id"].text());
    return found == things_.end() ? value : found->second;
}

std::string_view JsonLdValues::plainOf(const JsonValue& value) {
    if (value.is(Type::Array))
        return plainOf(value.first());
    if (value.is(Type::Object))
        return value["@value"] ? value["@value"].text()
               : value["name"] ? plainOf(value["name"])
                               : value["@id"].text();
    return value.text();
}

std::vector<std::string_view> JsonLdValues::namesOf(const JsonValue& value) const {
    std::vector<std::string_view> names;
    // Some pages combine all persons in one object with a list of names.
    const JsonValue list = value["name"].is(Type::Array) ? value["name"] : value;
    if (list.is(Type::Array)) {
        for (JsonValue item = list.first(); !item.is(Type::Missing) && names.size() < mostNames;
             item = item.next())
            names.push_back(plainOf(resolved(item)));
    } else if (value)
        names.push_back(plainOf(resolved(value)));
    return names;
}

} // namespace crisis::imports
