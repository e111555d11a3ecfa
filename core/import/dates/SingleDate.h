// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/DateReading.h"

#include <optional>

namespace crisis::imports {

/// Reads one date, with or without a time of day, but without qualifiers. Absent if it is not a date.
[[nodiscard]] std::optional<LenientDate> readSingleDate(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
