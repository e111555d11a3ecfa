// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <utility>
#include <vector>

namespace crisis::model {

/// Pairs events that an import has under different ids only because their title, date or place was changed:
/// the ids of both were made of those three, and two of them are still the same. Of several that could be
/// meant, the one whose titles or dates are closest; one event stands in one pair at most. In the order of
/// `added`.
[[nodiscard]] std::vector<std::pair<EventPosition, EventPosition>>
alikeEvents(const Timeline& here, const std::vector<EventPosition>& gone, const Timeline& incoming,
            const std::vector<EventPosition>& added);

/// How alike two texts are by their pairs of neighbouring bytes: 0 (not at all) to 1 (the same).
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

} // namespace crisis::model
