// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <string_view>

namespace crisis::io {

/// Converts byte offsets to lines and columns; offsets must be passed in ascending order.
class LineColumnCounter {
public:
    explicit LineColumnCounter(std::string_view text) : text_(text) {}

    /// `offset` must not be smaller than in the previous call.
    [[nodiscard]] TextPosition at(std::size_t offset, std::string pointer);

private:
    std::string_view text_; ///< without a byte order mark
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t column_ = 1;
};

} // namespace crisis::io
