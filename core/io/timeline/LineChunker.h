// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/diagnostics/RawDiagnostics.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace crisis::io {

/// Returns text[begin, begin + length), possibly stored in `buffer`; less if the text ends earlier.
using ReadText =
    std::function<std::string_view(std::size_t begin, std::size_t length, std::vector<char>& buffer)>;

/// Splits a text in the canonical layout into chunks, in order; any thread may ask for the next. Each chunk
/// consists of whole lines; each but the first begins with an element, never with the end of an array.
class LineChunker {
public:
    static constexpr std::size_t usualBytes = 2U << 20;

    /// Splits text[begin, size), which must be whole lines. A chunk has about `pieceBytes` bytes (at least
    /// 1), or more if a line is longer.
    LineChunker(ReadText read, std::size_t begin, std::size_t size, std::size_t pieceBytes = usualBytes)
        : read_(std::move(read)), begin_(begin), size_(size), pieceBytes_(pieceBytes) {}

    struct Piece {
        std::size_t number = 0;           ///< from 0
        std::size_t begin = 0;            ///< first byte in the text
        std::string_view text;            ///< may point into the buffer given
        RootArray open = RootArray::None; ///< the array that is open before the chunk
    };
    /// The next chunk; absent at the end. Each thread needs a buffer of its own.
    [[nodiscard]] std::optional<Piece> next(std::vector<char>& buffer);
    /// Ends the sequence: next() returns nothing from now on.
    void stop();
    /// Whether the sequence has ended. Must not be called while another thread is in next().
    [[nodiscard]] bool isOver() const { return begin_ >= size_; }

private:
    ReadText read_;
    std::mutex mutex_;
    std::size_t number_ = 0;
    std::size_t begin_;
    std::size_t size_;
    std::size_t pieceBytes_;
    RootArray open_ = RootArray::None;
};

} // namespace crisis::io
