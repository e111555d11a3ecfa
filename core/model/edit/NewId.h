// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <functional>
#include <string>

namespace crisis::model {

/// Eight characters of Crockford's base 32, in lower case, so that what two people add to a file each for
/// himself can be merged. `random` gives 32 random bits at each call; asked again for as long as an id is
/// `taken`.
[[nodiscard]] std::string newId(const std::function<std::uint32_t()>& random,
                                const std::function<bool(const std::string&)>& taken);

} // namespace crisis::model
