// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableMapping.h"
#include "core/import/table/TableRows.h"

namespace crisis::imports {

class ImportBuilder;

/// Makes events of the rows of a table, and notes what was found. False if it was told to stop.
[[nodiscard]] bool takeRows(TableRows& rows, const TableMapping& mapping, ImportBuilder& builder);

} // namespace crisis::imports
