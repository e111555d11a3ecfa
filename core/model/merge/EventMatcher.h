// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <utility>
#include <vector>

namespace crisis::model {

/// Pairs events that got a new id in an import only because their title, date or place changed. Both ids must
/// be hashes of title, date and place, and two of the three must still be equal. Of several candidates, the
/// one with the most similar title or date is used; an event is in at most one pair. In the order of `added`.
[[nodiscard]] std::vector<std::pair<EventPosition, EventPosition>>
alikeEvents(const Timeline& here, const std::vector<EventPosition>& gone, const Timeline& incoming,
            const std::vector<EventPosition>& added);

/// The similarity of two texts by their pairs of adjacent bytes: 0 (none) to 1 (equal).
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

} // namespace crisis::model
