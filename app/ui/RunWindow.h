// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

namespace crisis::ui {

/// Shows the window until it is closed, with a file open if one is named. The exit code is 1 if that file
/// could not be opened (the reason is also on standard error) and no other one was opened after it.
int runWindow(int argc, char** argv, const QString& file);

/// What every program with this window sets before it makes one: names, version, icon.
void nameApplication();

} // namespace crisis::ui
