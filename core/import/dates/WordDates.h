// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/LenientDate.h"

namespace crisis::imports {

/// The numbers and words of a date without its time of day: "4 août 2023", "8/4/23", "44 BC". Absent if it is
/// none.
[[nodiscard]] std::optional<LenientDate> readDateWords(std::string_view text, const DateReading& reading);

/// The same, where there is no such day or month: EDTF of the month, or else of the year if it is of four
/// digits; empty if nothing is known of it.
[[nodiscard]] std::string restOfDateWords(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
