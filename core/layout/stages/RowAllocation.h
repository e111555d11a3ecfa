// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <vector>

namespace crisis::layout {

/// What a lane would like: enough rows for what overlaps, and one for each event if there are few.
struct LaneNeed {
    std::uint32_t events = 0;
    int peakOverlap = 0;
    bool collapsed = false; ///< wants no row
};

/// Shares `available` rows out among lanes, fairly and always alike: at least one each that is not collapsed
/// (more in all than available if it must be), then what overlap needs, then in proportion to the events.
[[nodiscard]] std::vector<int> allotRows(const std::vector<LaneNeed>& needs, int available);

} // namespace crisis::layout
