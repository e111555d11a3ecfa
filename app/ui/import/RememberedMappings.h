// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/TableMapping.h"

#include <optional>
#include <string>
#include <vector>

namespace crisis::ui {

// Remembers the user's mapping for the next table with the same column names. The layout of a file (encoding,
// delimiter and header line) is not stored but detected in each file.

[[nodiscard]] std::optional<TableMapping> rememberedMapping(const std::vector<std::string>& columns);
void rememberMapping(const std::vector<std::string>& columns, const TableMapping& mapping);
void forgetMapping(const std::vector<std::string>& columns);

} // namespace crisis::ui
