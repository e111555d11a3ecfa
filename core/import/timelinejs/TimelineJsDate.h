// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/text/JsonTree.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// EDTF of a TimelineJS date: an object of year, month, day, hour, minute, second and
/// millisecond (strings or numbers, empty ones unknown), or version 2's text `2023,8,4,10,5`. A negative year
/// -44 is 44 BCE there. Empty for none; absent if it cannot be read.
[[nodiscard]] std::optional<std::string> timelineJsDate(const JsonValue& date);
/// What is left of a date that there is none of, such as 31 February or an hour of 25: EDTF of its day, month
/// or year; empty if nothing is.
[[nodiscard]] std::string restOfTimelineJsDate(const JsonValue& date);
/// Whether day and month of a date in one text could be the other way round.
[[nodiscard]] bool couldBeEitherOrder(const JsonValue& date);
/// Whether the EDTF made of it says all that it says, but for its `display_date`.
[[nodiscard]] bool saysAll(const JsonValue& date, std::string_view edtf);

} // namespace crisis::imports
