// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/text/JsonTree.h"

#include <map>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// The values of JSON-LD, where a thing may be wrapped, be one of several, or stand elsewhere and be named by
/// its
/// @id alone, as in the graphs that content management systems write.
class JsonLdValues {
public:
    /// From now on things are looked up in this tree, which must outlive that, and in no other.
    void index(const JsonValue& root);

    /// The thing that is meant by an object that has an @id and no name; any other value is itself.
    [[nodiscard]] JsonValue resolved(const JsonValue& value) const;
    /// The text of a value, the name of a thing (or else its @id), or that of the first of several.
    [[nodiscard]] static std::string_view plainOf(const JsonValue& value);
    /// Of one or several things, as many as a thousand.
    [[nodiscard]] std::vector<std::string_view> namesOf(const JsonValue& value) const;

private:
    void add(const JsonValue& value);

    std::map<std::string_view, JsonValue> things_;
};

} // namespace crisis::imports
