// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/DateReading.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// Reads EDTF, ISO 8601 (basic, weeks, time zones without colon), numbers in any order with `/`, `.` or `-`,
/// month names (English, French, German, Spanish, Portuguese), RFC 2822, JavaScript's Date, BC and AD, "c.",
/// "before" (the day before at the latest), "between … and …", "late July", seasons, decades, centuries,
/// quarters, seconds to nanoseconds since 1970, spreadsheet days. A month or day of 0 is unknown. Absent if
/// it is not a date.
[[nodiscard]] std::optional<LenientDate> readLooseDate(std::string_view text, const DateReading& reading);

/// For a date that does not exist, such as "31/02/2023" or "2023-02-31 10:00": EDTF of its month or else of
/// its year. Empty for a valid date and for anything that does not resemble a date.
[[nodiscard]] std::string restOfImpossibleDate(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
