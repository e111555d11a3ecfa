// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>
#include <vector>

namespace crisis::io {

/// Rows of cells; the first row has the column names.
using TableRows = std::vector<std::vector<std::string>>;

/// Parses RFC 4180 text written by eventsCsv() and the like. Cells stay exactly as written, including an
/// apostrophe that protects against formulas.
[[nodiscard]] TableRows csvRows(std::string_view csv);
/// Tab-separated cells, rows ended by line feeds; a tab or line break inside a cell becomes a space.
[[nodiscard]] std::string tabSeparated(const TableRows& rows);
/// A table element whose first row is the header.
[[nodiscard]] std::string htmlTable(const TableRows& rows);

} // namespace crisis::io
