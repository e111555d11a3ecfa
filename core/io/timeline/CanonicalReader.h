// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/LineChunker.h"
#include "core/io/timeline/LineReader.h"
#include "core/io/timeline/RootReader.h"

namespace crisis::io {

/// The state of one pass over a text, with the results so far.
struct Reading {
    explicit Reading(std::string_view text_)
        : text(text_), elements(text_, TimelineBuilder()), root(elements) {}

    std::string_view text;
    ElementReader elements;
    RootReader root;
};

/// Reads the canonical layout line by line. Two threads share the chunks of a large text; the result is the
/// same as with one thread.
class CanonicalReader {
public:
    CanonicalReader(Reading& reading, ByteProgress& ticker, std::size_t pieceBytes);

    /// Reads the first line. Returns false if the text is not canonical after all, or if the root is refused.
    [[nodiscard]] bool begin();
    /// Reads the remaining lines. Returns false if cancelled.
    [[nodiscard]] bool read();
    /// Like read(), but for a text of `size` bytes of which the reading's text is only the beginning; keeps
    /// only the chunks being read in memory. Stops at the first error. Returns false then, and whenever the
    /// text is not strictly canonical.
    [[nodiscard]] bool readFaultless(ReadText text, std::size_t size);
    /// Whether the text may be a valid file in another layout.
    [[nodiscard]] bool isOdd() const { return isOdd_ && !lines_.hasInvalidUtf8(); }

private:
    /// A chunk that has been read.
    struct Part {
        /// Continues from the state of `before` where that is known (non-null).
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
