// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <iosfwd>

namespace crisis::cli {

/// The command `crisis-timeline export FILE -o OUT.png …`.
struct ExportRequest : ExportChoices {
    QStringList inputs;
    QString output;     ///< "-": standard output; for several inputs an existing folder
    bool force = false; ///< overwrite existing files, but never an input
    bool json = false;  ///< print progress as JSON to the error stream
};

/// Reads, paints and writes. Needs a QGuiApplication created under an ExportEnvironment. Returns the exit
/// code: 0, or 1 with a message on `errors`; a failed export leaves no file. Each page of a PNG or SVG is
/// written to its own file: OUT-1.png, OUT-2.png.
int runExport(const ExportRequest& request, std::ostream& errors);

} // namespace crisis::cli
