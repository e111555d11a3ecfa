// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

#include <vector>

namespace crisis {

/// The pieces of a picture of everything: a stretch in which nothing begins or ends and that is longer than a
/// quarter of what is shown is folded away, again and again until there is none. All pieces have one scale.
/// One piece if nothing can be folded; none without dated events.
[[nodiscard]] std::vector<PlotPiece> foldedPieces(const TimelineIndex& index, double plotWidthPx);

} // namespace crisis
