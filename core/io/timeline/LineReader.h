// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/ByteProgress.h"
#include "core/io/timeline/ElementReader.h"

namespace crisis::io {

/// Reads the lines of the canonical layout. Each element has a line of its own, so a broken line affects
/// nothing else, and a second thread can start at any line.
class LineReader {
public:
    LineReader(ElementReader& elements, ByteProgress& ticker) : elements_(elements), ticker_(ticker) {}

    /// Sets the array that is open before the first line. Default: None, the lines are members of the root.
    void startIn(RootArray array) { array_ = startedIn_ = array; }
    /// Starts in the state in which another reader ended.
    void startBehind(const LineReader& before);
    /// Reads text[begin, end), which must be whole lines that follow the lines read before.
    void read(std::size_t begin, std::size_t end);

    /// Appends the results of another reader, whose text begins at byte `begin` of this one's and follows the
    /// lines read so far.
    void joinTo(const LineReader& later, std::size_t begin);
    /// Whether this reader would have given the same results when started after `before`, except for a
    /// missing comma between the two, which joinTo() reports.
    [[nodiscard]] bool fitsBehind(const LineReader& before) const;
    [[nodiscard]] RootArray startedIn() const { return startedIn_; }
    /// The array that is open after the last line.
    [[nodiscard]] RootArray array() const { return array_; }
    /// The text contains something that a canonical file does not; it may be a valid file in another layout.
    [[nodiscard]] bool isOdd() const { return isOdd_; }
    [[nodiscard]] bool isClosed() const { return isClosed_; } ///< the root has ended
    [[nodiscard]] bool hasInvalidUtf8() const { return hasInvalidUtf8_; }
    /// Lines with members of the root, to be read once all chunks have been read.
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    [[nodiscard]] const std::vector<Span>& rootLines() const { return rootLines_; }
    /// The arrays in the order in which they were opened.
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
    bool commaIsDue_ = false; ///< the last element was not followed by a comma
    std::size_t lastEnd_ = 0; ///< of the last element, in bytes
    bool hasElement_ = false; ///< in the open array
    bool hasLine_ = false;
    bool beginsWithElement_ = false; ///< the first line is an element, possibly broken, in valid UTF-8
    bool isEndedEmpty_ = false;      ///< the array open before the first line ended without an element
    bool isOdd_ = false;
    bool isClosed_ = false;
    bool hasInvalidUtf8_ = false;
    bool isSuspect_ = false; ///< the current block contains a line that is not valid UTF-8
    std::vector<Span> rootLines_;
    std::vector<RootArray> opened_;
};

/// Whether a text begins like the canonical layout: members of the root on the first line, an array's name on
/// the second.
[[nodiscard]] bool looksCanonical(std::string_view text);
/// The array that is open after the given whole lines, if `before` was open before them.
[[nodiscard]] RootArray openBehind(std::string_view lines, RootArray before);

} // namespace crisis::io
