// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/TableMapping.h"
#include "core/import/rows/TableRows.h"

namespace crisis::imports {

/// Guesses the meaning of a table's columns: from a known data set, or else from their names, or else from
/// their content. Reads the first rows and rewinds.
[[nodiscard]] TableMapping guessMapping(TableRows& rows);

/// Whether a mapping gives the dates of events, or at least their titles.
[[nodiscard]] bool hasDates(const TableMapping& mapping);
[[nodiscard]] bool hasRole(const TableMapping& mapping, ColumnRole role);

} // namespace crisis::imports
