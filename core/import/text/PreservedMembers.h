// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace crisis::imports {

/// Preserves what our model cannot represent of a foreign event in one unknown member `"imported":{…}`, so
/// that a name of another format is never mistaken for one of ours.
class PreservedMembers {
public:
    /// The caller ensures that each name is added only once.
    void add(std::string_view name, std::string_view text);
    void addJson(std::string_view name, std::string_view json);
    /// For names that may occur again: the second one becomes "name (2)".
    void addAnother(std::string_view name, std::string_view text);
    void addAnotherJson(std::string_view name, std::string_view json);

    [[nodiscard]] bool empty() const { return members_.empty(); }
    [[nodiscard]] std::size_t size() const { return members_.size(); }
    /// The member as JSON text; empty if nothing was added.
    [[nodiscard]] std::string text() const;
    void clear() {
        members_.clear();
        names_.clear();
        timesAsked_.clear();
    }

private:
    [[nodiscard]] std::string freeName(std::string_view name);

    std::string members_;
    std::set<std::string> names_;           ///< names that may occur again
    std::map<std::string, int> timesAsked_; ///< avoids counting from 1 for each occurrence of a name
};

/// Appends a JSON string in quotation marks, escaping only `"`, `\` and control characters; invalid UTF-8 and
/// U+0000 become U+FFFD.
void appendQuoted(std::string& out, std::string_view text);

} // namespace crisis::imports
