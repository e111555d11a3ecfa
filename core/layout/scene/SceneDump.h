// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

#include <string>

namespace crisis::layout {

/// A scene as text, for comparison in tests: every member of every item, one item a line, grouped by kind.
/// Boxes are "left,top widthxheight" in logical pixels, rounded to 0.1; texts are
/// quoted. Equal scenes give equal text.
[[nodiscard]] std::string dump(const Scene& scene);

} // namespace crisis::layout
