// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TableText.h"

#include "core/base/WebAddress.h"

namespace crisis::io {

namespace {

bool isFormula(std::string_view cell) {
    return !cell.empty() && formulaStarts.find(cell[0]) != std::string_view::npos;
}

void appendCsvCell(std::string& out, std::string_view cell) {
    const bool isQuoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
    if (isQuoted)
        out += '"';
    if (isFormula(cell))
        out += '\'';
    if (!isQuoted) {
        out += cell;
        return;
    }
    for (const char c : cell) {
        out += c;
        if (c == '"')
            out += '"';
    }
    out += '"';
}

} // namespace

void appendCsvRow(std::string& out, TableRow row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            out += ',';
        appendCsvCell(out, row[i]);
    }
    out += "\r\n";
}

void appendTabSeparatedRow(std::string& out, TableRow row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            out += '\t';
        if (isFormula(row[i]))
            out += '\'';
        for (const char c : row[i])
            out += c == '\t' || c == '\r' || c == '\n' ? ' ' : c;
    }
    out += '\n';
}

void HtmlTable::append(TableRow row) {
    const std::string_view name = rows_.empty() ? "th" : "td";
    rows_ += "<tr>";
    for (const std::string_view cell : row) {
        rows_.append("<").append(name).append(">");
        if (isFormula(cell))
            rows_ += "&#39;";
        rows_.append(escapedMarkup(cell)).append("</").append(name).append(">");
    }
    rows_ += "</tr>\n";
}

std::string HtmlTable::text() const { return "<table>\n" + rows_ + "</table>\n"; }

} // namespace crisis::io
