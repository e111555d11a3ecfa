// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/text/TextEncoding.h"

#include <string_view>

namespace crisis::io {

/// The encoding that an XML or HTML document declares in its first kilobyte; absent if it declares none that
/// can be read. A declared UTF-16 is ignored: the declaration could not have been read.
[[nodiscard]] std::optional<TextEncoding> declaredEncoding(std::string_view bytes);

/// The most plausible encoding of text that is neither UTF-8 nor UTF-16: each is tried on up to 8 KB of the
/// lines that are not ASCII, and judged by how well the characters fit together (see EncodingPlausibility.h)
/// and by ICU's detector, which knows the letter sequences of 20 languages. windows-1252 if nothing fits
/// better. Takes 5 to 25 ms, whatever the size.
[[nodiscard]] TextEncoding guessedEncoding(std::string_view bytes);

} // namespace crisis::io
