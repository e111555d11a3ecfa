// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/LineChunker.h"

#include "core/io/timeline/LineReader.h"

#include <algorithm>

namespace crisis::io {

std::optional<LineChunker::Piece> LineChunker::next(std::vector<char>& buffer) {
    const std::scoped_lock lock(mutex_);
    if (begin_ >= size_)
        return std::nullopt;
    Piece piece{number_++, begin_, {}, open_};
    std::size_t cut = std::string_view::npos;
    for (std::size_t wanted = pieceBytes_; cut == std::string_view::npos; wanted *= 2) {
        const std::size_t length = std::min(wanted, size_ - begin_);
        piece.text = read_(begin_, length, buffer);
        if (length < wanted || piece.text.size() < length) {
            begin_ = size_;
            return piece;
        }
        cut = piece.text.rfind("\n{");
    }
    piece.text = piece.text.substr(0, cut + 1);
    begin_ += piece.text.size();
    open_ = openBehind(piece.text, open_);
    return piece;
}

void LineChunker::stop() {
    const std::scoped_lock lock(mutex_);
    begin_ = size_;
}

} // namespace crisis::io
