// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QStringList>

#include <iosfwd>

namespace crisis::cli {

/// Prints every diagnostic of the files, one per line: `FILE:LINE:COLUMN: POINTER: message`; parts that are
/// not known and an empty pointer are omitted. A file that cannot be opened gives one such line. For files of
/// other programs, also prints what had to be guessed or could not be kept, once for each kind with its first
/// line. Returns the exit code: 0, or 1 if anything was printed.
int checkFiles(const QStringList& files, std::ostream& out);

} // namespace crisis::cli
