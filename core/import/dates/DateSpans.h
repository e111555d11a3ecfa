// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// Converts "Summer 2023" (English, German, French, Spanish, Portuguese) to EDTF; absent if it is not a
/// season.
[[nodiscard]] std::optional<std::string> edtfOfSeason(std::string_view text);
/// "early July 2023": a third of a month.
struct PartOfMonth {
    std::string month; ///< as written: "july 2023"
    int firstDay = 1;
    int lastDay = 10; ///< 31: the last day of the month
};
/// Absent if it is something else.
[[nodiscard]] std::optional<PartOfMonth> partOfMonth(std::string_view text);
/// An EDTF set that means some day in that part of the month, given as EDTF; absent if that is not a month.
[[nodiscard]] std::optional<std::string> edtfOfPart(const PartOfMonth& part, std::string_view month);
/// Converts ISO 8601 weeks, "2023-W31" (some day in it) and "2023W315"; absent if it is something else.
[[nodiscard]] std::optional<std::string> edtfOfWeek(std::string_view text);
/// Converts "1990s", "19th century", "Q3 2023", "2023 Q3"; absent if it is something else.
[[nodiscard]] std::optional<std::string> edtfOfLongSpan(std::string_view text);
/// The whole day, month or year before (`step` -1) or after (`step` 1) the given one; returns anything else
/// unchanged.
[[nodiscard]] std::string edtfBeside(const std::string& edtf, int step);

} // namespace crisis::imports
