// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/AsOfDate.h"

#include "core/model/TimelineBuilder.h"

#include <algorithm>

namespace crisis::model {

namespace {

void keepKnown(std::vector<DateClaim>& claims, const AsOfDate& known) {
    std::erase_if(claims, [&known](const DateClaim& claim) { return !known(claim); });
}

Event knownPart(Event event, const AsOfDate& known) {
    keepKnown(event.dates, known);
    if (event.dates.empty()) {
        DateClaim undated;
        undated.date = Date();
        event.dates.push_back(undated);
    }
    std::erase_if(event.links, [&](const Link& link) { return !link.source.empty() && !known(link.source); });
    return event;
}

} // namespace

const DateClaim* AsOfDate::speaking(std::span<const DateClaim> claims) const {
    if (isEverything())
        return speakingClaim(claims);
    const DateClaim* normal = nullptr;
    const DateClaim* any = nullptr;
    for (const DateClaim& claim : claims) {
        if (!(*this)(claim))
            continue;
        if (claim.rank.is(Rank::Preferred))
            return &claim;
        if (normal == nullptr && claim.rank.is(Rank::Normal))
            normal = &claim;
        if (any == nullptr)
            any = &claim;
    }
    return normal != nullptr ? normal : any;
}

Timeline restrictedTo(const Timeline& timeline, const AsOfDate& known) {
    if (known.isEverything())
        return timeline;
    TimelineBuilder builder;
    builder.header() = timeline.header();
    builder.actors() = timeline.actors();
    builder.places() = timeline.places();
    builder.categories() = timeline.categories();
    builder.views() = timeline.views();
    for (const Source& source : timeline.sources()) {
        if (known(source.id))
            builder.sources().push_back(source);
    }
    for (Period period : timeline.periods()) {
        keepKnown(period.dates, known);
        if (!period.dates.empty())
            builder.periods().push_back(std::move(period));
    }
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i) {
        if (known(EventPosition{i}))
            builder.add(knownPart(timeline.event(EventPosition{i}), known));
    }
    for (std::uint32_t i = 0; i < timeline.statementCount(); ++i) {
        if (!known(StatementPosition{i}))
            continue;
        Statement statement = timeline.statement(StatementPosition{i});
        keepKnown(statement.dates, known);
        builder.add(statement);
    }
    return builder.build(); // removes the references to unknown objects
}

} // namespace crisis::model
