// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Timeline.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/time/format/DateFormatter.h"

#include <string_view>

namespace crisis::text {

/// Adds the as-of day that a timeline is restricted to, in days since 1970-01-01, to its title.
[[nodiscard]] Timeline titledAsOf(const Timeline& timeline, std::int64_t day, const DateStrings& words);
/// Parses an as-of day, an EDTF date with the precision of a day, into days since 1970-01-01. Fails as
/// Date::parse() does, or with InvalidValue.
[[nodiscard]] Result<std::int64_t> parseAsOfDay(std::string_view text);

} // namespace crisis::text
