// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/Contradictions.h"

#include <algorithm>
#include <set>

namespace crisis::model {

namespace {

using Kind = Contradiction::Kind;

std::optional<Kind> kindOf(std::optional<Stance> stance) {
    if (stance == Stance::Denies)
        return Kind::Denied;
    return stance == Stance::Disputes ? std::optional(Kind::Disputed) : std::nullopt;
}

void addOfEvent(const Timeline& timeline, EventPosition index, std::vector<Contradiction>& out) {
    if (timeline.hasRivalDates(index)) {
        if (const std::uint32_t dates = differentDates(timeline.event(index)); dates > 1)
            out.push_back({Kind::RivalDates, index, {}, {}, {}, dates});
    }
    if (timeline.isDisputed(index)) {
        const std::string_view id = timeline.eventId(index);
        for (const StatementPosition statement : timeline.statementsAbout(index)) {
            timeline.aboutOf(statement, [&](const Timeline::About& about) {
                if (const auto kind = kindOf(about.stance); kind && about.event == id)
                    out.push_back({*kind, index, {}, {}, statement, 0});
            });
        }
    }
    if (timeline.hasLinks(index)) {
        for (const Link& link : timeline.event(index).links) {
            if (link.type.is(LinkType::Contradicts))
                out.push_back({Kind::ContradictedBy, index, timeline.indexOf(link.event.value()), {}, {}, 0});
        }
    }
}

} // namespace

std::uint32_t differentDates(const Event& event, const AsOfDate& known) {
    std::set<std::string> texts;
    for (const DateClaim& claim : event.dates) {
        if (!claim.rank.is(Rank::Deprecated) && known(claim))
            texts.insert(edtfOf(claim));
    }
    return static_cast<std::uint32_t>(texts.size());
}

bool isDisputed(const Timeline& timeline, EventPosition event, const AsOfDate& known) {
    if (known.isEverything() || !timeline.isDisputed(event))
        return timeline.isDisputed(event);
    const std::string_view id = timeline.eventId(event);
    const auto statements = timeline.statementsAbout(event);
    return std::any_of(statements.begin(), statements.end(), [&](StatementPosition statement) {
        bool opposes = false;
        timeline.aboutOf(statement, [&](const Timeline::About& about) {
            opposes = opposes || (about.event == id && kindOf(about.stance));
        });
        return opposes && known(statement);
    });
}

std::vector<Contradiction> contradictions(const Timeline& timeline, const std::atomic<bool>& cancel) {
    std::vector<Contradiction> found;
    for (const EventPosition index : timeline.displayOrder()) {
        if (cancel)
            return found;
        addOfEvent(timeline, index, found);
    }
    for (std::uint32_t i = 0; i < timeline.statementCount() && !cancel; ++i) {
        timeline.aboutOf(StatementPosition{i}, [&](const Timeline::About& about) {
            const auto kind = kindOf(about.stance);
            if (kind && !about.statement.empty())
                found.push_back(
                    {*kind, {}, {}, timeline.statementIndexOf(about.statement), StatementPosition{i}, 0});
        });
    }
    return found;
}

} // namespace crisis::model
