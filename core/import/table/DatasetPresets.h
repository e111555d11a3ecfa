// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableMapping.h"

#include <optional>
#include <string>
#include <vector>

namespace crisis::imports {

/// The mapping of a data set that is known by its columns: ACLED, UCDP GED, GTD, GDELT, Timesketch, plaso
/// (l2tcsv and dynamic), TimelineJS spreadsheets of both versions.
[[nodiscard]] std::optional<TableMapping> knownMapping(const std::vector<std::string>& columns);

/// The columns of a known data set that comes without a header (GDELT), told by its first row.
[[nodiscard]] std::optional<std::vector<std::string>>
headerlessColumns(const std::vector<std::string>& firstRow);

} // namespace crisis::imports
