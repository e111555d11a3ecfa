// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/text/TextEncoding.h"

#include <string>
#include <string_view>

namespace crisis::io {

struct ConvertedText {
    std::string text; ///< valid UTF-8 without U+0000
    /// Invalid sequences, U+0000 and control characters from U+0080 to U+009F, which no text has on purpose;
    /// each became U+FFFD.
    std::uint64_t replaced = 0;
};

/// Converts text from any encoding except UTF-8, with ICU. A byte order mark is a character like any other.
/// Linear; uses at most three times the result beside the bytes.
[[nodiscard]] ConvertedText convertedText(std::string_view bytes, TextEncoding encoding);

} // namespace crisis::io
