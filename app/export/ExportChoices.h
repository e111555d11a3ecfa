// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/PictureExport.h"
#include "app/export/PictureFile.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::exports {

enum class ExportFormat { Png, Svg, Pdf, Csv, StatementsCsv, Markdown, Html, TimelineJs, ICalendar };

/// All that an export depends on, apart from the timeline: command line, window and printer share it.
struct ExportChoices {
    ExportFormat format = ExportFormat::Png;
    PictureOptions options;           ///< its span is set from `from` and `to` once the file is known
    std::string from, to;             ///< dates in EDTF; empty: not given
    std::vector<std::string> events;  ///< the ids of those alone; empty: all
    std::optional<std::int64_t> asOf; ///< days since 1970-01-01

    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;
};

[[nodiscard]] const std::vector<ExportFormat>& exportFormats();
/// By its word, such as "timelinejs".
[[nodiscard]] std::optional<ExportFormat> parseExportFormat(std::string_view word);
[[nodiscard]] std::string_view wordOf(ExportFormat format);
/// By the ending of a file's name: .png .svg .pdf .csv .statements.csv .md .html .timelinejs.json .ics.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(std::string_view fileName);
[[nodiscard]] QString endingOf(ExportFormat format); ///< with its dot
/// Absent for a format that is no picture; HTML, which holds one, is none.
[[nodiscard]] std::optional<PictureFormat> pictureFormat(ExportFormat format);
[[nodiscard]] inline bool showsPicture(ExportFormat format) {
    return format == ExportFormat::Html || pictureFormat(format).has_value();
}

/// What an option is about; not every format has all of it.
enum class ExportAspect {
    Picture, ///< size, colours, lanes and whatever is painted
    Pages,
    SvgText,
    Summary, ///< pages that count
    Moment,  ///< when it was made
    Inside   ///< the author and the timeline that ride inside
};
[[nodiscard]] bool hasAspect(ExportFormat format, ExportAspect aspect);

/// The files that one export to `path` writes: `out.png`, or `out-1.png`, `out-2.png` and so on for the pages
/// of a format that takes one a file.
[[nodiscard]] QStringList exportedFiles(const QString& path, ExportFormat format, std::size_t pages);

} // namespace crisis::exports
