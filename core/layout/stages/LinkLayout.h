// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"

namespace crisis::layout {

/// Arrows between marks that are both in the scene, from the event that has the link to the one it names.
/// They run along the left of the marks, where no label stands, each with its type in words.
void layoutLinks(const TimelineIndex& index, ShownLinks shown, const Metrics& metrics,
                 const TextMeasurer& measurer, const LayoutStrings& words, Scene& scene);

} // namespace crisis::layout
