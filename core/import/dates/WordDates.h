// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/DateReading.h"

#include <optional>

namespace crisis::imports {

/// Reads the numbers and words of a date without its time of day: "4 août 2023", "8/4/23", "44 BC". Absent if
/// it is not a date.
[[nodiscard]] std::optional<LenientDate> readDateWords(std::string_view text, const DateReading& reading);

/// For a date with a day or month that does not exist: EDTF of the month, or else of a four-digit year; empty
/// if neither is known.
[[nodiscard]] std::string restOfDateWords(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
