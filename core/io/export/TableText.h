// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>
#include <vector>

namespace crisis::io {

/// Rows of cells, the first of them the columns' names.
using TableRows = std::vector<std::vector<std::string>>;

/// The rows of RFC 4180 text that eventsCsv() and its like wrote, as they were written: an apostrophe that
/// keeps a spreadsheet from running a cell stays.
[[nodiscard]] TableRows csvRows(std::string_view csv);
/// Cells apart by tabs, rows by line feeds; a tab or line break inside a cell becomes a blank.
[[nodiscard]] std::string tabSeparated(const TableRows& rows);
/// A table element, with its first row as heads.
[[nodiscard]] std::string htmlTable(const TableRows& rows);

} // namespace crisis::io
