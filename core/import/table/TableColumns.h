// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/TableMapping.h"
#include "core/import/rows/TableRows.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace crisis::imports {

/// Maps the roles of a mapping to the columns of one table.
class TableColumns {
public:
    struct Use {
        std::size_t column = 0;
        std::string detail;
    };

    TableColumns(const std::vector<std::string>& names, const TableMapping& mapping);

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] const std::vector<Use>& all(ColumnRole role) const {
        return uses_[static_cast<std::size_t>(role)];
    }
    /// The first column with that role; absent if there is none.
    [[nodiscard]] std::optional<std::size_t> one(ColumnRole role) const;
    [[nodiscard]] bool isMapped(std::size_t column) const { return mapped_[column]; }
    /// Without white space at its ends; empty if the row has no such cell.
    [[nodiscard]] std::string_view cell(const TableRow& row, ColumnRole role) const;

private:
    const std::vector<std::string>& names_;
    std::array<std::vector<Use>, static_cast<std::size_t>(ColumnRole::Link) + 1> uses_;
    std::vector<bool> mapped_;
};

[[nodiscard]] std::string_view cellAt(const TableRow& row, std::size_t column);

} // namespace crisis::imports
