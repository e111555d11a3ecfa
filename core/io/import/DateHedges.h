// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/LooseDate.h"

namespace crisis {

/// A date with what stands before or after it and says how sure it is ("circa", "before", "?"), or without.
/// Absent if it is none.
[[nodiscard]] std::optional<LooseDate> readHedgedDate(std::string_view text, const DateReading& reading);
/// Two of them: "between A and B" is within, "A – B" is throughout. Absent if it is no pair of dates.
[[nodiscard]] std::optional<LooseDate> readDatePair(std::string_view text, const DateReading& reading);

} // namespace crisis
