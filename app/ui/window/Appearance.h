// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QPalette>

namespace crisis::ui {

enum class Appearance { System, Light, Dark, HighContrast, HighContrastDark };

/// Installs a style that outlines check boxes and radio buttons with a contrast of at least 3:1 to every
/// background, checked or not. Call once, after creating the application.
void outlineIndicators();
/// Sets the palette of the whole application; System restores that of the desktop.
void applyAppearance(Appearance appearance);
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] QPalette highContrastPalette();
[[nodiscard]] QPalette highContrastDarkPalette();

} // namespace crisis::ui
