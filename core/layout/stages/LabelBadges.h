// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

#include <vector>

namespace crisis::layout {

/// The short facts that stand after an event's label: how many dates it has if they are rivals, and, if the
/// request asks for them, its grades. Sets text and width; placeChips() sets the boxes.
[[nodiscard]] std::vector<LabelBadge> chipsOf(const Timeline& timeline, EventPosition event,
                                              const LayoutRequest& request, const TextMeasurer& measurer,
                                              const LayoutStrings& words);
/// Of all badges with the gaps before them; 0 without badges.
[[nodiscard]] double chipsWidthPx(const std::vector<LabelBadge>& badges);
/// One after the other from the point (left, top) on.
void placeChips(std::vector<LabelBadge>& badges, double left, double top, double bottom);

} // namespace crisis::layout
