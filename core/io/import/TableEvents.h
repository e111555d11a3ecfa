// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/TableMapping.h"
#include "core/io/import/TableRows.h"

namespace crisis {

class ImportBuilder;

/// Makes events of the rows of a table, and notes what was found. False if it was told to stop.
[[nodiscard]] bool takeRows(TableRows& rows, const TableMapping& mapping, ImportBuilder& builder);

} // namespace crisis
