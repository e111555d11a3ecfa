// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

namespace crisis::ui {

/// Shows a file selected in the user's file manager; opens only its folder if the manager cannot do that.
void revealFile(const QString& path);

} // namespace crisis::ui
