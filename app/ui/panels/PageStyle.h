// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"
#include "app/ui/widgets/PanelTheme.h"

namespace crisis::ui {

[[nodiscard]] QColor pageColor(const PanelTheme& theme, TextStyle style);
[[nodiscard]] QColor chipMarkFill(ChipTone tone); ///< invalid if there is none
[[nodiscard]] QColor chipMarkText(const PanelTheme& theme, ChipTone tone);
/// The font of a style, relative to `base`.
[[nodiscard]] QFont pageFont(const QFont& base, TextStyle style);

} // namespace crisis::ui
