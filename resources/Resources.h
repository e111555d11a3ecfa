// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QStringList>

namespace crisis::resources {

// What the program carries inside itself lies under ":/crisis/", at its path below this folder, such as
// ":/crisis/icons/actions/open.svg". Linking crisis_resources is all that it takes.

/// Resource paths of the bundled font files, by name: Noto Sans (regular, bold, italic) and Noto Sans Arabic
/// (regular, bold).
[[nodiscard]] QStringList bundledFonts();
/// Resource paths of the bundled timelines, by name.
[[nodiscard]] QStringList bundledTimelines();

} // namespace crisis::resources
