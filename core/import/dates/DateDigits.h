// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/DateReading.h"

#include <optional>

namespace crisis::imports {

/// Reads digits, optionally with a fraction: years, YYYYMM, YYYYMMDD, YYYYMMDDhhmm[ss], seconds to
/// nanoseconds since 1970, spreadsheet days. Absent if it is not a date.
[[nodiscard]] std::optional<LenientDate> readDateDigits(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
