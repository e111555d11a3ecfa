// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/Merge.h"

#include "core/model/merge/EventMatcher.h"
#include "core/model/merge/ImportedEvents.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace crisis::model {

namespace {

bool isImported(const DateClaim& claim) { return claim.basis.is(Basis::Imported); }

bool isImported(const Event& event) {
    return std::any_of(event.dates.begin(), event.dates.end(),
                       [](const DateClaim& claim) { return isImported(claim); });
}

/// Appends the items of `from` that are missing in `to`.
template <class List, class Same>
void addMissing(List& to, const List& from, const Same& same) {
    for (const auto& value : from) {
        if (std::none_of(to.begin(), to.end(), [&](const auto& other) { return same(other, value); }))
            to.push_back(value);
    }
}

std::vector<DateClaim> mergedDates(const std::vector<DateClaim>& here, std::vector<DateClaim> incoming) {
    // The user's preferred date survives the import.
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

/// The differences between the two, by who changed them.
MergePlan::Change compared(EventPosition hereAt, const Event& here, EventPosition incomingAt,
                           const Event& incoming) {
    MergePlan::Change change;
    change.here = hereAt;
    change.incoming = incomingAt;
    const ImportBaseline mine = importedAs(here);
    const ImportBaseline theirs = importedAs(incoming);
    const auto base = storedImportedAs(here);
    for (std::size_t at = 0; at < eventMembers; ++at) {
        if (mine.hashes[at] == theirs.hashes[at])
            continue;
        if (!base) {
            // An empty member in the file must not delete what may be the user's own.
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

/// Positions of the items of `incoming` whose ids `here` does not have and no event refers to.
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

/// Whether one of `incoming` has the same start or name.
bool isSame(const MergePlan::File& file, const std::vector<ImportedFile>& incoming) {
    return std::any_of(incoming.begin(), incoming.end(), [&file](const ImportedFile& one) {
        return one.key == file.file.key || (!one.name.empty() && one.name == file.file.name);
    });
}

/// The files that the events of the timeline came from.
class Origins {
public:
    explicit Origins(const Timeline& here) : at_(here.eventCount(), none) {
        for (const ImportedFile& file : importedFiles(here.header()))
            add(file);
        for (std::uint32_t i = 0; i < here.eventCount(); ++i) {
            const Event event = here.event(EventPosition{i});
            const auto stored = storedImportedAs(event);
            if (!stored && !model::isImported(event))
                continue;
            at_[i] = add({stored ? stored->file : 0, {}});
            ++files_[at_[i]].events;
        }
    }
    [[nodiscard]] bool isImported(EventPosition at) const { return of(at) != none; }
    [[nodiscard]] bool isEarlier(EventPosition at) const {
        return isImported(at) && files_[of(at)].isEarlier;
    }
    void found(EventPosition at) {
        if (isImported(at))
            ++files_[of(at)].found;
    }
    void setEarlier(const std::vector<std::uint32_t>& keys) {
        for (MergePlan::File& file : files_)
            file.isEarlier = std::find(keys.begin(), keys.end(), file.file.key) != keys.end();
    }
    void guessEarlier(const std::vector<ImportedFile>& incoming) {
        for (MergePlan::File& file : files_)
            file.isEarlier = file.found > 0 && (isSame(file, incoming) || 2 * file.found >= file.events);
    }
    /// The files that have events.
    [[nodiscard]] std::vector<MergePlan::File> files() const {
        auto files = files_;
        std::erase_if(files, [](const MergePlan::File& file) { return file.events == 0; });
        return files;
    }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    [[nodiscard]] std::size_t of(EventPosition at) const { return at_[static_cast<std::uint32_t>(at)]; }
    std::size_t add(const ImportedFile& file) {
        const auto [known, isNew] = positions_.try_emplace(file.key, files_.size());
        if (isNew)
            files_.push_back({file, 0, 0, false});
        return known->second;
    }

    std::vector<MergePlan::File> files_;
    std::unordered_map<std::uint32_t, std::size_t> positions_;
    std::vector<std::size_t> at_;
};

using Pairs = std::vector<std::pair<EventPosition, EventPosition>>;

/// Moves paired events from `gone` and `added` to `alike`.
void takeAlike(const Pairs& alike, MergePlan& plan, ImportedEvents& events) {
    std::unordered_set<std::uint32_t> gones, addeds;
    for (const auto& [gone, added] : alike) {
        gones.insert(static_cast<std::uint32_t>(gone));
        addeds.insert(static_cast<std::uint32_t>(added));
        events.pair(gone, added);
        plan.alike.push_back({gone, added, {}, {}, {}, {}, {}});
    }
    const auto isIn = [](const std::unordered_set<std::uint32_t>& taken) {
        return [&taken](EventPosition at) { return taken.contains(static_cast<std::uint32_t>(at)); };
    };
    std::erase_if(plan.gone, isIn(gones));
    std::erase_if(plan.added, isIn(addeds));
}

/// The key of the file that the import continues: the earlier version with the most matching events. A large
/// file that merely contains a small one remains a separate file.
std::uint32_t keyOfEarlier(const std::vector<MergePlan::File>& files, const Timeline& incoming, bool isSaid) {
    const auto own = importedFiles(incoming.header());
    if (own.size() != 1)
        return 0;
    const MergePlan::File* most = nullptr;
    for (const MergePlan::File& file : files) {
        if (file.isEarlier && file.file.key != 0 && (most == nullptr || file.found > most->found))
            most = &file;
    }
    const bool isSure =
        most != nullptr && (isSaid || isSame(*most, own) || 2 * most->found >= incoming.eventCount());
    return isSure ? most->file.key : 0;
}

std::string textOf(const QuarantinedMember& one) {
    return one.member + '\n' + one.problem + '\n' + one.raw + '\n' + one.unknown;
}

/// Positions of quarantined items that the timeline does not have, regardless of their owner.
std::vector<std::size_t> newlySetAside(const Timeline& here, const Timeline& incoming) {
    std::unordered_map<std::string, std::size_t> known;
    for (const QuarantinedMember& one : here.quarantined())
        ++known[textOf(one)];
    std::vector<std::size_t> positions;
    for (std::size_t at = 0; at < incoming.quarantined().size(); ++at) {
        std::size_t& left = known[textOf(incoming.quarantined()[at])];
        if (left > 0)
            --left;
        else
            positions.push_back(at);
    }
    return positions;
}

} // namespace

Event mergedEvent(const Event& here, const Event& incoming, const MergePlan::Change& change) {
    Event merged = here;
    const auto takes = [&change](EventMember member) {
        return change.take.test(static_cast<std::size_t>(member));
    };
    // Taking the file's version of a member keeps the user's additions to it.
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
    ImportBaseline as = importedAs(incoming);
    if (incoming.id != here.id)
        as.id = incoming.id.value();
    for (const Event* event : {&here, &incoming}) {
        if (const auto stored = storedImportedAs(*event); stored && as.file == 0)
            as.file = stored->file; // an event remains assigned to its first file
    }
    storeImportedAs(merged, as);
    return merged;
}

bool MergePlan::isDoubtful() const {
    return std::any_of(files.begin(), files.end(), [](const File& one) {
        return !one.isEarlier && one.found > 0 && one.found < one.events;
    });
}

MergePlan planMerge(const Timeline& here, const Timeline& incoming,
                    const std::optional<std::vector<std::uint32_t>>& earlier) {
    MergePlan plan;
    ImportedEvents events(here, incoming);
    Origins origins(here);
    std::vector<bool> comes(here.eventCount(), false);
    Pairs met;
    std::unordered_set<std::string> referred;
    for (std::uint32_t i = 0; i < incoming.eventCount(); ++i) {
        const auto at = static_cast<EventPosition>(i);
        for (const DateClaim& claim : incoming.event(at).dates)
            referred.insert(claim.source.value());
        const auto own = events.find(incoming.eventId(at));
        if (own) {
            if (!comes[static_cast<std::uint32_t>(*own)])
                origins.found(*own);
            comes[static_cast<std::uint32_t>(*own)] = true;
            met.emplace_back(*own, at);
        } else
            plan.added.push_back(at);
    }
    if (earlier)
        origins.setEarlier(*earlier);
    else
        origins.guessEarlier(importedFiles(incoming.header()));
    for (std::uint32_t i = 0; i < here.eventCount(); ++i) {
        if (!comes[i] && origins.isEarlier(EventPosition{i}))
            plan.gone.push_back(EventPosition{i});
    }
    // Pair events first, because links to paired events are not changes.
    const Pairs alike = alikeEvents(here, plan.gone, incoming, plan.added);
    for (const auto& [gone, added] : alike)
        origins.found(gone);
    takeAlike(alike, plan, events);
    plan.files = origins.files();
    plan.file = keyOfEarlier(plan.files, incoming, earlier.has_value());
    for (MergePlan::Change& change : plan.alike)
        change =
            compared(change.here, here.event(change.here), change.incoming, events.event(change.incoming));
    for (const auto& [own, at] : met) {
        if (!origins.isImported(own)) {
            ++plan.same;
            continue;
        }
        const MergePlan::Change change = compared(own, here.event(own), at, events.event(at));
        if (change.all().any())
            plan.changed.push_back(change);
        if (change.byHere.any())
            plan.kept.push_back(change);
        if (change.all().none() && change.byHere.none())
            ++plan.same;
    }
    plan.addedSources = unreferred(here.sources(), incoming.sources(), referred);
    plan.addedPeriods = unreferred(here.periods(), incoming.periods(), {});
    plan.quarantined = newlySetAside(here, incoming);
    return plan;
}

} // namespace crisis::model
