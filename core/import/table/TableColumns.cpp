// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableColumns.h"

#include "core/base/Ascii.h"

#include <unordered_map>

namespace crisis::imports {

namespace {

// For all other roles only the first column is used; further ones are preserved.
bool takesSeveral(ColumnRole role) {
    return role == ColumnRole::Title || role == ColumnRole::Note || role == ColumnRole::Place ||
           role == ColumnRole::Actor || role == ColumnRole::Tag || role == ColumnRole::Number;
}

} // namespace

TableColumns::TableColumns(const std::vector<std::string>& names, const TableMapping& mapping)
    : names_(names), mapped_(names.size(), false) {
    std::unordered_map<std::string, std::size_t> positions;
    for (std::size_t at = 0; at < names.size(); ++at)
        positions.try_emplace(lowered(trimmed(names[at])), at);
    std::unordered_map<std::string, std::size_t> squeezedPositions;
    for (std::size_t at = 0; at < names.size(); ++at)
        squeezedPositions.try_emplace(squeezed(names[at]), at);
    for (const TableMapping::Column& column : mapping.columns) {
        auto found = positions.find(lowered(trimmed(column.name)));
        if (found == positions.end()) {
            found = squeezedPositions.find(squeezed(column.name));
            if (found == squeezedPositions.end())
                continue;
        }
        if (column.role == ColumnRole::Keep)
            continue;
        std::vector<Use>& uses = uses_[static_cast<std::size_t>(column.role)];
        if (!uses.empty() && !takesSeveral(column.role))
            continue;
        uses.push_back({found->second, column.detail});
        mapped_[found->second] = true;
    }
}

std::optional<std::size_t> TableColumns::one(ColumnRole role) const {
    const std::vector<Use>& uses = all(role);
    return uses.empty() ? std::nullopt : std::optional(uses.front().column);
}

std::string_view TableColumns::cell(const TableRow& row, ColumnRole role) const {
    const auto column = one(role);
    return column ? cellAt(row, *column) : std::string_view();
}

std::string_view cellAt(const TableRow& row, std::size_t column) {
    return column < row.cells.size() ? trimmed(row.cells[column]) : std::string_view();
}

} // namespace crisis::imports
