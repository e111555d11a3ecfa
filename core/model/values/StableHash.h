// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::model {

/// A hash that is the same on every machine and in every version. Not cryptographic: collisions can be
/// constructed.
[[nodiscard]] std::uint64_t stableHash(std::string_view text);

/// `digits` characters of base 32, the lowest five bits first: digits and lowercase letters except i, l, o
/// and u.
[[nodiscard]] std::string base32(std::uint64_t value, int digits);
/// The inverse; absent if any other character occurs.
[[nodiscard]] std::optional<std::uint64_t> parseBase32(std::string_view text);

} // namespace crisis::model
