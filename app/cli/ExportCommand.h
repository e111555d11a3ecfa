// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <iosfwd>

namespace crisis::cli {

/// `crisis-timeline export FILE -o OUT.png …` as read from the command line.
struct ExportRequest : ExportChoices {
    QStringList inputs;
    QString output;     ///< "-": standard output; of several inputs a folder that is there
    bool force = false; ///< writes over files that are there, but never over an input
    bool json = false;  ///< progress as JSON on the error stream
};

/// Reads, paints and writes. Needs a QGuiApplication made under an ExportEnvironment. Exit code 0, or 1 with
/// a message on `errors`; of a file that fails nothing is left behind. Pages of PNG and SVG go to files of
/// their own: OUT-1.png, OUT-2.png.
int runExport(const ExportRequest& request, std::ostream& errors);

} // namespace crisis::cli
