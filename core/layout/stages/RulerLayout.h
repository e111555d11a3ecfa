// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/Scene.h"
#include "core/layout/scene/TextMeasurer.h"

namespace crisis::layout {

/// Lays out the calendar above one piece of the plot: labelled marks in the lower row, the groups that
/// contain them in the upper row.
void layoutRuler(const PlotPiece& piece, const Box& ruler, const Metrics& metrics,
                 const TextMeasurer& measurer, const LayoutStrings& words, Scene& scene);

} // namespace crisis::layout
