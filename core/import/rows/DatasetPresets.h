// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/TableMapping.h"

#include <optional>
#include <string>
#include <vector>

namespace crisis::imports {

/// The mapping of a known data set, recognised by its column names: ACLED, UCDP GED, GTD, GDELT, Timesketch,
/// plaso (l2tcsv and dynamic), TimelineJS spreadsheets of both versions.
[[nodiscard]] std::optional<TableMapping> knownMapping(const std::vector<std::string>& columns);

/// The column names of a known data set that has no header (GDELT), recognised by its first row.
[[nodiscard]] std::optional<std::vector<std::string>>
headerlessColumns(const std::vector<std::string>& firstRow);

} // namespace crisis::imports
