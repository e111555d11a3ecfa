// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/stages/RowLayout.h"

namespace crisis::layout {

/// Lays out the strip below the rows of a lane: for each bucket, the number of events without a mark, drawn
/// over their density. Together with the marks, the strip accounts for every event of the lane in the view.
/// `shown`: positions of the marks that start in the view, ascending; `continuing`: number of marks that
/// started before it.
void layoutClusters(const RowLayout::Shared& shared, int lane, double stripTopPx,
                    const std::vector<std::uint32_t>& shown, std::uint32_t continuing,
                    const LayoutStrings& words, Scene& scene);

} // namespace crisis::layout
