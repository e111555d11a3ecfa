// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QPalette>

namespace crisis::ui {

enum class Appearance { System, Light, Dark, HighContrast, HighContrastDark };

/// Draws boxes to tick so that they can be seen on every ground: 3:1 at least, ticked or not.
void outlineIndicators();
/// Gives the whole program a palette; System takes back what was given before.
void applyAppearance(Appearance appearance);
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] QPalette highContrastPalette();
[[nodiscard]] QPalette highContrastDarkPalette();

} // namespace crisis::ui
