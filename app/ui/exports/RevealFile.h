// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

namespace crisis::ui {

/// Shows a file in the person's file manager, chosen if the manager can do that, else just its folder.
void revealFile(const QString& path);

} // namespace crisis::ui
