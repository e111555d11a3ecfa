// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TableText.h"

#include "core/base/WebAddress.h"

#include <utility>

namespace crisis::io {

TableRows csvRows(std::string_view csv) {
    TableRows rows;
    std::vector<std::string> row;
    std::string cell;
    bool isQuoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (isQuoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (isQuoted || (c != ',' && c != '\r' && c != '\n')) {
            cell += c;
        } else if (c != '\r') {
            row.push_back(std::exchange(cell, {}));
            if (c == '\n')
                rows.push_back(std::exchange(row, {}));
        }
    }
    return rows;
}

std::string tabSeparated(const TableRows& rows) {
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                out += '\t';
            for (const char c : row[i])
                out += c == '\t' || c == '\r' || c == '\n' ? ' ' : c;
        }
        out += '\n';
    }
    return out;
}

std::string htmlTable(const TableRows& rows) {
    std::string out = "<table>\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string name = i == 0 ? "th" : "td";
        out += "<tr>";
        for (const std::string& cell : rows[i])
            out += "<" + name + ">" + escapedMarkup(cell) + "</" + name + ">";
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

} // namespace crisis::io
