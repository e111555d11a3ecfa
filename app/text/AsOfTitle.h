// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/time/format/DateFormatter.h"

#include <string_view>

namespace crisis::text {

/// restrictedTo(), with the as-of day in the title.
[[nodiscard]] Timeline titledAsOf(const Timeline& whole, const AsOfDate& known, const DateStrings& words);
/// Parses an as-of day, an EDTF date with the precision of a day, into days since 1970-01-01. Fails as
/// Date::parse() does, or with InvalidValue.
[[nodiscard]] Result<std::int64_t> parseAsOfDay(std::string_view text);

} // namespace crisis::text
