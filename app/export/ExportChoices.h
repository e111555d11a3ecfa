// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/PictureFile.h"
#include "app/export/PictureOptions.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::exports {

enum class ExportFormat { Png, Svg, Pdf, Csv, StatementsCsv, Markdown, Html, TimelineJs, ICalendar };

/// All options of an export, shared by the command line, the window and the printer.
struct ExportChoices {
    ExportFormat format = ExportFormat::Png;
    PictureOptions options;           ///< the span is set from `from` and `to` when the file has been read
    std::string from, to;             ///< EDTF dates; empty: not given
    std::vector<std::string> events;  ///< ids of the only events to export; empty: all events
    std::optional<std::int64_t> asOf; ///< days since 1970-01-01

    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;
};

[[nodiscard]] const std::vector<ExportFormat>& exportFormats();
/// Parses the option value of a format, such as "timelinejs".
[[nodiscard]] std::optional<ExportFormat> parseExportFormat(std::string_view word);
[[nodiscard]] std::string_view wordOf(ExportFormat format);
/// The format for a file extension: .png .svg .pdf .csv .statements.csv .md .html .timelinejs.json .ics.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(std::string_view fileName);
[[nodiscard]] QString endingOf(ExportFormat format); ///< the file extension, with its dot
/// Absent for a format that is not a picture; HTML contains a picture but is not one.
[[nodiscard]] std::optional<PictureFormat> pictureFormat(ExportFormat format);
[[nodiscard]] inline bool showsPicture(ExportFormat format) {
    return format == ExportFormat::Html || pictureFormat(format).has_value();
}

/// A group of options that only some formats support.
enum class ExportAspect {
    Picture, ///< size, colours, lanes and everything else that is painted
    Pages,
    SvgText,
    Summary, ///< pages with the summary of the evidence
    Moment,  ///< the creation time
    Inside   ///< the author and the embedded timeline
};
[[nodiscard]] bool hasAspect(ExportFormat format, ExportAspect aspect);

/// The paths of the files that an export to `path` writes: `out.png`, or `out-1.png`, `out-2.png` and so on
/// if there are several pages and the format holds one page per file.
[[nodiscard]] QStringList exportedFiles(const QString& path, ExportFormat format, std::size_t pages);

} // namespace crisis::exports
