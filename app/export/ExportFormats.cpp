// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportFormats.h"

#include "app/export/CalendarFormat.h"
#include "app/export/HtmlFormat.h"
#include "app/export/PdfWriter.h"
#include "app/export/PngFormat.h"
#include "app/export/SvgWriter.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/HtmlWriter.h"
#include "core/io/export/ICalendarWriter.h"
#include "core/io/export/MarkdownWriter.h"
#include "core/io/export/TimelineJsWriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace crisis::exports {

namespace {

/// A writer that needs only the timeline.
template <std::string (*bytes)(const Timeline&, const DocumentStrings&)>
Result<std::string> ofTimeline(const Timeline& timeline, const PictureOptions&,
                               const DocumentStrings& strings) {
    return bytes(timeline, strings);
}

Result<void> writeSheets(const LaidOutPicture& picture, std::size_t, const ByteSink& sink,
                         const Progress& progress) {
    return writePdf(picture, sink, progress);
}

// The table of formats, in the order of ExportFormat.
constexpr auto formats = [] {
    using enum ExportAspect;
    return std::array{
        ExportFormatInfo{.format = ExportFormat::Png,
                         .word = "png",
                         .ending = ".png",
                         .mimeType = "image/png",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "PNG picture"),
                         .form = PictureForm::Pixels,
                         .aspects = {Picture, Pages, Moment, Inside},
                         .writePage = writePngPage},
        ExportFormatInfo{.format = ExportFormat::Svg,
                         .word = "svg",
                         .ending = ".svg",
                         .mimeType = "image/svg+xml",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "SVG drawing"),
                         .form = PictureForm::Vectors,
                         .aspects = {Picture, Pages, SvgText},
                         .writePage = writeSvg},
        ExportFormatInfo{.format = ExportFormat::Pdf,
                         .word = "pdf",
                         .ending = ".pdf",
                         .mimeType = "application/pdf",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "PDF document"),
                         .form = PictureForm::Sheets,
                         .aspects = {Picture, Pages, Summary, Moment},
                         .writePage = writeSheets},
        ExportFormatInfo{.format = ExportFormat::Csv,
                         .word = "csv",
                         .ending = ".csv",
                         .mimeType = "text/csv",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "CSV table of events"),
                         .capabilities = &eventsCsvCapabilities,
                         .document = ofTimeline<eventsCsv>},
        ExportFormatInfo{.format = ExportFormat::StatementsCsv,
                         .word = "statements-csv",
                         .ending = ".statements.csv",
                         .mimeType = "text/csv",
                         .name =
                             QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "CSV table of statements"),
                         .capabilities = &statementsCsvCapabilities,
                         .document = ofTimeline<statementsCsv>},
        ExportFormatInfo{.format = ExportFormat::Markdown,
                         .word = "markdown",
                         .ending = ".md",
                         .mimeType = "text/markdown",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "Markdown text"),
                         .capabilities = &markdownCapabilities,
                         .document = ofTimeline<markdownBytes>},
        ExportFormatInfo{.format = ExportFormat::Html,
                         .word = "html",
                         .ending = ".html",
                         .mimeType = "text/html",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "HTML page"),
                         .form = PictureForm::Vectors,
                         .aspects = {Picture, SvgText},
                         .capabilities = &htmlCapabilities,
                         .document = htmlDocument},
        ExportFormatInfo{.format = ExportFormat::TimelineJs,
                         .word = "timelinejs",
                         .ending = ".timelinejs.json",
                         .mimeType = "application/json",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "TimelineJS data"),
                         .capabilities = &timelineJsCapabilities,
                         .document = ofTimeline<timelineJsBytes>},
        ExportFormatInfo{.format = ExportFormat::ICalendar,
                         .word = "icalendar",
                         .ending = ".ics",
                         .mimeType = "text/calendar",
                         .name = QT_TRANSLATE_NOOP("crisis::exports::ExportFormat", "iCalendar"),
                         .aspects = {Moment},
                         .capabilities = &iCalendarCapabilities,
                         .document = calendarDocument},
    };
}();

constexpr bool isConsistent() {
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const ExportFormatInfo& info = formats[i];
        if (static_cast<std::size_t>(info.format) != i ||
            (info.writePage != nullptr) == (info.document != nullptr) ||
            info.aspects.has(ExportAspect::Picture) != (info.form != PictureForm::None))
            return false;
    }
    return true;
}
static_assert(isConsistent(), "each format has its place, one writer, and a form if it shows a picture");

} // namespace

std::span<const ExportFormat> exportFormats() {
    static constexpr auto all = [] {
        std::array<ExportFormat, formats.size()> values{};
        for (std::size_t i = 0; i < formats.size(); ++i)
            values[i] = formats[i].format;
        return values;
    }();
    return all;
}

const ExportFormatInfo& infoOf(ExportFormat format) { return formats[static_cast<std::size_t>(format)]; }

std::optional<ExportFormat> parseExportFormat(std::string_view word) {
    for (const ExportFormatInfo& info : formats) {
        if (info.word == word)
            return info.format;
    }
    return std::nullopt;
}

std::string_view wordOf(ExportFormat format) { return infoOf(format).word; }

std::optional<ExportFormat> exportFormatOf(std::string_view fileName) {
    std::string lower(fileName);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const ExportFormatInfo* found = nullptr;
    for (const ExportFormatInfo& info : formats) {
        if (lower.ends_with(info.ending) && (found == nullptr || info.ending.size() > found->ending.size()))
            found = &info;
    }
    return found != nullptr ? std::optional(found->format) : std::nullopt;
}

QString endingOf(ExportFormat format) {
    const std::string_view ending = infoOf(format).ending;
    return QLatin1String(ending.data(), static_cast<qsizetype>(ending.size()));
}

QString formatText(ExportFormat format) {
    return QCoreApplication::translate("crisis::exports::ExportFormat", infoOf(format).name);
}

std::string listOfWords(std::span<const ExportFormat> listed) {
    std::string list;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (i > 0)
            list += i + 1 < listed.size() ? ", " : " or ";
        list += wordOf(listed[i]);
    }
    return list;
}

bool isPicture(ExportFormat format) { return infoOf(format).writePage != nullptr; }

bool showsPicture(ExportFormat format) { return hasAspect(format, ExportAspect::Picture); }

bool hasAspect(ExportFormat format, ExportAspect aspect) { return infoOf(format).aspects.has(aspect); }

QStringList exportedFiles(const QString& path, ExportFormat format, std::size_t pages) {
    if (pages <= 1 || !hasAspect(format, ExportAspect::Pages) || infoOf(format).form == PictureForm::Sheets)
        return {path};
    const qsizetype dot = path.lastIndexOf(u'.');
    const qsizetype stem = dot > path.lastIndexOf(u'/') ? dot : path.size();
    QStringList files;
    for (std::size_t page = 1; page <= pages; ++page)
        files << path.left(stem) + QStringLiteral("-%1").arg(page) + path.mid(stem);
    return files;
}

Result<void> writePicture(const LaidOutPicture& picture, ExportFormat format, std::size_t page,
                          const ByteSink& sink, const Progress& progress) {
    return infoOf(format).writePage(picture, page, sink, progress);
}

std::vector<ExportLoss> exportLossesOf(ExportFormat format, const Timeline& timeline) {
    const FormatCapabilities* capabilities = infoOf(format).capabilities;
    return capabilities != nullptr ? exportLosses(timeline, *capabilities) : std::vector<ExportLoss>();
}

} // namespace crisis::exports
