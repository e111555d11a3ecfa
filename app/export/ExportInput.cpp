// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportInput.h"

#include "app/export/DocumentText.h"
#include "app/export/PictureArguments.h"
#include "app/export/picture/OpeningSpan.h"
#include "app/text/AsOfTitle.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/HtmlWriter.h"
#include "core/io/export/ICalendarWriter.h"
#include "core/io/export/MarkdownWriter.h"
#include "core/io/export/TimelineJsWriter.h"
#include "core/model/subset/ApplySubset.h"

namespace crisis::exports {

namespace {

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
    if (!isPicture(choices.format) && part.options.content == PictureContent::Span) {
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

Result<std::string> documentBytes(const ExportInput& input, ExportFormat format) {
    return infoOf(format).document(input.timeline, input.options, documentStrings());
}

} // namespace crisis::exports
