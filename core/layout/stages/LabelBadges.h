// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Scene.h"
#include "core/layout/scene/TextMeasurer.h"

#include <vector>

namespace crisis::layout {

/// The badges after the label of an event: the number of its dates if it has rival dates, and its grades if
/// the request asks for them. Sets text and width; placeChips() sets the boxes.
[[nodiscard]] std::vector<LabelBadge> chipsOf(const Timeline& timeline, EventPosition event,
                                              const LayoutRequest& request, const TextMeasurer& measurer,
                                              const LayoutStrings& words);
/// The total width of all badges, including the gap before each; 0 without badges.
[[nodiscard]] double chipsWidthPx(const std::vector<LabelBadge>& badges);
/// Places the badges in a row, starting at (left, top).
void placeChips(std::vector<LabelBadge>& badges, double left, double top, double bottom);

} // namespace crisis::layout
