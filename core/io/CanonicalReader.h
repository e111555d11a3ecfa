// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/LineReader.h"
#include "core/io/RootReader.h"

#include <deque>

namespace crisis {

/// One way through a text, with what it has found.
struct Reading {
    explicit Reading(std::string_view text_)
        : text(text_), elements(text_, TimelineBuilder()), root(elements) {}

    std::string_view text;
    ElementReader elements;
    RootReader root;
};

/// Reads the canonical layout by its lines. A big file is cut into pieces: one thread takes them from the
/// front, where it always knows which array is open, another from the back, where it looks that up. The
/// outcome is that of one thread.
class CanonicalReader {
public:
    CanonicalReader(Reading& reading, Ticker& ticker);

    /// Reads the first line; false if it is not what it looked like, or the root is refused.
    [[nodiscard]] bool begin();
    /// Reads the others; false if it was cancelled.
    [[nodiscard]] bool read();
    /// Whether the text may be a valid file of another layout.
    [[nodiscard]] bool isOdd() const { return isOdd_ && !lines_.hasInvalidUtf8(); }

private:
    struct Piece {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    /// A piece that was read out of turn.
    struct Part {
        Part(std::string_view text, TimelineBuilder builder, Ticker& ticker)
            : elements(text, std::move(builder)), lines(elements, ticker) {}
        ElementReader elements;
        LineReader lines;
    };

    void cut(std::size_t begin);
    void readFromBothEnds();
    [[nodiscard]] std::unique_ptr<Part> readPart(const Piece& piece, RootArray array);
    void join(Part& part);
    void readRoot();

    Reading& reading_;
    Ticker& ticker_;
    LineReader lines_;
    std::vector<Piece> pieces_;
    bool isOdd_ = false;
};

} // namespace crisis
