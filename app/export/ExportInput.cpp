// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportInput.h"

#include "app/export/DocumentText.h"
#include "app/export/OpeningSpan.h"
#include "app/export/PictureArguments.h"
#include "app/text/AsOfTitle.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/FormatCapabilities.h"
#include "core/io/export/HtmlWriter.h"
#include "core/io/export/ICalendarWriter.h"
#include "core/io/export/MarkdownWriter.h"
#include "core/io/export/TimelineJsWriter.h"
#include "core/model/subset/Excerpt.h"

#include <QDateTime>

namespace crisis::exports {

namespace {

// Options that keep all data of the events.
ExcerptOptions everythingOf() {
    ExcerptOptions options;
    options.notes = options.judgements = options.deprecated = options.copies = true;
    return options;
}

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

Result<Timeline> chosenEvents(const Timeline& timeline, const std::vector<std::string>& events) {
    ExcerptOptions options = everythingOf();
    options.events.emplace();
    for (const std::string& id : events) {
        const auto index = timeline.indexOf(id);
        if (!index)
            return failure(ErrorCode::NoSuchObject, {id});
        options.events->push_back(*index);
    }
    return excerpt(timeline, options);
}

Result<ExportInput> exportInput(const Timeline& timeline, const ExportChoices& choices) {
    ExportInput part{timeline, choices.options};
    if (choices.asOf) {
        const AsOfDate known(std::make_shared<const PublicationDates>(timeline), *choices.asOf);
        part.timeline = titledAsOf(timeline, known, documentStrings().dates);
    }
    if (!choices.events.empty()) {
        auto chosen = chosenEvents(part.timeline, choices.events);
        if (!chosen)
            return tl::unexpected(chosen.error());
        part.timeline = std::move(*chosen);
    }
    if (!choices.from.empty() || !choices.to.empty()) {
        const auto whole = openingSpan(part.timeline).value_or(Timeline::AxisSpan{0, 86'400});
        const auto span = parsePictureSpan(choices.from, choices.to, whole);
        if (!span)
            return tl::unexpected(span.error());
        part.options.content = PictureContent::Span;
        part.options.span = *span;
    }
    if (!pictureFormat(choices.format) && part.options.content == PictureContent::Span) {
        ExcerptOptions options = everythingOf();
        options.span = part.options.span;
        part.timeline = excerpt(part.timeline, options);
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
