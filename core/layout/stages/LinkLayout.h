// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"
#include "core/layout/scene/TextMeasurer.h"

namespace crisis::layout {

/// Lays out arrows between marks that are both in the scene, from the event that owns the link to its target.
/// They run to the left of the marks, where there are no labels. Each shows its link type as text.
void layoutLinks(const TimelineIndex& index, ShownLinks shown, const Metrics& metrics,
                 const TextMeasurer& measurer, const LayoutStrings& words, Scene& scene);

} // namespace crisis::layout
