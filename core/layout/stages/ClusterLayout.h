// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/stages/RowLayout.h"

namespace crisis::layout {

/// The strip under a lane's rows: how many events of each bucket have no mark of their own, over their
/// density. With the marks it accounts for every event of the lane in view. `shown`: positions of the marks
/// that begin in the view, ascending; `continuing`: marks that began before it.
void layoutClusters(const RowLayout::Shared& shared, int lane, double stripTopPx,
                    const std::vector<std::uint32_t>& shown, std::uint32_t continuing,
                    const LayoutStrings& words, Scene& scene);

} // namespace crisis::layout
