// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/dates/LenientDate.h"

namespace crisis::imports {

/// One date, with its time of day or none, and nothing that says how sure it is. Absent if it is none.
[[nodiscard]] std::optional<LenientDate> readSingleDate(std::string_view text, const DateReading& reading);

} // namespace crisis::imports
