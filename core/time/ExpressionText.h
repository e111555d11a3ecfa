// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Expression.h"

#include <string>

namespace crisis::time {

/// The canonical form, as documented at Date::text().
[[nodiscard]] std::string canonicalText(const Expression& expression);

} // namespace crisis::time
