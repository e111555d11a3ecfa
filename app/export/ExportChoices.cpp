// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportChoices.h"

#include <algorithm>
#include <array>

namespace crisis::exports {

namespace {

struct FormatName {
    ExportFormat format;
    std::string_view word, ending;
};
constexpr std::array<FormatName, 9> formatNames{
    {{ExportFormat::Png, "png", ".png"},
     {ExportFormat::Svg, "svg", ".svg"},
     {ExportFormat::Pdf, "pdf", ".pdf"},
     {ExportFormat::Csv, "csv", ".csv"},
     {ExportFormat::StatementsCsv, "statements-csv", ".statements.csv"},
     {ExportFormat::Markdown, "markdown", ".md"},
     {ExportFormat::Html, "html", ".html"},
     {ExportFormat::TimelineJs, "timelinejs", ".timelinejs.json"},
     {ExportFormat::ICalendar, "icalendar", ".ics"}}};

const FormatName& nameOf(ExportFormat format) {
    return *std::find_if(formatNames.begin(), formatNames.end(),
                         [format](const FormatName& name) { return name.format == format; });
}

} // namespace

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<ExportFormat> formats = [] {
        std::vector<ExportFormat> all;
        all.reserve(std::size(formatNames));
        for (const FormatName& name : formatNames)
            all.push_back(name.format);
        return all;
    }();
    return formats;
}

std::optional<ExportFormat> parseExportFormat(std::string_view word) {
    for (const FormatName& name : formatNames) {
        if (name.word == word)
            return name.format;
    }
    return std::nullopt;
}

std::string_view wordOf(ExportFormat format) { return nameOf(format).word; }

std::optional<ExportFormat> exportFormatOf(std::string_view fileName) {
    std::string lower(fileName);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::optional<ExportFormat> found;
    std::size_t longest = 0;
    for (const FormatName& name : formatNames) {
        if (lower.ends_with(name.ending) && name.ending.size() > longest) {
            found = name.format;
            longest = name.ending.size();
        }
    }
    return found;
}

QString endingOf(ExportFormat format) {
    const std::string_view ending = nameOf(format).ending;
    return QString::fromLatin1(ending.data(), static_cast<qsizetype>(ending.size()));
}

std::optional<PictureFormat> pictureFormat(ExportFormat format) {
    switch (format) {
    case ExportFormat::Png:
        return PictureFormat::Png;
    case ExportFormat::Svg:
        return PictureFormat::Svg;
    case ExportFormat::Pdf:
        return PictureFormat::Pdf;
    default:
        return std::nullopt;
    }
}

bool hasAspect(ExportFormat format, ExportAspect aspect) {
    switch (aspect) {
    case ExportAspect::Picture:
        return showsPicture(format);
    case ExportAspect::Pages:
        return pictureFormat(format).has_value();
    case ExportAspect::SvgText:
        return format == ExportFormat::Svg || format == ExportFormat::Html;
    case ExportAspect::Summary:
        return format == ExportFormat::Pdf;
    case ExportAspect::Moment:
        return format == ExportFormat::Png || format == ExportFormat::Pdf ||
               format == ExportFormat::ICalendar;
    case ExportAspect::Inside:
        return format == ExportFormat::Png;
    }
    return false;
}

QStringList exportedFiles(const QString& path, ExportFormat format, std::size_t pages) {
    if (pages <= 1 || (format != ExportFormat::Png && format != ExportFormat::Svg))
        return {path};
    const qsizetype dot = path.lastIndexOf(u'.');
    const qsizetype stem = dot > path.lastIndexOf(u'/') ? dot : path.size();
    QStringList files;
    for (std::size_t page = 1; page <= pages; ++page)
        files << path.left(stem) + QStringLiteral("-%1").arg(page) + path.mid(stem);
    return files;
}

} // namespace crisis::exports
