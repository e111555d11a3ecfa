// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

namespace crisis::ui {

/// Exposes every TimelineCanvas to assistive technology as a list whose items are the events in display
/// order. Items are created on demand. Call once, before the first canvas is queried.
void installCanvasAccessibility();

} // namespace crisis::ui
