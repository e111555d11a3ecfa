// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// Reads records of delimited text (RFC 4180 and what is met beside it): quoted cells with line breaks and
/// doubled quotation marks, LF, CRLF and lone CR, empty lines (skipped), text after a closing quotation mark
/// (appended), one that nothing closes (a letter).
class CsvScanner {
public:
    struct Record {
        std::vector<std::string_view> cells; ///< valid until the next record is read
        std::size_t offset = 0;
        std::uint64_t line = 1; ///< 1-based, where it starts
        bool openQuote = false; ///< a quotation mark in it is not closed
        bool endsWithBreak = false;
    };

    CsvScanner(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    /// False at the end.
    bool next(Record& record);
    [[nodiscard]] std::size_t offset() const { return at_; }
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

    // A cell that is not as it stands in the text lies in scratch_, which may still move.
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
