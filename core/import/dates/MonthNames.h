// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string_view>

namespace crisis::imports {

/// 1 to 12; 0 if it is not a month. Accepts names and usual abbreviations in lower case in English, French,
/// German, Spanish and Portuguese; accents may be missing.
[[nodiscard]] int monthNamed(std::string_view name);
[[nodiscard]] bool isWeekday(std::string_view name);

} // namespace crisis::imports
