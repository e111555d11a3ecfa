// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/TableMapping.h"
#include "core/import/rows/TableRows.h"

namespace crisis::imports {

class ImportBuilder;

/// Creates events from the rows of a table and notes what was found. Returns false if cancelled.
[[nodiscard]] bool takeRows(TableRows& rows, const TableMapping& mapping, ImportBuilder& builder);

} // namespace crisis::imports
