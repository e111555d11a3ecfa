// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/Independence.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace crisis::model {

namespace {

constexpr std::uint32_t enough = 2;

std::uint32_t positionOf(const Timeline& timeline, const Source& source) {
    return static_cast<std::uint32_t>(&source - timeline.sources().data());
}

/// A source and everything it derives from.
std::unordered_set<std::uint32_t> originsOf(const Timeline& timeline, std::uint32_t source) {
    std::unordered_set<std::uint32_t> seen;
    std::vector<std::uint32_t> open{source};
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (!seen.insert(at).second)
            continue;
        for (const SourceId& id : timeline.sources()[at].derivedFrom) {
            if (const Source* origin = timeline.find(id))
                open.push_back(positionOf(timeline, *origin));
        }
    }
    return seen;
}

void addOnce(std::vector<std::uint32_t>& sources, std::optional<std::uint32_t> source) {
    if (source && std::find(sources.begin(), sources.end(), *source) == sources.end())
        sources.push_back(*source);
}

Support supportOf(const Timeline& timeline, const std::vector<std::uint32_t>& sources) {
    return {static_cast<std::uint32_t>(sources.size()),
            static_cast<std::uint32_t>(independentGroups(timeline, sources).size())};
}

/// The sources of the answers to a statement on one side; the source of the statement itself is for it.
Support supportFor(const Timeline& timeline, StatementPosition index, Side side) {
    std::vector<std::uint32_t> sources;
    if (side == Side::For)
        addOnce(sources, timeline.sourceOf(index));
    const StatementId id(timeline.statementId(index));
    for (const StatementPosition answer : timeline.answersTo(index)) {
        const Statement statement = timeline.statement(answer);
        for (const StatementTarget& about : statement.about) {
            if (about.statement == id && sideOf(about.stance) == side)
                addOnce(sources, timeline.sourceOf(answer));
        }
    }
    return supportOf(timeline, sources);
}

} // namespace

std::vector<std::vector<std::uint32_t>> independentGroups(const Timeline& timeline,
                                                          std::span<const std::uint32_t> sources) {
    std::vector<std::vector<std::uint32_t>> groups;
    std::vector<std::unordered_set<std::uint32_t>> origins; // per group
    for (const std::uint32_t source : sources) {
        std::vector<std::uint32_t> members{source};
        std::unordered_set<std::uint32_t> reached = originsOf(timeline, source);
        for (std::size_t i = 0; i < groups.size();) {
            const bool related = std::any_of(reached.begin(), reached.end(), [&](std::uint32_t origin) {
                return origins[i].contains(origin);
            });
            if (!related) {
                ++i;
                continue;
            }
            members.insert(members.begin(), groups[i].begin(), groups[i].end());
            reached.merge(origins[i]);
            groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
            origins.erase(origins.begin() + static_cast<std::ptrdiff_t>(i));
        }
        groups.push_back(std::move(members));
        origins.push_back(std::move(reached));
    }
    return groups;
}

Side sideOf(const VocabularyTerm<Stance>& stance) {
    if (stance.is(Stance::Reports) || stance.is(Stance::Confirms))
        return Side::For;
    return stance.is(Stance::Denies) || stance.is(Stance::Disputes) ? Side::Against : Side::Neither;
}

Support supportFor(const Timeline& timeline, EventPosition event, Side side) {
    std::vector<std::uint32_t> sources;
    if (side == Side::For) {
        for (const DateClaim& claim : timeline.event(event).dates) {
            if (const Source* source = claim.source.empty() ? nullptr : timeline.find(claim.source))
                addOnce(sources, positionOf(timeline, *source));
        }
    }
    const std::string_view id = timeline.eventId(event);
    for (const StatementPosition statement : timeline.statementsAbout(event)) {
        timeline.aboutOf(statement, [&](const Timeline::About& about) {
            if (about.event == id && about.stance && sideOf(*about.stance) == side)
                addOnce(sources, timeline.sourceOf(statement));
        });
    }
    return supportOf(timeline, sources);
}

std::optional<Support> thinConfirmation(const Timeline& timeline, const Statement& statement) {
    if (statement.credibility != 1)
        return std::nullopt;
    std::optional<Support> least;
    const auto weigh = [&least](const Support& support) {
        if (!least || support.independent < least->independent)
            least = support;
    };
    for (const StatementTarget& about : statement.about) {
        if (const auto event = timeline.indexOf(about.event.value()); event && !about.event.empty())
            weigh(supportFor(timeline, *event, sideOf(about.stance)));
        else if (const auto answered = timeline.statementIndexOf(about.statement.value()))
            weigh(supportFor(timeline, *answered, sideOf(about.stance)));
    }
    if (!least)
        least = Support{statement.source.empty() ? 0U : 1U, statement.source.empty() ? 0U : 1U};
    return least->independent < enough ? least : std::nullopt;
}

} // namespace crisis::model
