// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/EntityRepair.h"

#include "core/model/store/UniqueId.h"

#include <unordered_set>

namespace crisis::model {

namespace {

using IdSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

struct Owner {
    const char* array;
    const char* word; ///< "event" in "event e3"
    std::uint32_t index;
    const std::string& id;
};

ReferenceError referenceError(ReferenceError::Kind kind, const Owner& owner, std::string path,
                              std::string id) {
    ReferenceError fault;
    fault.kind = kind;
    fault.in = std::string(owner.word) + ' ' + owner.id;
    fault.array = owner.array;
    fault.index = owner.index;
    fault.removed = path;
    fault.path = std::move(path);
    fault.id = std::move(id);
    return fault;
}

template <class T>
IdSet uniqueIds(std::vector<T>& list, const char* array, const char* word,
                const ReportReferenceError& report) {
    IdSet taken;
    UniqueId unique;
    std::vector<std::uint32_t> duplicates;
    for (std::uint32_t index = 0; index < list.size(); ++index) {
        if (!taken.insert(list[index].id.value()).second)
            duplicates.push_back(index);
    }
    for (const std::uint32_t index : duplicates) {
        auto& id = list[index].id;
        const std::string old = id.value();
        const std::string fresh = unique.next(
            old, [&taken](std::string_view candidate) { return taken.find(candidate) != taken.end(); });
        ReferenceError fault =
            referenceError(ReferenceError::Kind::DuplicateId, {array, word, index, fresh}, "/id", old);
        fault.removed.clear();
        fault.newId = fresh;
        report(fault);
        taken.insert(fresh);
        id = std::decay_t<decltype(id)>(fresh);
    }
    return taken;
}

void dropUnknownSources(std::vector<DateClaim>& claims, const IdSet& sources, const Owner& owner,
                        const ReportReferenceError& report) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        SourceId& source = claims[i].source;
        if (source.empty() || sources.count(source.value()) > 0)
            continue;
        report(referenceError(ReferenceError::Kind::Dangling, owner,
                              "/dates/" + std::to_string(i) + "/source", source.value()));
        source = {};
    }
}

// Removes each reference that closes a cycle. `edges(item)` returns pointers to the references of an item, in
// order.
template <class T, class Edges, class Cut>
void cutCycles(const std::vector<T>& list, const Edges& edges, const Cut& cut) {
    std::unordered_map<std::string_view, std::uint32_t> positions;
    for (std::uint32_t index = 0; index < list.size(); ++index)
        positions.emplace(list[index].id.value(), index);
    enum class Mark : std::uint8_t { New, Open, Done };
    struct Step {
        std::uint32_t item;
        std::size_t next;
    };
    std::vector<Mark> marks(list.size(), Mark::New);
    for (std::uint32_t root = 0; root < list.size(); ++root) {
        if (marks[root] != Mark::New)
            continue;
        std::vector<Step> path{{root, 0}};
        marks[root] = Mark::Open;
        while (!path.empty()) {
            const std::uint32_t item = path.back().item;
            const auto target = edges(list[item], path.back().next);
            if (!target) {
                marks[item] = Mark::Done;
                path.pop_back();
                continue;
            }
            const std::size_t edge = path.back().next++;
            const auto at = positions.find(*target);
            if (at == positions.end())
                continue;
            if (marks[at->second] == Mark::Open) {
                cut(item, edge);
            } else if (marks[at->second] == Mark::New) {
                marks[at->second] = Mark::Open;
                path.push_back({at->second, 0});
            }
        }
    }
}

void repairSources(std::vector<Source>& sources, const ReportReferenceError& report) {
    const IdSet ids = uniqueIds(sources, "sources", "source", report);
    std::vector<std::vector<bool>> cyclic(sources.size());
    cutCycles(
        sources,
        [](const Source& source, std::size_t edge) {
            return edge < source.derivedFrom.size()
                       ? std::optional<std::string_view>(source.derivedFrom[edge].value())
                       : std::nullopt;
        },
        [&](std::uint32_t item, std::size_t edge) {
            cyclic[item].resize(sources[item].derivedFrom.size());
            cyclic[item][edge] = true;
        });
    for (std::uint32_t index = 0; index < sources.size(); ++index) {
        Source& source = sources[index];
        const Owner owner{"sources", "source", index, source.id.value()};
        std::vector<SourceId> kept;
        for (std::size_t i = 0; i < source.derivedFrom.size(); ++i) {
            const bool isCyclic = !cyclic[index].empty() && cyclic[index][i];
            if (!isCyclic && ids.count(source.derivedFrom[i].value()) > 0)
                kept.push_back(source.derivedFrom[i]);
            else
                report(referenceError(isCyclic ? ReferenceError::Kind::Cycle : ReferenceError::Kind::Dangling,
                                      owner, "/derivedFrom/" + std::to_string(i),
                                      source.derivedFrom[i].value()));
        }
        source.derivedFrom = std::move(kept);
        dropUnknownSources(source.dates, ids, owner, report);
    }
}

void repairActors(std::vector<Actor>& actors, const ReportReferenceError& report) {
    const IdSet ids = uniqueIds(actors, "actors", "actor", report);
    std::vector<bool> cyclic(actors.size());
    cutCycles(
        actors,
        [](const Actor& actor, std::size_t edge) {
            return edge == 0 && !actor.memberOf.empty()
                       ? std::optional<std::string_view>(actor.memberOf.value())
                       : std::nullopt;
        },
        [&cyclic](std::uint32_t item, std::size_t) { cyclic[item] = true; });
    for (std::uint32_t index = 0; index < actors.size(); ++index) {
        ActorId& whole = actors[index].memberOf;
        if (whole.empty() || (!cyclic[index] && ids.count(whole.value()) > 0))
            continue;
        report(referenceError(cyclic[index] ? ReferenceError::Kind::Cycle : ReferenceError::Kind::Dangling,
                              {"actors", "actor", index, actors[index].id.value()}, "/memberOf",
                              whole.value()));
        whole = {};
    }
}

} // namespace

void repair(EntityRepair collections, const ReportReferenceError& report) {
    repairSources(collections.sources, report);
    IdSet sources;
    for (const Source& source : collections.sources)
        sources.insert(source.id.value());
    repairActors(collections.actors, report);
    (void)uniqueIds(collections.places, "places", "place", report);
    (void)uniqueIds(collections.categories, "categories", "category", report);
    (void)uniqueIds(collections.periods, "periods", "period", report);
    for (std::uint32_t index = 0; index < collections.periods.size(); ++index) {
        Period& period = collections.periods[index];
        dropUnknownSources(period.dates, sources, {"periods", "period", index, period.id.value()}, report);
    }
    const IdSet views = uniqueIds(collections.views, "views", "view", report);
    ViewId& opening = collections.header.openingView;
    if (!opening.empty() && views.count(opening.value()) == 0) {
        ReferenceError fault;
        fault.kind = ReferenceError::Kind::Dangling;
        fault.path = fault.removed = "/openingView";
        fault.id = opening.value();
        report(fault);
        opening = {};
    }
}

} // namespace crisis::model
