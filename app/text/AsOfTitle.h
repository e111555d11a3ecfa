// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/time/DateFormatter.h"

#include <string_view>

namespace crisis::text {

/// restrictedTo(), with a title that says so.
[[nodiscard]] Timeline titledAsOf(const Timeline& whole, const AsOfDate& known, const DateStrings& words);
/// A day of knowledge, as a person writes it (EDTF, a day): fails as Date::parse(), or with InvalidValue.
[[nodiscard]] Result<std::int64_t> parseAsOfDay(std::string_view text);

} // namespace crisis::text
