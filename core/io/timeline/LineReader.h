// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/ByteProgress.h"
#include "core/io/timeline/ElementReader.h"

namespace crisis::io {

/// Reads the lines of the canonical layout: one element a line, so that a broken line is only itself, and any
/// line's start is a place for another thread to begin.
class LineReader {
public:
    LineReader(ElementReader& elements, ByteProgress& ticker) : elements_(elements), ticker_(ticker) {}

    /// The array that is open before the first line (None, if not told: the lines are among the root's
    /// members).
    void startIn(RootArray array) { array_ = startedIn_ = array; }
    /// The same behind what another one has read.
    void startBehind(const LineReader& before);
    /// Reads text[begin, end), which are whole lines and follow those that were read before.
    void read(std::size_t begin, std::size_t end);

    /// Takes over what another reader found in a text that begins at `begin` of this one's, behind what was
    /// read before.
    void joinTo(const LineReader& later, std::size_t begin);
    /// Whether it would have told the same behind what `before` has read, but for a comma that is missing
    /// between them, which joinTo tells.
    [[nodiscard]] bool fitsBehind(const LineReader& before) const;
    [[nodiscard]] RootArray startedIn() const { return startedIn_; }
    /// The array that the last line left open.
    [[nodiscard]] RootArray array() const { return array_; }
    /// Something stood there that a canonical file does not have; it may be a valid file of another layout.
    [[nodiscard]] bool isOdd() const { return isOdd_; }
    [[nodiscard]] bool isClosed() const { return isClosed_; } ///< the root has ended
    [[nodiscard]] bool hasInvalidUtf8() const { return hasInvalidUtf8_; }
    /// Lines with members of the root, to be read when every part is there.
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    [[nodiscard]] const std::vector<Span>& rootLines() const { return rootLines_; }
    /// Arrays in the order in which they were opened.
    [[nodiscard]] const std::vector<RootArray>& opened() const { return opened_; }

private:
    [[nodiscard]] bool isUtf8(std::size_t begin, std::size_t end) const;
    void line(std::size_t begin, std::size_t end);
    void elementLine(std::size_t begin, std::size_t end);
    void closeArray(std::size_t begin, std::size_t end);
    void odd(std::size_t offset, const char* expected);
    void broken(std::size_t begin, std::size_t end, const JsonError& fault);

    ElementReader& elements_;
    ByteProgress& ticker_;
    RootArray startedIn_ = RootArray::None;
    RootArray array_ = RootArray::None;
    bool commaIsDue_ = false; ///< the last element had none behind it
    std::size_t lastEnd_ = 0; ///< of the last element
    bool hasElement_ = false; ///< in the array that is open
    bool hasLine_ = false;
    bool beginsWithElement_ = false; ///< its first line is one, be it broken, and no bytes that are no text
    bool isEndedEmpty_ = false; ///< the array that was open before the first line ended without an element
    bool isOdd_ = false;
    bool isClosed_ = false;
    bool hasInvalidUtf8_ = false;
    bool isSuspect_ = false; ///< the piece that is being read has a line that is no UTF-8
    std::vector<Span> rootLines_;
    std::vector<RootArray> opened_;
};

/// Whether a text begins as the canonical layout does: members of the root on the first line, an array's name
/// on the next.
[[nodiscard]] bool looksCanonical(std::string_view text);
/// The array that is open behind whole lines, if it was `before` in front of them.
[[nodiscard]] RootArray openBehind(std::string_view lines, RootArray before);

} // namespace crisis::io
