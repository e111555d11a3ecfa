// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/HitTest.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/model/evidence/AsOfDate.h"

#include <QString>

namespace crisis::ui {

/// The plain text of the tool tip for what is at a point of a scene of this timeline; empty if there is none.
[[nodiscard]] QString canvasToolTip(const Hit& hit, const Scene& scene, const Timeline& timeline,
                                    const AsOfDate& known, const LayoutStrings& words);

} // namespace crisis::ui
