// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/evidence/KnownOn.h"
#include "core/time/Wording.h"

#include <string_view>

namespace crisis {

/// asKnownOn(), with a title that says so.
[[nodiscard]] Timeline titledAsKnownOn(const Timeline& whole, const KnownOn& known, const DateWords& words);
/// A day of knowledge, as a person writes it (EDTF, a day): fails as Date::parse(), or with InvalidValue.
[[nodiscard]] Result<std::int64_t> parseKnownDay(std::string_view text);

} // namespace crisis
