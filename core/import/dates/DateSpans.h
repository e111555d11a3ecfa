// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// "Summer 2023" (English, German, French, Spanish, Portuguese) as EDTF; absent if it is none.
[[nodiscard]] std::optional<std::string> edtfOfSeason(std::string_view text);
/// "early July 2023": some day of a third of the month, as an EDTF set; absent if it is none.
[[nodiscard]] std::optional<std::string> edtfOfPartOfMonth(std::string_view text);
/// ISO 8601 weeks, "2023-W31" (some day of it) and "2023W315"; absent if it is none.
[[nodiscard]] std::optional<std::string> edtfOfWeek(std::string_view text);
/// "1990s", "19th century", "Q3 2023", "2023 Q3"; absent if it is none.
[[nodiscard]] std::optional<std::string> edtfOfLongSpan(std::string_view text);
/// The whole day, month or year before (`step` -1) or after (1) one; anything else comes back as it is.
[[nodiscard]] std::string edtfBeside(const std::string& edtf, int step);

} // namespace crisis::imports
