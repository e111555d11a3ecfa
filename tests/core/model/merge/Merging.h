// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/TimelineBuilder.h"
#include "core/model/edit/Edit.h"
#include "core/model/merge/Merge.h"

namespace crisis::test {
using namespace crisis::model;

inline DateClaim dated(const char* date, Basis basis) {
    DateClaim claim;
    claim.date = Date::parse(date).value();
    claim.basis = basis;
    return claim;
}

inline Event imported(const char* id, const char* title, const char* date) {
    Event event;
    event.id = EventId(id);
    event.title = title;
    event.dates = {dated(date, Basis::Imported)};
    return event;
}

inline Timeline of(const std::vector<Event>& events, const std::vector<Actor>& actors = {}) {
    TimelineBuilder builder;
    builder.actors() = actors;
    for (const Event& event : events)
        builder.add(event);
    return builder.build();
}

/// An event as an importer creates it.
inline Event remembered(Event event, std::uint32_t file = 0) {
    ImportBaseline as = importedAs(event);
    as.file = file;
    storeImportedAs(event, as);
    return event;
}

inline Timeline merged(const Timeline& here, const Timeline& incoming) {
    return apply(here, MergeImport{incoming, planMerge(here, incoming)}).value();
}

} // namespace crisis::test
