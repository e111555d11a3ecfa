// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace crisis::base {

[[nodiscard]] bool isValidUtf8(std::string_view text);
/// The first byte at or after `from` (a character's start) that does not belong to valid UTF-8; the size if
/// all does.
[[nodiscard]] std::size_t invalidUtf8Byte(std::string_view text, std::size_t from);
/// A broken text as one that a file can keep: bytes that are no UTF-8 become `\xNN`, U+0000 becomes
/// `\u0000`.
[[nodiscard]] std::string madeStorable(std::string_view text);

} // namespace crisis::base
