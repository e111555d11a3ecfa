// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// Reads records of delimited text: RFC 4180 and its common deviations. Supports quoted cells with line
/// breaks and doubled quotation marks; LF, CRLF and lone CR; empty lines (skipped); text after a closing
/// quotation mark (appended); and quotation marks that are never closed (literal characters).
class CsvScanner {
public:
    struct Record {
        std::vector<std::string_view> cells; ///< valid until the next record is read
        std::size_t offset = 0;
        std::uint64_t line = 1; ///< 1-based; where the record starts
        bool openQuote = false; ///< contains a quotation mark that is not closed
        bool endsWithBreak = false;
    };

    CsvScanner(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    /// Returns false at the end.
    bool next(Record& record);
    [[nodiscard]] std::size_t offset() const { return at_; }
    /// Continues at a byte offset, the start of the given line.
    void moveTo(std::size_t offset, std::uint64_t line) {
        at_ = offset;
        line_ = line;
    }

private:
    void takeCell(Record& record);
    void takeQuoted(Record& record);
    void takeBare();
    void put(std::string_view cell) { pieces_.push_back({cell, 0, 0}); }
    [[nodiscard]] bool atBreak() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    void takeBreak();

    // A cell that differs from the text is stored in scratch_, which may still be reallocated.
    struct Piece {
        std::string_view plain;
        std::size_t offset = 0;
        std::size_t length = 0;
    };

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::string scratch_;
    std::vector<Piece> pieces_;
};

} // namespace crisis::imports
