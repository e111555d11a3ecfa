// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/scene/LayoutRequest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Scene.h"
#include "core/layout/scene/TextMeasurer.h"

namespace crisis::layout {

/// Lays out the offscreen hints on the line below the ruler: "2 earlier, from 2021".
void layoutNotes(const TimelineIndex& index, const LayoutRequest& request, const Box& line,
                 const TextMeasurer& measurer, const LayoutStrings& words, Scene& scene);

} // namespace crisis::layout
