// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace crisis::base {

[[nodiscard]] bool isValidUtf8(std::string_view text);
/// The offset of the first byte at or after `from` (a character boundary) that is not valid UTF-8; the text's
/// size if there is none.
[[nodiscard]] std::size_t invalidUtf8Byte(std::string_view text, std::size_t from);
/// Makes invalid text storable in a file: bytes that are not UTF-8 become `\xNN`, U+0000 becomes `\u0000`.
[[nodiscard]] std::string madeStorable(std::string_view text);

} // namespace crisis::base
