// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <set>
#include <string>
#include <vector>

namespace crisis::layout {

/// How a timeline is parted into lanes. Lanes are told by the ids of what they are of; "" is the lane of the
/// events that have none.
struct LaneChoice {
    LanesBy by = LanesBy::Category;
    std::vector<std::string> order; ///< those not named follow in the file's order
    std::set<std::string> collapsed;

    friend bool operator==(const LaneChoice&, const LaneChoice&) = default;
};

/// As the file opens.
[[nodiscard]] LaneChoice openingLanes(const Timeline& timeline);
/// The file's opening view with another span and other lanes; a view of its own if the file has none.
[[nodiscard]] View openingViewWith(const Timeline& timeline, Date span, const LaneChoice& lanes);

} // namespace crisis::layout
