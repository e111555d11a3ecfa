// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

namespace crisis::ui {

/// Runs the application window until it is closed, and opens `file` in it unless the name is empty. Returns 1
/// if that file could not be opened (the reason is also printed on standard error) and no other file was
/// opened afterwards.
int runWindow(int argc, char** argv, const QString& file);

/// Sets the application's names, version and icon. Call it before creating the window.
void nameApplication();

} // namespace crisis::ui
