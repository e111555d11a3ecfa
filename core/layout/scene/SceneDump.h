// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

#include <string>

namespace crisis::layout {

/// A scene as text, a line an item, coordinates to a tenth of a pixel: for tests and for looking.
[[nodiscard]] std::string dump(const Scene& scene);

} // namespace crisis::layout
