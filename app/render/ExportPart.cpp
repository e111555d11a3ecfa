// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ExportPart.h"

#include "app/render/DocumentText.h"
#include "app/render/PictureArguments.h"
#include "app/text/KnownTimeline.h"
#include "core/io/CsvWriter.h"
#include "core/io/Excerpt.h"
#include "core/io/FormatRooms.h"
#include "core/io/HtmlWriter.h"
#include "core/io/ICalendarWriter.h"
#include "core/io/MarkdownWriter.h"
#include "core/io/TimelineJsWriter.h"

#include <QDateTime>

namespace crisis {

namespace {

// A part of the timeline that leaves nothing else out.
ExcerptOptions everythingOf() {
    ExcerptOptions options;
    options.notes = options.judgements = options.deprecated = options.copies = true;
    return options;
}

Result<std::string> htmlWithPicture(const ExportPart& part, const DocumentWords& words) {
    const auto picture = PreparedPicture::of(part.timeline, part.options);
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

std::string calendarBytes(const ExportPart& part, const DocumentWords& words) {
    ICalendarOptions calendar;
    const auto made = QDateTime::fromString(QString::fromStdString(part.options.date), Qt::ISODate);
    if (made.isValid())
        calendar.stamp = made.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toStdString();
    return iCalendarBytes(part.timeline, words, calendar);
}

// Whether the opening view, which was made for all events, shows each of these.
bool openingViewShowsAll(const Timeline& timeline) {
    const auto opening = openingSpan(timeline);
    for (std::uint32_t i = 0; opening && i < timeline.eventCount(); ++i) {
        const auto span = timeline.axisSpan(EventIndex{i});
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

Result<ExportPart> exportPart(const Timeline& timeline, const ExportChoices& choices) {
    ExportPart part{timeline, choices.options};
    if (choices.knownOn) {
        const KnownOn known(std::make_shared<const KnowledgeDates>(timeline), *choices.knownOn);
        part.timeline = titledAsKnownOn(timeline, known, documentWords().dates);
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

Result<std::string> documentBytes(const ExportPart& part, ExportFormat format) {
    const DocumentWords words = documentWords();
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

std::vector<LeftOut> leftOutBy(ExportFormat format, const Timeline& timeline) {
    switch (format) {
    case ExportFormat::Csv:
        return leftOut(timeline, rooms::eventsCsv);
    case ExportFormat::StatementsCsv:
        return leftOut(timeline, rooms::statementsCsv);
    case ExportFormat::Markdown:
        return leftOut(timeline, rooms::markdown);
    case ExportFormat::Html:
        return leftOut(timeline, rooms::html);
    case ExportFormat::TimelineJs:
        return leftOut(timeline, rooms::timelineJs);
    case ExportFormat::ICalendar:
        return leftOut(timeline, rooms::iCalendar);
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        break;
    }
    return {};
}

} // namespace crisis
