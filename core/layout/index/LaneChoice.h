// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <set>
#include <string>
#include <vector>

namespace crisis::layout {

/// How a timeline is divided into lanes. A lane is identified by the id of its category, actor, place or
/// source; "" identifies the lane of the events that have none.
struct LaneChoice {
    LanesBy by = LanesBy::Category;
    std::vector<std::string> order; ///< lanes not listed follow in file order
    std::set<std::string> collapsed;

    friend bool operator==(const LaneChoice&, const LaneChoice&) = default;
};

/// The lanes of the opening view of the file.
[[nodiscard]] LaneChoice openingLanes(const Timeline& timeline);
/// The opening view of the file with another span and other lanes; a new view if the file has none.
[[nodiscard]] View openingViewWith(const Timeline& timeline, Date span, const LaneChoice& lanes);

} // namespace crisis::layout
