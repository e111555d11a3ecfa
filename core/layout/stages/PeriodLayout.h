// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"
#include "core/layout/scene/TextMeasurer.h"

namespace crisis::layout {

/// Lays out the periods of one piece of the plot: a labelled bar below the ruler, and a background behind the
/// lanes.
void layoutPeriods(const TimelineIndex& index, const PlotPiece& piece, const Box& plot, double stripTopPx,
                   const Metrics& metrics, const TextMeasurer& measurer, Scene& scene);

} // namespace crisis::layout
