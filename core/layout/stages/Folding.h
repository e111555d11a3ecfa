// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

#include <vector>

namespace crisis::layout {

/// The pieces of a picture of everything: a stretch in which nothing begins or ends and that is longer than a
/// quarter of what is shown is folded away, again and again until there is none. All pieces have one scale.
/// One piece if nothing can be folded; none without dated events.
[[nodiscard]] std::vector<PlotPiece> foldedPieces(const TimelineIndex& index, double plotWidthPx);

/// Pieces that follow each other over `count` times the width, cut into `count` lists of that width each.
/// What lies between two pieces may fall on a cut and is left out there. No list is empty.
[[nodiscard]] std::vector<std::vector<PlotPiece>> splitPieces(const std::vector<PlotPiece>& pieces,
                                                              double widthPx, int count);

} // namespace crisis::layout
