// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Merge.h"

#include "core/model/AlikeEvents.h"
#include "core/model/ImportedEvents.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

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

std::vector<DateClaim> mergedDates(const std::vector<DateClaim>& here, std::vector<DateClaim> incoming) {
    // A person's choice among dates outlives the import.
    const bool hasChoice = std::any_of(here.begin(), here.end(), [](const DateClaim& claim) {
        return !isImported(claim) && claim.rank.is(Rank::Preferred);
    });
    for (DateClaim& claim : incoming) {
        const auto before = std::find_if(here.begin(), here.end(), [&](const DateClaim& other) {
            return isImported(other) && edtfOf(other) == edtfOf(claim);
        });
        if (before != here.end()) {
            claim.rank = before->rank;
            claim.reason = before->reason;
        } else if (hasChoice && claim.rank.is(Rank::Preferred)) {
            claim.rank = {};
        }
    }
    for (const DateClaim& claim : here) {
        if (!isImported(claim))
            incoming.push_back(claim);
    }
    return incoming;
}

/// What differs between the two, and by whom it was changed.
MergePlan::Change compared(EventIndex hereAt, const Event& here, EventIndex incomingAt,
                           const Event& incoming) {
    MergePlan::Change change;
    change.here = hereAt;
    change.incoming = incomingAt;
    const ImportedAs mine = importedAs(here);
    const ImportedAs theirs = importedAs(incoming);
    const auto base = storedImportedAs(here);
    for (std::size_t at = 0; at < eventMembers; ++at) {
        if (mine.hashes[at] == theirs.hashes[at])
            continue;
        if (!base) {
            // Nothing in the file is no reason to take away what may be a person's own.
            if (theirs.hashes[at] != 0)
                change.either.set(at);
        } else if (mine.hashes[at] == base->hashes[at])
            change.byFile.set(at);
        else
            (theirs.hashes[at] != base->hashes[at] ? change.byBoth : change.byHere).set(at);
    }
    change.take = change.all();
    return change;
}

/// What `incoming` has under an id that `here` has not, and no event of it refers to.
template <class List>
std::vector<std::size_t> unreferred(const List& here, const List& incoming,
                                    const std::unordered_set<std::string>& referred) {
    std::unordered_set<std::string> known = referred;
    for (const auto& value : here)
        known.insert(value.id.value());
    std::vector<std::size_t> positions;
    for (std::size_t at = 0; at < incoming.size(); ++at) {
        if (!known.contains(incoming[at].id.value()))
            positions.push_back(at);
    }
    return positions;
}

/// Takes out of what is gone and new what is the same under other ids.
void pairAlike(const Timeline& here, const Timeline& incoming, MergePlan& plan, ImportedEvents& events) {
    std::unordered_set<std::uint32_t> gones, addeds;
    for (const auto& [gone, added] : alikeEvents(here, plan.gone, incoming, plan.added)) {
        gones.insert(static_cast<std::uint32_t>(gone));
        addeds.insert(static_cast<std::uint32_t>(added));
        events.pair(gone, added);
        plan.alike.push_back({gone, added, {}, {}, {}, {}, {}});
    }
    const auto isIn = [](const std::unordered_set<std::uint32_t>& taken) {
        return [&taken](EventIndex at) { return taken.contains(static_cast<std::uint32_t>(at)); };
    };
    std::erase_if(plan.gone, isIn(gones));
    std::erase_if(plan.added, isIn(addeds));
}

} // namespace

Event mergedEvent(const Event& here, const Event& incoming, const MergePlan::Change& change) {
    Event merged = here;
    const auto takes = [&change](EventMember member) {
        return change.take.test(static_cast<std::size_t>(member));
    };
    // Who takes the file's version of what a person may have added to keeps the addition.
    const auto isShared = [&change](EventMember member) {
        return !change.byFile.test(static_cast<std::size_t>(member));
    };
    if (takes(EventMember::Title))
        merged.title = incoming.title;
    if (takes(EventMember::Dates))
        merged.dates = mergedDates(here.dates, incoming.dates);
    if (takes(EventMember::Summary))
        merged.summary = incoming.summary;
    if (takes(EventMember::Category))
        merged.category = incoming.category;
    if (takes(EventMember::Place))
        merged.place = incoming.place;
    if (takes(EventMember::Status))
        merged.status = incoming.status;
    const auto takeList = [&](EventMember member, auto& list, const auto& from, const auto& same) {
        if (!takes(member))
            return;
        auto mine = std::exchange(list, from);
        if (isShared(member))
            addMissing(list, mine, same);
    };
    takeList(EventMember::Actors, merged.actors, incoming.actors,
             [](const Participation& a, const Participation& b) { return a.actor == b.actor; });
    takeList(EventMember::Numbers, merged.numbers, incoming.numbers, std::equal_to<>());
    takeList(EventMember::Tags, merged.tags, incoming.tags, std::equal_to<>());
    takeList(EventMember::Links, merged.links, incoming.links,
             [](const Link& a, const Link& b) { return a.event == b.event && a.type == b.type; });
    if (takes(EventMember::Note)) {
        merged.note = incoming.note;
        if (isShared(EventMember::Note) && !here.note.empty())
            merged.note += (merged.note.empty() ? "" : "\n\n") + here.note;
    }
    if (takes(EventMember::Other))
        merged.unknown = incoming.unknown;
    ImportedAs as = importedAs(incoming);
    if (incoming.id != here.id)
        as.id = incoming.id.value();
    storeImportedAs(merged, as);
    return merged;
}

MergePlan planMerge(const Timeline& here, const Timeline& incoming) {
    MergePlan plan;
    ImportedEvents events(here, incoming);
    std::vector<bool> comes(here.eventCount(), false);
    std::vector<std::pair<EventIndex, EventIndex>> met;
    std::unordered_set<std::string> referred;
    for (std::uint32_t i = 0; i < incoming.eventCount(); ++i) {
        const auto at = static_cast<EventIndex>(i);
        for (const DateClaim& claim : incoming.event(at).dates)
            referred.insert(claim.source.value());
        const auto own = events.find(incoming.eventId(at));
        if (own) {
            comes[static_cast<std::uint32_t>(*own)] = true;
            met.emplace_back(*own, at);
        } else
            plan.added.push_back(at);
    }
    for (std::uint32_t i = 0; i < here.eventCount(); ++i) {
        const auto at = static_cast<EventIndex>(i);
        if (!comes[i] && (isImported(here.date(at)) || storedImportedAs(here.event(at))))
            plan.gone.push_back(at);
    }
    // First of all, because links to these are no changes.
    pairAlike(here, incoming, plan, events);
    for (MergePlan::Change& change : plan.alike)
        change =
            compared(change.here, here.event(change.here), change.incoming, events.event(change.incoming));
    for (const auto& [own, at] : met) {
        const Event before = here.event(own);
        if (!isImported(before) && !storedImportedAs(before)) {
            ++plan.same;
            continue;
        }
        const MergePlan::Change change = compared(own, before, at, events.event(at));
        if (change.all().any())
            plan.changed.push_back(change);
        if (change.byHere.any())
            plan.kept.push_back(change);
        if (change.all().none() && change.byHere.none())
            ++plan.same;
    }
    plan.addedSources = unreferred(here.sources(), incoming.sources(), referred);
    plan.addedPeriods = unreferred(here.periods(), incoming.periods(), {});
    return plan;
}

} // namespace crisis
