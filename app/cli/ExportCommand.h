// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PictureExport.h"

#include <QString>

#include <iosfwd>
#include <string>

namespace crisis {

/// `crisis-timeline export FILE -o OUT.png …` as read from the command line.
struct ExportRequest {
    QString input;
    QString output;         ///< "-": standard output
    PictureOptions options; ///< its span is set from `from` and `to` once the file is known
    std::string from, to;   ///< empty: not given
};

/// Reads, paints and writes. Needs a QGuiApplication made under an ExportEnvironment. Exit code 0, or 1 with
/// a message on `errors`; nothing is left behind on failure.
int runExport(const ExportRequest& request, std::ostream& errors);

} // namespace crisis
