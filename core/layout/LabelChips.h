// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

#include <vector>

namespace crisis {

/// The short facts that stand after an event's label: how many dates it has if they are rivals, and, if the
/// request asks for them, its grades. Sets text and width; placeChips() sets the boxes.
[[nodiscard]] std::vector<LabelChip> chipsOf(const Timeline& timeline, EventIndex event,
                                             const LayoutRequest& request, const TextMeasurer& measurer,
                                             const LayoutWords& words);
/// Of all chips with the gaps before them; 0 without chips.
[[nodiscard]] double chipsWidthPx(const std::vector<LabelChip>& chips);
/// One after the other from the point (left, top) on.
void placeChips(std::vector<LabelChip>& chips, double left, double top, double bottom);

} // namespace crisis
