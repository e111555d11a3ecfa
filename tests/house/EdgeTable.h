// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace crisis::test {

/// A part of the tree, and the other parts that it may include.
struct Part {
    std::string_view name; ///< a folder with everything below it, or a unit: "core/time", "app/ui/RunWindow"
    std::vector<std::string_view> mayUse; ///< names of parts, without the prefix of the table
};

/// Which parts may include which. Parts do not overlap, and every file under the prefix is in one of them.
struct EdgeTable {
    std::string_view prefix; ///< put before every name
    std::vector<Part> parts;
};

/// The layers, lowest first. Each row lists everything that the layer may use, also indirectly.
[[nodiscard]] const EdgeTable& layers();

/// The folders of the window, lowest first.
[[nodiscard]] const EdgeTable& windowFolders();

/// An include that is forbidden and has not been removed yet.
struct EdgeToRemove {
    std::string_view file;
    std::string_view target;
};

/// To be emptied and kept empty. Each entry must still be needed.
[[nodiscard]] const std::vector<EdgeToRemove>& edgesToRemove();

} // namespace crisis::test
