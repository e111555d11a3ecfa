// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/diagnostics/RawDiagnostics.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace crisis::io {

/// Gives text[begin, begin + length), which may stand in the buffer; less of it if there is no more.
using ReadText =
    std::function<std::string_view(std::size_t begin, std::size_t length, std::vector<char>& buffer)>;

/// Hands out a text of the canonical layout in pieces, in order and to any thread. Each is whole lines, and
/// each but the first begins with an element, never with an array's end.
class LineChunker {
public:
    static constexpr std::size_t usualBytes = 2U << 20;

    /// Of text[begin, size), which is whole lines. A piece is about as long as `pieceBytes`, which is at
    /// least 1, or as a longer line.
    LineChunker(ReadText read, std::size_t begin, std::size_t size, std::size_t pieceBytes = usualBytes)
        : read_(std::move(read)), begin_(begin), size_(size), pieceBytes_(pieceBytes) {}

    struct Piece {
        std::size_t number = 0;           ///< from 0
        std::size_t begin = 0;            ///< its first byte in the text
        std::string_view text;            ///< may stand in the buffer given
        RootArray open = RootArray::None; ///< the array that is open before it
    };
    /// Absent at the end. Each thread has a buffer of its own.
    [[nodiscard]] std::optional<Piece> next(std::vector<char>& buffer);
    /// There is no next one from now on.
    void stop();
    /// Whether there is no next one. Not while another thread asks for one.
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
