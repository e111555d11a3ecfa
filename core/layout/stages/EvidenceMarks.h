// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"
#include "core/model/evidence/AsOfDate.h"

namespace crisis::layout {

enum class Ties { Hidden, Shown };

/// Adds to a laid-out scene what its evidence says: rival dates as ghosts beside their marks; everything that
/// was not known on the day as faint; and, if wished, a tie from when a thing happened to when it could first
/// be read. Costs in proportion to the marks. `pieces` are those of the request; ties need `dates`.
void addEvidence(Scene& scene, const TimelineIndex& index, const std::vector<PlotPiece>& pieces,
                 const AsOfDate& known, Ties ties = Ties::Hidden, const PublicationDates* dates = nullptr);

} // namespace crisis::layout
