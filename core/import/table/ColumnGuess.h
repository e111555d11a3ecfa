// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableMapping.h"
#include "core/import/table/TableRows.h"

namespace crisis::imports {

/// What the columns of a table mean: as a data set that is known says, else by their names, else by what
/// stands in them. Reads some rows and rewinds.
[[nodiscard]] TableMapping guessMapping(TableRows& rows);

/// Whether a mapping says when things happened, or at least what they were.
[[nodiscard]] bool hasDates(const TableMapping& mapping);
[[nodiscard]] bool hasRole(const TableMapping& mapping, ColumnRole role);

} // namespace crisis::imports
