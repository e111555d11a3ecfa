// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <string_view>

namespace crisis::io {

/// Lines and columns of bytes, asked for in ascending order.
class LineColumnCounter {
public:
    explicit LineColumnCounter(std::string_view text) : text_(text) {}

    /// `offset` is not smaller than the one before.
    [[nodiscard]] TextPosition at(std::size_t offset, std::string pointer);

private:
    std::string_view text_; ///< without a byte order mark
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t column_ = 1;
};

} // namespace crisis::io
