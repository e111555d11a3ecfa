// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ErrorCode.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crisis::base {

/// Where in a text file something is wrong. Line and column are 1-based, a column counts code points,
/// a byte order mark is not counted, and LF, CRLF and CR end a line. Of another program's file either may be
/// 0: not known.
struct TextPosition {
    std::uint64_t line = 1;
    std::uint64_t column = 1;
    std::string pointer; ///< JSON pointer (RFC 6901) of the value; empty is the root

    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

/// A failure as a value. The words are made in app/text from the code and its arguments.
struct Error {
    ErrorCode code{};
    std::vector<std::string> arguments; ///< UTF-8; what each one means stands at the code
    std::optional<TextPosition> place;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace crisis::base
