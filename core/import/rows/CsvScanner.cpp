// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rows/CsvScanner.h"

namespace crisis::imports {

void CsvScanner::takeBreak() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n')
        ++at_;
    ++at_;
    ++line_;
}

bool CsvScanner::next(Record& record) {
    while (at_ < text_.size() && atBreak())
        takeBreak();
    record.cells.clear();
    pieces_.clear();
    scratch_.clear();
    record.offset = at_;
    record.line = line_;
    record.openQuote = record.endsWithBreak = false;
    if (at_ >= text_.size())
        return false;
    for (;;) {
        takeCell(record);
        if (at_ >= text_.size())
            break;
        if (atBreak()) {
            takeBreak();
            record.endsWithBreak = true;
            break;
        }
        ++at_; // the delimiter
        if (at_ >= text_.size()) {
            put({});
            break;
        }
    }
    for (const Piece& piece : pieces_)
        record.cells.push_back(
            piece.length > 0 ? std::string_view(scratch_).substr(piece.offset, piece.length) : piece.plain);
    return true;
}

void CsvScanner::takeCell(Record& record) {
    // Blanks before a quotation mark are not part of the cell.
    std::size_t quote = at_;
    while (quote < text_.size() && text_[quote] == ' ')
        ++quote;
    if (quote < text_.size() && text_[quote] == '"') {
        at_ = quote;
        takeQuoted(record);
    } else
        takeBare();
}

void CsvScanner::takeBare() {
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && !atBreak())
        ++at_;
    put(text_.substr(from, at_ - from));
}

void CsvScanner::takeQuoted(Record& record) {
    const std::size_t from = at_;
    std::size_t end = text_.find('"', from + 1);
    bool doubled = false;
    while (end != std::string_view::npos && end + 1 < text_.size() && text_[end + 1] == '"') {
        doubled = true;
        end = text_.find('"', end + 2);
    }
    if (end == std::string_view::npos) {
        record.openQuote = true;
        return takeBare();
    }
    const std::string_view inside = text_.substr(from + 1, end - from - 1);
    for (std::size_t at = 0; at < inside.size(); ++at)
        line_ +=
            inside[at] == '\n' || (inside[at] == '\r' && (at + 1 >= inside.size() || inside[at + 1] != '\n'))
                ? 1
                : 0;
    at_ = end + 1;
    const bool atEnd = at_ >= text_.size() || text_[at_] == delimiter_ || atBreak();
    if (!doubled && atEnd)
        return put(inside);
    const std::size_t offset = scratch_.size();
    for (std::size_t at = 0; at < inside.size(); ++at) {
        scratch_ += inside[at];
        at += inside[at] == '"' ? 1 : 0;
    }
    const std::size_t restFrom = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && !atBreak())
        ++at_;
    const std::string_view rest = text_.substr(restFrom, at_ - restFrom);
    if (rest.find_first_not_of(' ') != std::string_view::npos)
        scratch_ += rest;
    pieces_.push_back({{}, offset, scratch_.size() - offset});
}

} // namespace crisis::imports
