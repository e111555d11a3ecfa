// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// A component of a calendar, as written.
struct CalendarPart {
    std::string_view text;
    std::string_view name; ///< VEVENT; empty: one line of the calendar itself, with its continuation lines
    std::uint64_t line = 0;
};

/// Calls `visit` for every component inside a calendar and for each line of the calendar itself. Stops and
/// returns false as soon as `visit` does.
bool forEachPart(std::string_view text, const std::function<bool(const CalendarPart&)>& visit);

/// Joins folded lines, so that each content line is one line.
[[nodiscard]] std::string unfolded(std::string_view text);
/// Removes the backslashes that calendars write before commas and similar characters.
[[nodiscard]] std::string unescaped(std::string_view value);
/// The part of a line after `word` if the line begins with it, in upper or lower case; otherwise empty.
[[nodiscard]] std::string_view textAfter(std::string_view line, std::string_view word);

} // namespace crisis::imports
