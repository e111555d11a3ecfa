// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportInput.h"

#include "app/export/DocumentText.h"
#include "app/export/PictureArguments.h"
#include "app/text/AsOfTitle.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/FormatCapabilities.h"
#include "core/io/export/HtmlWriter.h"
#include "core/io/export/ICalendarWriter.h"
#include "core/io/export/MarkdownWriter.h"
#include "core/io/export/TimelineJsWriter.h"
#include "core/model/subset/TimelineSubset.h"

#include <QDateTime>

namespace crisis::exports {

namespace {

Result<std::string> htmlWithPicture(const ExportInput& part, const DocumentStrings& words) {
    const auto picture = LaidOutPicture::of(part.timeline, part.options);
    if (!picture)
        return tl::unexpected(picture.error());
    std::string svg;
    const auto written = writePicture(*picture, PictureFormat::Svg, 0, [&svg](std::string_view piece) {
        svg += piece;
        return true;
    });
    if (!written)
        return tl::unexpected(written.error());
    return htmlBytes(part.timeline, svg, words);
}

std::string calendarBytes(const ExportInput& part, const DocumentStrings& words) {
    ICalendarOptions calendar;
    const auto made = QDateTime::fromString(QString::fromStdString(part.options.date), Qt::ISODate);
    if (made.isValid())
        calendar.stamp = made.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toStdString();
    return iCalendarBytes(part.timeline, words, calendar);
}

// True if the opening view, which was computed for all events, shows each event of `timeline`.
bool openingViewShowsAll(const Timeline& timeline) {
    const auto opening = openingSpan(timeline);
    for (std::uint32_t i = 0; opening && i < timeline.eventCount(); ++i) {
        const auto span = timeline.axisSpan(EventPosition{i});
        if (span && (span->last <= opening->first || span->first >= opening->last))
            return false;
    }
    return true;
}

} // namespace

Result<ExportInput> exportInput(const Timeline& timeline, const ExportChoices& choices,
                                const Progress& progress) {
    for (const std::string& id : choices.events) {
        if (!timeline.indexOf(id))
            return failure(ErrorCode::NoSuchObject, {id});
    }
    TimelineSubset subset;
    subset.asOf = choices.asOf;
    if (!choices.events.empty())
        subset.events.emplace(choices.events.begin(), choices.events.end());
    auto chosen = apply(timeline, subset, progress);
    if (!chosen)
        return tl::unexpected(chosen.error());
    if (choices.asOf)
        chosen = titledAsOf(*chosen, *choices.asOf, documentStrings().dates);
    ExportInput part{std::move(*chosen), choices.options};
    if (!choices.from.empty() || !choices.to.empty()) {
        const auto whole = openingSpan(part.timeline).value_or(Timeline::AxisSpan{0, 86'400});
        const auto span = parsePictureSpan(choices.from, choices.to, whole);
        if (!span)
            return tl::unexpected(span.error());
        part.options.content = PictureContent::Span;
        part.options.span = *span;
    }
    if (!pictureFormat(choices.format) && part.options.content == PictureContent::Span) {
        TimelineSubset inSpan;
        inSpan.span = part.options.span;
        auto shorter = apply(part.timeline, inSpan, progress);
        if (!shorter)
            return tl::unexpected(shorter.error());
        part.timeline = std::move(*shorter);
    }
    if (!choices.events.empty() && part.options.content == PictureContent::OpeningView &&
        !openingViewShowsAll(part.timeline)) {
        part.options.content = PictureContent::Span;
        part.options.span = *spanOfEvents(part.timeline);
    }
    return part;
}

Result<std::string> documentBytes(const ExportInput& part, ExportFormat format) {
    const DocumentStrings words = documentStrings();
    switch (format) {
    case ExportFormat::Csv:
        return eventsCsv(part.timeline, words.dates);
    case ExportFormat::StatementsCsv:
        return statementsCsv(part.timeline, words.dates);
    case ExportFormat::Markdown:
        return markdownBytes(part.timeline, words);
    case ExportFormat::TimelineJs:
        return timelineJsBytes(part.timeline, words);
    case ExportFormat::ICalendar:
        return calendarBytes(part, words);
    default:
        return htmlWithPicture(part, words);
    }
}

std::vector<ExportLoss> exportLossesOf(ExportFormat format, const Timeline& timeline) {
    switch (format) {
    case ExportFormat::Csv:
        return exportLosses(timeline, capabilities::eventsCsv);
    case ExportFormat::StatementsCsv:
        return exportLosses(timeline, capabilities::statementsCsv);
    case ExportFormat::Markdown:
        return exportLosses(timeline, capabilities::markdown);
    case ExportFormat::Html:
        return exportLosses(timeline, capabilities::html);
    case ExportFormat::TimelineJs:
        return exportLosses(timeline, capabilities::timelineJs);
    case ExportFormat::ICalendar:
        return exportLosses(timeline, capabilities::iCalendar);
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        break;
    }
    return {};
}

} // namespace crisis::exports
