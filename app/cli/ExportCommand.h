// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PictureExport.h"

#include <QString>
#include <QStringList>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace crisis {

enum class ExportFormat { Png, Svg, Pdf, Csv, StatementsCsv, Markdown, Html, TimelineJs, ICalendar };

/// By its word, such as "timelinejs".
[[nodiscard]] std::optional<ExportFormat> parseExportFormat(std::string_view word);
/// By the ending of a file's name: .png .svg .pdf .csv .md .html .timelinejs.json .ics.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(std::string_view fileName);

/// `crisis-timeline export FILE -o OUT.png …` as read from the command line.
struct ExportRequest {
    QStringList inputs;
    QString output; ///< "-": standard output; of several inputs a folder that is there
    ExportFormat format = ExportFormat::Png;
    PictureOptions options;              ///< its span is set from `from` and `to` once the file is known
    std::string from, to;                ///< empty: not given
    std::optional<std::int64_t> knownOn; ///< days since 1970-01-01
    bool json = false;                   ///< progress as JSON on the error stream
};

/// Reads, paints and writes. Needs a QGuiApplication made under an ExportEnvironment. Exit code 0, or 1 with
/// a message on `errors`; of a file that fails nothing is left behind. Pages of PNG and SVG go to files of
/// their own: OUT-1.png, OUT-2.png.
int runExport(const ExportRequest& request, std::ostream& errors);

} // namespace crisis
