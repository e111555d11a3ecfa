// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::test {

/// A header or source file of the tree, or a planted one.
struct SourceFile {
    std::string path; ///< from the root, with slashes: "core/time/Date.h"
    std::string text;
};

/// An include directive.
struct Include {
    int line = 0; ///< 1-based
    std::string target;
    bool isQuoted = false; ///< "target" rather than <target>
};

/// All .h and .cpp files in these folders below `root`, sorted by path.
[[nodiscard]] std::vector<SourceFile> readTree(const std::filesystem::path& root,
                                               const std::vector<std::string>& folders);

/// The include directives of a text, in its order; those that are commented out are none.
[[nodiscard]] std::vector<Include> includesOf(std::string_view text);

/// The folder of a path without a slash at the end; empty for a file in the root.
[[nodiscard]] std::string folderOf(std::string_view path);
/// The path without its ending: "core/time/Date" for Date.h and Date.cpp, which are one unit.
[[nodiscard]] std::string unitOf(std::string_view path);

} // namespace crisis::test
