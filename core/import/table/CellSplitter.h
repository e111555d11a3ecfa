// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// Splits a cell into tags: at `;`, or else `|`, or else commas, or as a list that programs print: `['a',
/// "b"]`, `[]`. No tag is empty.
[[nodiscard]] std::vector<std::string_view> tagsIn(std::string_view cell);

/// Replaces a coordinate's decimal comma by a point; returns anything else unchanged.
[[nodiscard]] std::string coordinateIn(std::string_view cell);

} // namespace crisis::imports
