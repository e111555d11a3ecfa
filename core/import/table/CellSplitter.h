// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// The tags of a cell: between `;`, else `|`, else commas, or as programs write out a list: `['a', "b"]`,
/// `[]`. None is empty.
[[nodiscard]] std::vector<std::string_view> tagsIn(std::string_view cell);

/// A coordinate with a decimal comma as one with a point; anything else as it is.
[[nodiscard]] std::string coordinateIn(std::string_view cell);

} // namespace crisis::imports
