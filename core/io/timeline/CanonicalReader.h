// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/LineChunker.h"
#include "core/io/timeline/LineReader.h"
#include "core/io/timeline/RootReader.h"

namespace crisis::io {

/// One way through a text, with what it has found.
struct Reading {
    explicit Reading(std::string_view text_)
        : text(text_), elements(text_, TimelineBuilder()), root(elements) {}

    std::string_view text;
    ElementReader elements;
    RootReader root;
};

/// Reads the canonical layout by its lines. Two threads share the pieces of a big text; the outcome is that
/// of one.
class CanonicalReader {
public:
    CanonicalReader(Reading& reading, ByteProgress& ticker, std::size_t pieceBytes);

    /// Reads the first line; false if it is not what it looked like, or the root is refused.
    [[nodiscard]] bool begin();
    /// Reads the others; false if it was cancelled.
    [[nodiscard]] bool read();
    /// The same where the reading's text is only the beginning of one of `size` bytes, of which no more is
    /// held than is being read. Ends at the first fault; false then, and whenever the text is not quite
    /// canonical.
    [[nodiscard]] bool readFaultless(ReadText text, std::size_t size);
    /// Whether the text may be a valid file of another layout.
    [[nodiscard]] bool isOdd() const { return isOdd_ && !lines_.hasInvalidUtf8(); }

private:
    /// A piece that was read.
    struct Part {
        /// Behind what `before` has read, if that is known.
        Part(const LineChunker::Piece& piece_, const LineReader* before, TimelineBuilder builder,
             ByteProgress& ticker);
        [[nodiscard]] bool hasFault() const;
        LineChunker::Piece piece;
        ElementReader elements;
        LineReader lines;
    };
    using Parts = std::vector<std::unique_ptr<Part>>;

    [[nodiscard]] std::unique_ptr<Part> readPart(const LineChunker::Piece& piece,
                                                 const LineReader* before = nullptr);
    [[nodiscard]] Parts readParts(LineChunker& pieces, bool stopsAtFault);
    void join(Part& part);
    void readRoot();

    Reading& reading_;
    ByteProgress& ticker_;
    LineReader lines_;
    std::size_t pieceBytes_;
    std::size_t headerEnd_ = 0;
    bool isOdd_ = false;
};

} // namespace crisis::io
