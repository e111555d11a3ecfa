// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/text/JsonTree.h"

#include <map>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// Reads the values of JSON-LD, where a thing may be wrapped, be one of several, or be defined elsewhere and
/// referred to by its @id only, as in the graphs of content management systems.
class JsonLdValues {
public:
    /// Sets the tree in which things are looked up from now on; `root`'s tree must outlive this object.
    void index(const JsonValue& root);

    /// The thing that an object with an @id but without a name refers to; any other value is returned
    /// unchanged.
    [[nodiscard]] JsonValue resolved(const JsonValue& value) const;
    /// The text of a value, the name of a thing (or else its @id), or that of the first of several.
    [[nodiscard]] static std::string_view plainOf(const JsonValue& value);
    /// The names of one or several things, at most a thousand.
    [[nodiscard]] std::vector<std::string_view> namesOf(const JsonValue& value) const;

private:
    void add(const JsonValue& value);

    std::map<std::string_view, JsonValue> things_;
};

} // namespace crisis::imports
