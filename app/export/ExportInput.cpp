// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportInput.h"

#include "app/export/DocumentText.h"
#include "app/export/OpeningSpan.h"
#include "app/export/PictureArguments.h"
#include "app/text/AsOfTitle.h"
#include "core/model/subset/Excerpt.h"

namespace crisis::exports {

namespace {

// Options that keep all data of the events.
ExcerptOptions everythingOf() {
    ExcerptOptions options;
    options.notes = options.judgements = options.deprecated = options.copies = true;
    return options;
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
    if (!isPicture(choices.format) && part.options.content == PictureContent::Span) {
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

Result<std::string> documentBytes(const ExportInput& input, ExportFormat format) {
    return infoOf(format).document(input.timeline, input.options, documentStrings());
}

} // namespace crisis::exports
