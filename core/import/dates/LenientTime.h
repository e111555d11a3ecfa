// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::imports {

/// A text taken apart into its date and its time of day.
struct SplitClock {
    std::string date;       ///< what is left without the time
    std::string clock;      ///< as EDTF writes it, from the T on; empty: no time
    bool bad = false;       ///< something like a time that is none
    bool isNextDay = false; ///< it was 24:00: the clock is one of the day behind `date`
};

/// Finds `hh:mm` or `hhHmm`, with seconds, a fraction, am or pm and a zone (Z, UTC, GMT, ±hh:mm, ±hhmm) or
/// none, wherever it stands.
[[nodiscard]] SplitClock splitClock(std::string_view text);

/// Of a time from the T on: 00:00, with seconds that are nothing too.
[[nodiscard]] bool isMidnight(std::string_view clock);

} // namespace crisis::imports
