// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/LenientDate.h"

namespace crisis::imports {

/// A date with what stands before or after it and says how sure it is ("circa", "before", "?"), or without.
/// Absent if it is none.
[[nodiscard]] std::optional<LenientDate> readHedgedDate(std::string_view text, const DateReading& reading);
/// Two of them: "between A and B" is within, "A – B" is throughout. Absent if it is no pair of dates.
[[nodiscard]] std::optional<LenientDate> readDatePair(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
