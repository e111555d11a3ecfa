// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ErrorCode.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crisis::base {

/// A position in a text file. Line and column are 1-based; a column counts code points. A byte order mark is
/// not counted. LF, CRLF and CR each end a line. In a file of another program, line or column may be 0:
/// unknown.
struct TextPosition {
    std::uint64_t line = 1;
    std::uint64_t column = 1;
    std::string pointer; ///< JSON pointer (RFC 6901) to the value; empty: the root

    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

/// A failure as a value. app/text turns the code and its arguments into a message.
struct Error {
    ErrorCode code{};
    std::vector<std::string> arguments; ///< UTF-8; the enumerator of `code` documents what each one means
    std::optional<TextPosition> place;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace crisis::base
