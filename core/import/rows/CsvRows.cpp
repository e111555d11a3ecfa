// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rows/CsvDialect.h"
#include "core/import/rows/CsvScanner.h"
#include "core/import/rows/TableRows.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/TableText.h"

namespace crisis::imports {

namespace {

class CsvRows final : public TableRows {
public:
    CsvRows(std::string_view text, const CsvDialect& dialect)
        : text_(text), dialect_(dialect), scanner_(text, dialect.delimiter) {
        CsvRows::rewind();
    }

    [[nodiscard]] const std::vector<std::string>& columns() const override { return dialect_.columns; }
    void rewind() override { scanner_.moveTo(dialect_.firstRowOffset, dialect_.firstRowLine); }
    bool next(TableRow& row) override {
        if (!scanner_.next(record_))
            return false;
        row.cells.swap(record_.cells);
        for (std::string_view& cell : row.cells) {
            // The apostrophe marks the cell as text for spreadsheets; it is not part of the text.
            if (cell.size() > 1 && cell[0] == '\'' && formulaStarts.find(cell[1]) != std::string_view::npos)
                cell.remove_prefix(1);
        }
        row.line = record_.line;
        row.openQuote = record_.openQuote;
        row.endsWithBreak = record_.endsWithBreak;
        row.isLast = scanner_.offset() >= text_.size();
        return true;
    }
    [[nodiscard]] double fraction() const override {
        return static_cast<double>(scanner_.offset()) / static_cast<double>(text_.size() + 1);
    }

private:
    std::string_view text_;
    CsvDialect dialect_;
    CsvScanner scanner_;
    CsvScanner::Record record_;
};

} // namespace

std::unique_ptr<TableRows> csvRows(std::string_view text, const CsvDialect& dialect) {
    return std::make_unique<CsvRows>(text, dialect);
}

} // namespace crisis::imports
