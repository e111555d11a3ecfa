// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

namespace crisis::ui {

/// Makes every canvas speak to assistive technology: a list whose items are the events in display order, each
/// made when it is asked for. Call once, before the first canvas is asked.
void installCanvasAccessibility();

} // namespace crisis::ui
