// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <functional>
#include <string>

namespace crisis::model {

/// A random id of eight characters in Crockford's base 32, lower case, so that additions by several users can
/// be merged without conflicts. `random` must return 32 random bits per call; it is called again as long as
/// `taken` returns true for the id.
[[nodiscard]] std::string newId(const std::function<std::uint32_t()>& random,
                                const std::function<bool(const std::string&)>& taken);

} // namespace crisis::model
