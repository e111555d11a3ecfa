// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/text/JsonTree.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// Converts a TimelineJS date to EDTF: an object of year, month, day, hour, minute, second and millisecond
/// (strings or numbers; empty ones are unknown), or version 2's text `2023,8,4,10,5`. The year -44 means 44
/// BCE there. Empty if there is no date; absent if it cannot be read.
[[nodiscard]] std::optional<std::string> timelineJsDate(const JsonValue& date);
/// For a date that does not exist, such as 31 February or an hour of 25: EDTF of its day, month or year;
/// empty if none of them is valid.
[[nodiscard]] std::string restOfTimelineJsDate(const JsonValue& date);
/// Whether day and month of a date in a single text could be swapped.
[[nodiscard]] bool couldBeEitherOrder(const JsonValue& date);
/// Whether the EDTF expresses everything in the date except its `display_date`.
[[nodiscard]] bool saysAll(const JsonValue& date, std::string_view edtf);

} // namespace crisis::imports
