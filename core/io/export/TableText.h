// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace crisis::io {

/// The cells of one row, valid only during the call.
using TableRow = std::span<const std::string_view>;
/// Receives the rows of a table in order; the first one has the names of the columns.
using RowSink = std::function<void(TableRow)>;

/// A cell that begins with one of these is run as a formula by spreadsheets unless an apostrophe precedes it.
inline constexpr std::string_view formulaStarts = "=+-@\t\r";

/// Appends a row in RFC 4180 syntax. A cell that a spreadsheet would run as a formula is prefixed with an
/// apostrophe, here as in the other forms of a table.
void appendCsvRow(std::string& out, TableRow row);
/// Appends a row of tab-separated cells, ended by a line feed; a tab or line break inside a cell becomes a
/// space.
void appendTabSeparatedRow(std::string& out, TableRow row);

/// A table element, whose first row is the header.
class HtmlTable {
public:
    void append(TableRow row);
    /// The complete element.
    [[nodiscard]] std::string text() const;

private:
    std::string rows_;
};

} // namespace crisis::io
