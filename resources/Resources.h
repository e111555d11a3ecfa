// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QStringList>

namespace crisis::resources {

// Qt resources of the program. Each is at ":/crisis/" followed by its path below this folder, such as
// ":/crisis/icons/actions/open.svg". Linking crisis_resources makes them available.

/// Resource paths of the bundled font files, sorted by name: Noto Sans (regular, bold, italic) and
/// Noto Sans Arabic (regular, bold).
[[nodiscard]] QStringList bundledFonts();
/// Resource paths of the bundled timelines, sorted by name.
[[nodiscard]] QStringList bundledTimelines();

} // namespace crisis::resources
