// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/PlaceFinder.h"

#include <algorithm>

namespace crisis {

Place PlaceFinder::at(std::size_t offset, std::string pointer) {
    offset = std::min(offset, text_.size());
    for (; at_ < offset; ++at_) {
        const char c = text_[at_];
        const bool isPairsFirst = c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
        if (c == '\n' || (c == '\r' && !isPairsFirst)) {
            ++line_;
            lineBegin_ = at_ + 1;
        }
    }
    const std::string_view before = text_.substr(lineBegin_, offset - lineBegin_);
    const auto points = std::count_if(before.begin(), before.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    return {line_, static_cast<std::uint64_t>(points) + 1, std::move(pointer)};
}

} // namespace crisis
