// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <vector>

namespace crisis::layout {

/// The demand of a lane: enough rows for overlapping events, and one per event if there are few.
struct LaneNeed {
    std::uint32_t events = 0;
    int peakOverlap = 0;
    bool collapsed = false; ///< needs no row
};

/// Distributes `available` rows among lanes, deterministically: at least one for each lane that is not
/// collapsed (even if that exceeds `available`), then as many as its overlapping events need, then in
/// proportion to the number of events. Returns the rows per lane.
[[nodiscard]] std::vector<int> allotRows(const std::vector<LaneNeed>& needs, int available);

} // namespace crisis::layout
