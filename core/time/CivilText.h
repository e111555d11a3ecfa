// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"

#include <cstdint>
#include <string>

namespace crisis::time {

/// `YYYY-MM-DD`; a year outside 0 to 9999 as ±YYYYYY with at least six digits (ISO 8601-1 expanded form).
[[nodiscard]] std::string isoDay(std::int64_t day);
/// The day, and only if the bound has a time `Thh:mm[:ss[.fraction]]` and, where stated, `Z` or `±hh:mm`.
[[nodiscard]] std::string isoBound(const Bound& bound);
/// `Z` or `±hh:mm`, of seconds east of UTC.
[[nodiscard]] std::string isoOffset(std::int32_t seconds);

} // namespace crisis::time
