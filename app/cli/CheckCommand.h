// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QStringList>

#include <iosfwd>

namespace crisis::cli {

/// Writes every problem of the files, one a line: `FILE:LINE:COLUMN: POINTER: message`, without a pointer
/// that is empty. A file that cannot be opened is one such line, without the parts it has no place for. Of a
/// file of another program, what had to be guessed or could not be kept is told too, once for each kind with
/// its first line. Exit code 0, or 1 if there was any.
int checkFiles(const QStringList& files, std::ostream& out);

} // namespace crisis::cli
