// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/DateReading.h"

#include <optional>

namespace crisis::imports {

/// Reads a date with or without a qualifier before or after it ("circa", "before", "?"). Absent if it is not
/// a date.
[[nodiscard]] std::optional<LenientDate> readHedgedDate(std::string_view text, const DateReading& reading);
/// Reads two dates: "between A and B" means some time within, "A – B" the whole span. Absent if it is not a
/// pair of dates.
[[nodiscard]] std::optional<LenientDate> readDatePair(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
