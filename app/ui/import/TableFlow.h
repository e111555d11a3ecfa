// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace crisis {

class FileFlow;

/// Asks for a table, then what its columns mean, and opens it.
void askForTable(FileFlow* files, QWidget* window);
/// The same of a table that is known.
void importTable(const QString& path, FileFlow* files, QWidget* window);

} // namespace crisis
