// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

namespace crisis::layout {

/// The calendar over one piece of the plot: marks with labels below, the groups they belong to above.
void layoutRuler(const PlotPiece& piece, const Box& ruler, const Metrics& metrics,
                 const TextMeasurer& measurer, const LayoutStrings& words, Scene& scene);

} // namespace crisis::layout
