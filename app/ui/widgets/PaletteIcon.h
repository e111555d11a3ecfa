// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QIcon>
#include <QString>

namespace crisis::ui {

/// A bundled action icon (its name without folder and ending), always in the colour of the palette's text:
/// drawn anew when the palette changes, at any scale.
[[nodiscard]] QIcon paletteIcon(const QString& name);

} // namespace crisis::ui
