// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"

#include <string>

namespace crisis::layout {

/// A scene as text for tests and debugging: one line per item, coordinates rounded to 0.1 pixels.
[[nodiscard]] std::string dump(const Scene& scene);

} // namespace crisis::layout
