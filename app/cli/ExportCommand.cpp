// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportCommand.h"

#include "app/cli/ExportFile.h"
#include "app/render/DocumentText.h"
#include "app/render/MissingGlyphs.h"
#include "app/render/PictureArguments.h"
#include "app/render/PictureFile.h"
#include "app/text/ErrorText.h"
#include "app/text/EvidenceText.h"
#include "app/text/KnownTimeline.h"
#include "core/io/CsvWriter.h"
#include "core/io/HtmlWriter.h"
#include "core/io/ICalendarWriter.h"
#include "core/io/MarkdownWriter.h"
#include "core/io/TimelineJsWriter.h"
#include "core/io/import/AnyTimeline.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <ostream>

namespace crisis {

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

QString endingOf(ExportFormat format) {
    const auto* found = std::find_if(formatNames.begin(), formatNames.end(),
                                     [format](const FormatName& name) { return name.format == format; });
    return QString::fromLatin1(found->ending.data(), static_cast<qsizetype>(found->ending.size()));
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

// One input of the command.
class OneExport {
public:
    OneExport(const ExportRequest& request, QString input, QString output, std::ostream& errors)
        : request_(request), input_(std::move(input)), output_(std::move(output)), errors_(errors) {}

    [[nodiscard]] Result<void> run() {
        const auto any = readAnyTimelineFile(std::filesystem::path(input_.toStdU16String()));
        if (!any)
            return tl::unexpected(any.error());
        const Timeline timeline = knownPart(any->read.timeline);
        PictureOptions options = request_.options;
        if (!request_.from.empty() || !request_.to.empty()) {
            const auto whole = openingSpan(timeline).value_or(Timeline::AxisSpan{0, 86'400});
            const auto span = parsePictureSpan(request_.from, request_.to, whole);
            if (!span)
                return tl::unexpected(span.error());
            options.content = PictureContent::Span;
            options.span = *span;
        }
        if (const auto format = pictureFormat(request_.format))
            return writePages(timeline, options, *format);
        const auto bytes = documentBytes(timeline, options);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return writeFile(output_, [&bytes](const ByteSink& sink) -> Result<void> {
            if (!sink(*bytes))
                return failure(ErrorCode::FileUnwritable, {"", ""});
            return {};
        });
    }

private:
    [[nodiscard]] Timeline knownPart(const Timeline& whole) const {
        if (!request_.knownOn)
            return whole;
        const KnownOn known(std::make_shared<const KnowledgeDates>(whole), *request_.knownOn);
        const DateWords words = documentWords().dates;
        errors_ << "crisis-timeline: " << knowledgeText(known, words).toStdString() << '\n';
        return titledAsKnownOn(whole, known, words);
    }

    [[nodiscard]] Result<void> writePages(const Timeline& timeline, const PictureOptions& options,
                                          PictureFormat format) {
        const auto picture = PreparedPicture::of(timeline, options);
        if (!picture)
            return tl::unexpected(picture.error());
        warnOfFonts(*picture);
        const std::size_t count = format == PictureFormat::Pdf ? 1 : picture->pages().size();
        for (std::size_t page = 0; page < count; ++page) {
            Progress progress;
            if (request_.json)
                progress.report = [&](double fraction) {
                    tellProgress(errors_, input_,
                                 (static_cast<double>(page) + fraction) / static_cast<double>(count));
                };
            const auto written = writeFile(pagePath(page, count), [&](const ByteSink& sink) {
                return writePicture(*picture, format, page, sink, progress);
            });
            if (!written)
                return written;
        }
        return {};
    }

    void warnOfFonts(const PreparedPicture& picture) const {
        const QString missing = charactersWithoutGlyph(picture);
        if (missing.isEmpty())
            return;
        const QString warning =
            QStringLiteral("no font has %1; for Chinese, Japanese and Korean install the package "
                           "fonts-noto-cjk")
                .arg(missing);
        if (request_.json)
            tellWarning(errors_, input_, warning);
        else
            errors_ << "crisis-timeline: " << input_.toStdString() << ": " << warning.toStdString() << '\n';
    }

    // "out.png" is "out-2.png" for the second of several pages.
    [[nodiscard]] QString pagePath(std::size_t page, std::size_t count) const {
        if (count == 1)
            return output_;
        const qsizetype dot = output_.lastIndexOf(u'.');
        const QString number = QStringLiteral("-%1").arg(page + 1);
        return dot > output_.lastIndexOf(u'/') ? output_.left(dot) + number + output_.mid(dot)
                                               : output_ + number;
    }

    [[nodiscard]] Result<void> writeFile(const QString& path, const FileContent& content) {
        const auto bytes = writeExportFile(path, content);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (request_.json)
            tellWritten(errors_, input_, path, *bytes);
        return {};
    }

    [[nodiscard]] Result<std::string> documentBytes(const Timeline& timeline,
                                                    const PictureOptions& options) const {
        const DocumentWords words = documentWords();
        switch (request_.format) {
        case ExportFormat::Csv:
            return eventsCsv(timeline, words.dates);
        case ExportFormat::StatementsCsv:
            return statementsCsv(timeline, words.dates);
        case ExportFormat::Markdown:
            return markdownBytes(timeline, words);
        case ExportFormat::TimelineJs:
            return timelineJsBytes(timeline, words);
        case ExportFormat::ICalendar: {
            ICalendarOptions calendar;
            const auto made = QDateTime::fromString(QString::fromStdString(options.date), Qt::ISODate);
            if (made.isValid())
                calendar.stamp = made.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toStdString();
            return iCalendarBytes(timeline, words, calendar);
        }
        default:
            return htmlWithPicture(timeline, options, words);
        }
    }

    [[nodiscard]] static Result<std::string>
    htmlWithPicture(const Timeline& timeline, const PictureOptions& options, const DocumentWords& words) {
        const auto picture = PreparedPicture::of(timeline, options);
        if (!picture)
            return tl::unexpected(picture.error());
        std::string svg;
        const auto written = writePicture(*picture, PictureFormat::Svg, 0, [&svg](std::string_view piece) {
            svg += piece;
            return true;
        });
        if (!written)
            return tl::unexpected(written.error());
        return htmlBytes(timeline, svg, words);
    }

    const ExportRequest& request_;
    QString input_, output_;
    std::ostream& errors_;
};

QString outputFor(const ExportRequest& request, const QString& input) {
    if (request.inputs.size() == 1)
        return request.output;
    QString name = QFileInfo(input).fileName();
    for (const QString& ending :
         {QStringLiteral(".json"), QStringLiteral(".png"), QStringLiteral(".timeline")}) {
        if (name.endsWith(ending))
            name.chop(ending.size());
    }
    return QDir(request.output).filePath(name + endingOf(request.format));
}

} // namespace

std::optional<ExportFormat> parseExportFormat(std::string_view word) {
    for (const FormatName& name : formatNames) {
        if (name.word == word)
            return name.format;
    }
    return std::nullopt;
}

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

int runExport(const ExportRequest& request, std::ostream& errors) {
    const auto fail = [&errors](const QString& text) {
        errors << "crisis-timeline: " << text.toStdString() << '\n';
        return 1;
    };
    if (request.inputs.size() > 1 && !QFileInfo(request.output).isDir())
        return fail(errorText({ErrorCode::FileNotFound, {request.output.toStdString()}, {}}));
    int exitCode = 0;
    QStringList taken;
    const auto isInput = [&request](const QString& output) {
        return std::any_of(request.inputs.begin(), request.inputs.end(), [&output](const QString& input) {
            // Files that are not there are equal to Qt.
            return output != QLatin1String("-") && QFileInfo::exists(output) &&
                   QFileInfo(input) == QFileInfo(output);
        });
    };
    for (const QString& input : request.inputs) {
        const QString output = outputFor(request, input);
        if (taken.contains(output)) {
            exitCode = fail(errorText(
                {ErrorCode::FileUnwritable, {output.toStdString(), "two inputs have this name"}, {}}));
            continue;
        }
        if (isInput(output)) {
            exitCode =
                fail(errorText({ErrorCode::FileUnwritable, {output.toStdString(), "it is an input"}, {}}));
            continue;
        }
        taken << output;
        if (const auto done = OneExport(request, input, output, errors).run(); !done)
            exitCode = fail(errorTextWithPlace(done.error()));
    }
    return exitCode;
}

} // namespace crisis
