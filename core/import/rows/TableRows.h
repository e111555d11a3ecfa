// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crisis::imports {

/// One row of a table, whatever its format.
struct TableRow {
    std::vector<std::string_view> cells; ///< by column, valid until the next row; any number
    std::uint64_t line = 0;              ///< 1-based; 0: unknown
    bool openQuote = false;
    bool isLast = false;
    bool endsWithBreak = true;
    bool broken = false; ///< not readable; `raw` is its text
    std::string_view raw;
};

/// A table that can be read several times.
class TableRows {
public:
    TableRows() = default;
    TableRows(const TableRows&) = delete;
    TableRows& operator=(const TableRows&) = delete;
    virtual ~TableRows() = default;

    [[nodiscard]] virtual const std::vector<std::string>& columns() const = 0;
    virtual void rewind() = 0;
    /// Returns false at the end.
    virtual bool next(TableRow& row) = 0;
    [[nodiscard]] virtual double fraction() const = 0; ///< read so far, 0 to 1
    /// The number of cells, over all rows, beyond the limit of columns.
    [[nodiscard]] virtual std::uint64_t lostCells() const { return 0; }
};

struct CsvDialect;
class JsonTree;
class JsonValue;

/// Whether this is one object whose members are events, as written by plaso.
[[nodiscard]] bool isNumberedEvents(const JsonValue& root);
/// `text` must outlive the result.
[[nodiscard]] std::unique_ptr<TableRows> csvRows(std::string_view text, const CsvDialect& dialect);
/// One object per line, parsed again each time that it is read, so that one line at most is in memory; `text`
/// must outlive the result. Members of nested objects become columns like `place.name`; arrays of plain
/// values become one cell, separated by `; `.
[[nodiscard]] std::unique_ptr<TableRows> jsonLineRows(std::string_view text);
/// The objects of an array (the root, or the longest one in the root object), or of plaso's object of
/// numbered events. `tree` must outlive the result.
[[nodiscard]] std::unique_ptr<TableRows> jsonArrayRows(const JsonTree& tree);
/// The other members of the object with that array, as names and JSON.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> besideJsonRows(const JsonTree& tree);

} // namespace crisis::imports
