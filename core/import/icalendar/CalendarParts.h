// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// A component of a calendar as it stands in the text.
struct CalendarPart {
    std::string_view text;
    std::string_view name; ///< VEVENT; empty: one line of the calendar itself, with those it goes on in
    std::uint64_t line = 0;
};

/// Calls `visit` for every component inside a calendar, and for the lines of the calendar itself; stops and
/// is false when that is false.
bool forEachPart(std::string_view text, const std::function<bool(const CalendarPart&)>& visit);

/// In one line each, however the lines were folded.
[[nodiscard]] std::string unfolded(std::string_view text);
/// A text without the backslashes that calendars write before commas and the like.
[[nodiscard]] std::string unescaped(std::string_view value);
/// What stands behind `word` in a line that begins with it, in whatever letters; empty if none does.
[[nodiscard]] std::string_view textAfter(std::string_view line, std::string_view word);

} // namespace crisis::imports
