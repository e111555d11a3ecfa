// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutRequest.h"

#include <vector>

namespace crisis::layout {

/// The pieces of a picture of the whole timeline. Any stretch without a start or end of an event that is
/// longer than a quarter of the time still shown is folded, repeatedly, until none is left. All pieces have
/// the same scale. Returns one piece if nothing can be folded, and none without dated events.
[[nodiscard]] std::vector<PlotPiece> foldedPieces(const TimelineIndex& index, double plotWidthPx);

/// Splits pieces that span `count` times the width into lists of one width each. A gap between two pieces may
/// be at a split and is then omitted. No list is empty, so there may be fewer than `count`.
[[nodiscard]] std::vector<std::vector<PlotPiece>> splitPieces(const std::vector<PlotPiece>& pieces,
                                                              double widthPx, int count);

} // namespace crisis::layout
