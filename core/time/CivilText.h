// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Bounds.h"

#include <cstdint>
#include <string>

namespace crisis::time {

/// `day` (days since 1970-01-01) as `YYYY-MM-DD`. A year outside 0 to 9999 is written as ±YYYYYY with at
/// least six digits (ISO 8601-1 expanded form).
[[nodiscard]] std::string isoDay(std::int64_t day);
/// The day; if the bound has a time, followed by `Thh:mm[:ss[.fraction]]`; if it states an offset, followed
/// by `Z` or `±hh:mm`.
[[nodiscard]] std::string isoBound(const Bound& bound);
/// An offset in seconds east of UTC as `Z` or `±hh:mm`.
[[nodiscard]] std::string isoOffset(std::int32_t seconds);

} // namespace crisis::time
