// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QIcon>
#include <QString>

namespace crisis::ui {

/// A bundled action icon, `name` being its file name without folder and extension. Painted in the text colour
/// of the current palette, at any scale.
[[nodiscard]] QIcon paletteIcon(const QString& name);

} // namespace crisis::ui
