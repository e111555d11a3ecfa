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

/// One row of a table, whatever holds it.
struct TableRow {
    std::vector<std::string_view> cells; ///< by column, valid until the next row; may be fewer, or more
    std::uint64_t line = 0;              ///< 1-based; 0: not known
    bool openQuote = false;
    bool isLast = false;
    bool endsWithBreak = true;
    bool broken = false; ///< not readable; `raw` is what stands there
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
    /// False at the end.
    virtual bool next(TableRow& row) = 0;
    [[nodiscard]] virtual double fraction() const = 0; ///< read so far, 0 to 1
    /// Of all rows, those beyond the columns that are read of one table.
    [[nodiscard]] virtual std::uint64_t lostCells() const { return 0; }
};

struct CsvDialect;
class JsonTree;
class JsonValue;

/// One object whose members are events, as plaso writes them.
[[nodiscard]] bool isNumberedEvents(const JsonValue& root);
/// The text must outlive it.
[[nodiscard]] std::unique_ptr<TableRows> csvRows(std::string_view text, const CsvDialect& dialect);
/// One object a line; what an object holds in objects of its own becomes columns like `place.name`, arrays of
/// plain values one cell with `; ` between them.
[[nodiscard]] std::unique_ptr<TableRows> jsonLineRows(std::string_view text);
/// The objects of an array, alone or the longest one in an object, or of plaso's object of numbered events.
[[nodiscard]] std::unique_ptr<TableRows> jsonArrayRows(JsonTree tree);
/// What stands beside that array in the object, as names and JSON.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> besideJsonRows(const JsonTree& tree);

} // namespace crisis::imports
