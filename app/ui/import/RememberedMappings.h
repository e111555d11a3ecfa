// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableMapping.h"

#include <optional>
#include <string>
#include <vector>

namespace crisis::ui {

// What columns mean to a person, for the next table whose columns have the same names. How a file is laid out
// (its encoding, delimiter and line of names) is found anew in each.

[[nodiscard]] std::optional<TableMapping> rememberedMapping(const std::vector<std::string>& columns);
void rememberMapping(const std::vector<std::string>& columns, const TableMapping& mapping);
void forgetMapping(const std::vector<std::string>& columns);

} // namespace crisis::ui
