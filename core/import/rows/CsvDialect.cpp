// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rows/CsvDialect.h"

#include "core/base/Ascii.h"
#include "core/base/WebAddress.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/rows/CsvScanner.h"
#include "core/import/rows/DatasetPresets.h"
#include "core/io/text/HtmlText.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace crisis::imports {

namespace {

constexpr std::size_t dialectSampleRows = 60;
constexpr std::size_t dialectSampleBytes = 512 * 1024;
constexpr std::size_t mostCsvColumns = 4'000;
constexpr std::size_t longestName = 200;

struct SampleRow {
    std::vector<std::string> cells;
    std::size_t offset = 0;
    std::uint64_t line = 1;
    std::size_t end = 0;
    std::uint64_t endLine = 1;
};

struct LineStart {
    std::size_t offset = 0;
    std::uint64_t line = 1; ///< 1-based
};

std::vector<SampleRow> sampleOf(std::string_view text, char delimiter, const LineStart& from) {
    std::vector<SampleRow> rows;
    CsvScanner scanner(text, delimiter);
    scanner.moveTo(from.offset, from.line);
    CsvScanner::Record record;
    while (rows.size() < dialectSampleRows && scanner.offset() - from.offset < dialectSampleBytes &&
           scanner.next(record)) {
        if (!rows.empty())
            rows.back().endLine = record.line;
        SampleRow row;
        for (const std::string_view cell : record.cells)
            row.cells.emplace_back(cell.substr(0, longestName + 1));
        row.offset = record.offset;
        row.line = record.line;
        row.end = scanner.offset();
        row.endLine = record.line + 1;
        rows.push_back(std::move(row));
    }
    return rows;
}

// The end of the text if there are fewer lines.
LineStart startOfLine(std::string_view text, std::uint32_t line) {
    LineStart start;
    while (start.line < line) {
        const std::size_t end = text.find_first_of("\r\n", start.offset);
        if (end == std::string_view::npos)
            return {text.size(), line};
        start.offset = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
        ++start.line;
    }
    return start;
}

std::optional<char> separatorLine(std::string_view text) {
    const std::string_view line = trimmed(text.substr(0, std::min(text.find_first_of("\r\n"), text.size())));
    const bool isOne = line.size() == 5 && sameLetters(line.substr(0, 4), "sep=");
    return isOne                                                      ? std::optional(line[4])
           : text.starts_with("sep=\t") || text.starts_with("SEP=\t") ? std::optional('\t')
                                                                      : std::nullopt;
}

// The most frequent number of cells in a row, and how many rows have it.
std::pair<std::size_t, std::size_t> usualWidth(const std::vector<SampleRow>& rows) {
    std::map<std::size_t, std::size_t> counts;
    for (const SampleRow& row : rows)
        ++counts[row.cells.size()];
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [width, count] : counts) {
        if (width > 1 && (count > best.second || (count == best.second && width > best.first)))
            best = {width, count};
    }
    return best;
}

bool looksLikeName(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.size() > longestName || jsonNumber(cell) || isWebAddress(cell))
        return false;
    const bool hasDigit = cell.find_first_of("0123456789") != std::string_view::npos;
    return !hasDigit || !readLooseDate(cell, {});
}

std::size_t filledCells(const SampleRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                  [](const auto& cell) { return !trimmed(cell).empty(); }));
}

bool looksLikeHeader(const SampleRow& row) {
    std::unordered_set<std::string> names;
    std::size_t filled = 0;
    for (const std::string& cell : row.cells) {
        if (trimmed(cell).empty())
            continue;
        ++filled;
        if (!looksLikeName(cell))
            return false;
        names.insert(squeezed(cell));
    }
    // Allows for duplicate names.
    return filled > 0 && names.size() * 2 >= filled;
}

// A header may have one cell more or less than the rows.
bool isWide(const SampleRow& row, std::size_t width) {
    return row.cells.size() + 1 >= width && row.cells.size() <= width + 1 && row.cells.size() > 1;
}

// The most frequent number of non-empty cells in those rows.
std::size_t usualFilling(const std::vector<SampleRow>& rows, std::size_t width) {
    std::map<std::size_t, std::size_t> counts;
    for (const SampleRow& row : rows)
        if (isWide(row, width))
            ++counts[filledCells(row)];
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [filled, count] : counts)
        if (count >= best.second)
            best = {filled, count};
    return best.first;
}

/// The row with the column names, or else the table's first row. Spreadsheets pad the lines above the header
/// with delimiters, so only the content of the cells distinguishes those lines.
std::pair<std::vector<SampleRow>::const_iterator, bool> headerIn(const std::vector<SampleRow>& rows,
                                                                 std::size_t width) {
    const std::size_t usual = usualFilling(rows, width);
    auto header = rows.end();
    auto first = rows.end();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const std::size_t filled = filledCells(*row);
        if (!isWide(*row, width) || filled * 2 < usual || filled < std::min<std::size_t>(usual, 2))
            continue;
        first = first == rows.end() ? row : first;
        if (looksLikeHeader(*row)) {
            if (header == rows.end() || filledCells(*header) * 2 <= filled)
                header = row;
        } else if (header != rows.end() || filled * 3 > usual * 2)
            break; // a data row
    }
    return header != rows.end() ? std::pair(header, true) : std::pair(first, false);
}

std::vector<std::string> columnNames(const std::vector<std::string>& cells, std::size_t width) {
    std::vector<std::string> names;
    std::unordered_set<std::string> taken;
    for (std::size_t at = 0; at < std::max(cells.size(), width); ++at) {
        std::string name = at < cells.size() ? plainLineOf(cells[at]).text : std::string();
        if (name.empty())
            name = "Column " + std::to_string(at + 1);
        std::string free = name;
        for (int number = 2; !taken.insert(free).second; ++number)
            free = name + " (" + std::to_string(number) + ')';
        names.push_back(std::move(free));
    }
    return names;
}

} // namespace

std::optional<CsvDialect> detectDialect(std::string_view text, std::optional<char> delimiter,
                                        std::optional<std::uint32_t> headerLine) {
    // The "sep=" line by which a spreadsheet program recognises its own file.
    const auto said = separatorLine(text);
    LineStart from = startOfLine(text, headerLine.value_or(1));
    if (said && from.line == 1)
        from = startOfLine(text, 2);
    if (said && !delimiter)
        delimiter = said;
    std::vector<SampleRow> rows;
    CsvDialect dialect;
    std::size_t width = 0;
    double bestScore = 0;
    for (const char candidate : delimiter ? std::string(1, *delimiter) : std::string(",\t;|")) {
        std::vector<SampleRow> sample = sampleOf(text, candidate, from);
        const auto [columns, count] = usualWidth(sample);
        if (columns < 2 || columns > mostCsvColumns)
            continue;
        // Equal widths count most, then the number of columns: a text split at decimal commas has fewer.
        const double score = static_cast<double>(count) / static_cast<double>(sample.size()) +
                             0.01 * static_cast<double>(std::min<std::size_t>(columns, 40));
        if (score > bestScore) {
            bestScore = score;
            width = columns;
            dialect.delimiter = candidate;
            dialect.alike = static_cast<double>(count) / static_cast<double>(sample.size());
            rows = std::move(sample);
        }
    }
    if (rows.empty())
        return std::nullopt;

    const bool isSaid = headerLine && *headerLine > 0;
    auto [header, isHeader] = headerIn(rows, width);
    if (isSaid)
        header = rows.begin();
    if (header == rows.end())
        return std::nullopt;
    const std::size_t above = said ? startOfLine(text, 2).offset : 0;
    dialect.preamble = cleanText(text.substr(above, std::max(header->offset, above) - above));
    dialect.hasHeader = headerLine ? isSaid : isHeader;
    dialect.headerLine = dialect.hasHeader ? static_cast<std::uint32_t>(header->line) : 0;
    dialect.firstRowOffset = dialect.hasHeader ? header->end : header->offset;
    dialect.firstRowLine = dialect.hasHeader ? header->endLine : header->line;
    if (dialect.hasHeader)
        dialect.columns = columnNames(header->cells, width);
    else if (auto known = headerlessColumns(header->cells))
        dialect.columns = std::move(*known);
    else
        dialect.columns = columnNames({}, width);
    return dialect;
}

} // namespace crisis::imports
