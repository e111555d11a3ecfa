// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace crisis::imports {

/// What of a foreign event has no place in ours, as the one unknown member `"imported":{…}`, so that no name
/// of another format is taken for one of ours.
class PreservedMembers {
public:
    /// The caller sees to it that a name comes once.
    void add(std::string_view name, std::string_view text);
    void addJson(std::string_view name, std::string_view json);
    /// The same where a name may come again: "name (2)" is the second one.
    void addAnother(std::string_view name, std::string_view text);
    void addAnotherJson(std::string_view name, std::string_view json);

    [[nodiscard]] bool empty() const { return members_.empty(); }
    [[nodiscard]] std::size_t size() const { return members_.size(); }
    /// Empty if nothing was added.
    [[nodiscard]] std::string text() const;
    void clear() {
        members_.clear();
        names_.clear();
        timesAsked_.clear();
    }

private:
    [[nodiscard]] std::string freeName(std::string_view name);

    std::string members_;
    std::set<std::string> names_;           ///< of those that may come again
    std::map<std::string, int> timesAsked_; ///< so that many of one name are not counted through anew
};

/// Appends a string in quotation marks, only `"`, `\` and control characters escaped; what is not UTF-8 and
/// U+0000 become U+FFFD.
void appendQuoted(std::string& out, std::string_view text);

} // namespace crisis::imports
