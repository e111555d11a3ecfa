// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/diagnostics/LineColumnCounter.h"

#include "core/base/Utf8.h"

#include <algorithm>
#include <utility>

namespace crisis::io {

TextPosition LineColumnCounter::at(std::size_t offset, std::string pointer) {
    offset = std::min(offset, text_.size());
    for (; at_ < offset; ++at_) {
        const char c = text_[at_];
        const bool isPairsFirst = c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
        if (c == '\n' || (c == '\r' && !isPairsFirst)) {
            ++line_;
            column_ = 1;
        } else if (!isContinuation(c)) {
            ++column_; // counts the first byte of each character
        }
    }
    return {line_, column_, std::move(pointer)};
}

} // namespace crisis::io
