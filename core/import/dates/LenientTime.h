// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// A text split into its date and its time of day.
struct SplitClock {
    std::string date;       ///< the text without the time
    std::string clock;      ///< EDTF, beginning with the T; empty: no time
    bool bad = false;       ///< looks like a time but is not a valid one
    bool isNextDay = false; ///< the time was 24:00, so it belongs to the day after `date`
};

/// Finds `hh:mm` or `hhHmm` anywhere in the text, optionally with seconds, a fraction, am or pm, and a zone
/// (Z, UTC, GMT, ±hh:mm, ±hhmm).
[[nodiscard]] SplitClock splitClock(std::string_view text);

/// Whether a time that begins with the T is 00:00, with or without zero seconds.
[[nodiscard]] bool isMidnight(std::string_view clock);

/// Reads a time of day such as `2:30 pm`, `14:30:05.5`, `1430`, `14h30`; returns EDTF that begins with the T.
/// Absent if it is not a time.
[[nodiscard]] std::optional<std::string> readLooseTime(std::string_view text);

} // namespace crisis::imports
