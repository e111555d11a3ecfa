// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/TableMapping.h"

#include <optional>
#include <string>
#include <vector>

namespace crisis {

// How a person has had a table read, for the next one whose columns have the same names.

[[nodiscard]] std::optional<TableMapping> rememberedMapping(const std::vector<std::string>& columns);
void rememberMapping(const std::vector<std::string>& columns, const TableMapping& mapping);

} // namespace crisis
