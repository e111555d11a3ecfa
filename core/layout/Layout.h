// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"
#include "core/layout/stages/LaneGeometry.h"

namespace crisis::layout {

/// Computes the positions of everything visible. The cost is proportional to the number of pixels, not of
/// events.
[[nodiscard]] Scene layoutScene(const TimelineIndex& index, const LaneGeometry& geometry,
                                const LayoutRequest& request, const Metrics& metrics,
                                const TextMeasurer& measurer, const LayoutStrings& words);

} // namespace crisis::layout
