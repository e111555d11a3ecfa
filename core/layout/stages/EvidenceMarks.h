// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/Scene.h"
#include "core/model/evidence/AsOfDate.h"

namespace crisis::layout {

enum class Ties { Hidden, Shown };

/// Adds evidence to a laid-out scene: rival dates as ghosts of their marks; everything unknown on the as-of
/// day as faint; and optionally a tie from the date of an event to the day of its first publication. The cost
/// is proportional to the number of marks. `pieces` must be those of the layout request. Ties require
/// `dates`.
void addEvidence(Scene& scene, const TimelineIndex& index, const std::vector<PlotPiece>& pieces,
                 const AsOfDate& known, Ties ties = Ties::Hidden, const PublicationDates* dates = nullptr);

} // namespace crisis::layout
