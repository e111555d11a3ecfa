// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::model {

/// The same on every machine and in every version; no defence against somebody who wants two texts to have
/// the same.
[[nodiscard]] std::uint64_t stableHash(std::string_view text);

/// The lowest five bits first, in digits and small letters without i, l, o and u.
[[nodiscard]] std::string base32(std::uint64_t value, int digits);
/// Absent if there is another letter.
[[nodiscard]] std::optional<std::uint64_t> parseBase32(std::string_view text);

} // namespace crisis::model
