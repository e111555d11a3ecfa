// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/house/EdgeTable.h"
#include "tests/house/SourceFile.h"

#include <string>
#include <string_view>
#include <vector>

namespace crisis::test {

using SourceFiles = std::vector<SourceFile>;
/// What is wrong, each with file, line and edge; empty if nothing is.
using Complaints = std::vector<std::string>;

/// Includes of one part of the table by another that may not use it, and files in no part.
[[nodiscard]] Complaints forbiddenEdges(const SourceFiles& files, const EdgeTable& table);

/// Units (the .h and .cpp of one name) that include each other, directly or through others.
[[nodiscard]] Complaints circlesOfUnits(const SourceFiles& files);

/// The same for the folders of `parent`; its own files are one of them.
[[nodiscard]] Complaints circlesOfFolders(const SourceFiles& files, std::string_view parent);

/// Qt headers other than a few of Qt Core, in files of core.
[[nodiscard]] Complaints foreignQtInCore(const SourceFiles& files);

/// Quoted includes of files of ours that do not exist under that path from the root, and includes of files of
/// ours in angle brackets: the other checks could not follow them.
[[nodiscard]] Complaints unknownTargets(const SourceFiles& files);

/// Folders with more than `most` files, those of the folders below not counted.
[[nodiscard]] Complaints crowdedFolders(const SourceFiles& files, std::size_t most);

/// Includes of tests in files outside of tests.
[[nodiscard]] Complaints usesOfTests(const SourceFiles& files);

/// The files without the includes that have yet to be removed; complains of an entry that is not found.
[[nodiscard]] SourceFiles without(const std::vector<EdgeToRemove>& edges, SourceFiles files,
                                  Complaints& complaints);

} // namespace crisis::test
