// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string_view>

namespace crisis::imports {

/// 1 to 12; 0 if it is no month. Names and their usual short forms, in small letters, in English, French,
/// German, Spanish and Portuguese; accents may be left out.
[[nodiscard]] int monthNamed(std::string_view name);
[[nodiscard]] bool isWeekday(std::string_view name);

} // namespace crisis::imports
