// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/CsvDialect.h"

#include "core/io/WebAddress.h"
#include "core/io/import/CsvScanner.h"
#include "core/io/import/HtmlText.h"
#include "core/io/import/KnownTables.h"
#include "core/io/import/LooseDate.h"
#include "core/io/import/TextTools.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace crisis {

namespace {

constexpr std::size_t sampleRows = 60;
constexpr std::size_t sampleBytes = 512 * 1024;
constexpr std::size_t mostColumns = 4'000;
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
    while (rows.size() < sampleRows && scanner.offset() - from.offset < sampleBytes && scanner.next(record)) {
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

// Of the last line if there are fewer.
LineStart startOfLine(std::string_view text, std::uint32_t line) {
    LineStart start;
    while (start.line < line) {
        const std::size_t end = text.find_first_of("\r\n", start.offset);
        if (end == std::string_view::npos || end + 1 >= text.size())
            break;
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

// The number of cells that most rows have, and how many those are.
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
    // One name may stand twice even among few.
    const bool areNames = names.size() * 10 >= filled * 7 || (filled > 2 && names.size() + 1 >= filled);
    return filled * 2 > row.cells.size() && areNames;
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
    // What a spreadsheet program puts first so that it knows its own file again.
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
        if (columns < 2 || columns > mostColumns)
            continue;
        // Rows alike count most, then columns: a text of decimal commas has fewer of them.
        const double score = static_cast<double>(count) / static_cast<double>(sample.size()) +
                             0.01 * static_cast<double>(std::min<std::size_t>(columns, 40));
        if (score > bestScore) {
            bestScore = score;
            width = columns;
            dialect.delimiter = candidate;
            rows = std::move(sample);
        }
    }
    if (rows.empty())
        return std::nullopt;

    // A header may be one cell short or long of its rows.
    const bool isSaid = headerLine && *headerLine > 0;
    const auto header = std::find_if(rows.begin(), rows.end(), [width, isSaid](const SampleRow& row) {
        return isSaid ||
               (row.cells.size() + 1 >= width && row.cells.size() <= width + 1 && row.cells.size() > 1);
    });
    if (header == rows.end())
        return std::nullopt;
    const std::size_t above = said ? startOfLine(text, 2).offset : 0;
    dialect.preamble = cleanText(text.substr(above, std::max(header->offset, above) - above));
    dialect.hasHeader = headerLine ? isSaid : looksLikeHeader(*header);
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

} // namespace crisis
