// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Merge.h"

#include <algorithm>
#include <functional>

namespace crisis {

namespace {

bool isImported(const DateClaim& claim) { return claim.basis.is(Basis::Imported); }

bool isImported(const Event& event) {
    return std::any_of(event.dates.begin(), event.dates.end(),
                       [](const DateClaim& claim) { return isImported(claim); });
}

/// Appends what `from` has and `to` has not.
template <class List, class Same>
void addMissing(List& to, const List& from, const Same& same) {
    for (const auto& value : from) {
        if (std::none_of(to.begin(), to.end(), [&](const auto& other) { return same(other, value); }))
            to.push_back(value);
    }
}

} // namespace

Event mergedEvent(const Event& here, const Event& incoming) {
    Event merged = incoming;
    // A person's choice among dates outlives the import.
    const bool hasChoice = std::any_of(here.dates.begin(), here.dates.end(), [](const DateClaim& claim) {
        return !isImported(claim) && claim.rank.is(Rank::Preferred);
    });
    for (DateClaim& claim : merged.dates) {
        const auto before = std::find_if(here.dates.begin(), here.dates.end(), [&](const DateClaim& other) {
            return isImported(other) && edtfOf(other) == edtfOf(claim);
        });
        if (before != here.dates.end()) {
            claim.rank = before->rank;
            claim.reason = before->reason;
        } else if (hasChoice && claim.rank.is(Rank::Preferred)) {
            claim.rank = {};
        }
    }
    for (const DateClaim& claim : here.dates) {
        if (!isImported(claim))
            merged.dates.push_back(claim);
    }
    if (merged.summary.empty())
        merged.summary = here.summary;
    if (!here.note.empty())
        merged.note = here.note;
    if (merged.category.empty())
        merged.category = here.category;
    if (merged.place.empty())
        merged.place = here.place;
    if (!merged.status.isSaid())
        merged.status = here.status;
    addMissing(merged.tags, here.tags, std::equal_to<>());
    addMissing(merged.links, here.links,
               [](const Link& a, const Link& b) { return a.event == b.event && a.type == b.type; });
    addMissing(merged.actors, here.actors,
               [](const Participation& a, const Participation& b) { return a.actor == b.actor; });
    addMissing(merged.numbers, here.numbers, std::equal_to<>());
    return merged;
}

MergePlan planMerge(const Timeline& here, const Timeline& incoming) {
    MergePlan plan;
    for (std::uint32_t i = 0; i < incoming.eventCount(); ++i) {
        const auto at = static_cast<EventIndex>(i);
        const auto own = here.indexOf(incoming.eventId(at));
        if (!own) {
            plan.added.push_back(at);
            continue;
        }
        const Event before = here.event(*own);
        if (isImported(before) && mergedEvent(before, incoming.event(at)) != before)
            plan.changed.push_back({*own, at});
        else
            ++plan.same;
    }
    for (std::uint32_t i = 0; i < here.eventCount(); ++i) {
        const auto at = static_cast<EventIndex>(i);
        if (!incoming.indexOf(here.eventId(at)) && isImported(here.date(at)))
            plan.gone.push_back(at);
    }
    return plan;
}

} // namespace crisis
