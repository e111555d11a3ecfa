// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/subset/EventSelection.h"

#include "core/base/StepProgress.h"
#include "core/model/TimelineBuilder.h"
#include "core/model/store/IdInterner.h"

#include <algorithm>
#include <array>

namespace crisis::model {

namespace {

constexpr std::uint32_t at(EventPosition position) { return static_cast<std::uint32_t>(position); }
constexpr std::uint32_t at(StatementPosition position) { return static_cast<std::uint32_t>(position); }

bool overlaps(const std::optional<Timeline::AxisSpan>& one, const std::optional<Timeline::AxisSpan>& other) {
    return one && other && one->first < other->last && one->last > other->first;
}

class Selecting {
public:
    Selecting(const Timeline& timeline, const TimelineSubset& subset, const PrivateContent& content)
        : timeline_(timeline), subset_(subset), content_(content),
          isUnchanged_(content == PrivateContent::all()) {
        needed_[static_cast<std::size_t>(EntityKind::Source)].resize(timeline.sources().size());
        needed_[static_cast<std::size_t>(EntityKind::Actor)].resize(timeline.actors().size());
        needed_[static_cast<std::size_t>(EntityKind::Place)].resize(timeline.places().size());
        needed_[static_cast<std::size_t>(EntityKind::Category)].resize(timeline.categories().size());
    }

    Result<Timeline> run(const Progress& progress) {
        const std::uint64_t records = timeline_.eventCount() + timeline_.statementCount();
        StepProgress steps(progress, records + timeline_.eventCount());
        if (!chooseEvents(steps))
            return failure(ErrorCode::Cancelled);
        chooseStatements();
        TimelineBuilder builder = TimelineBuilder::forSubsetOf(timeline_);
        builder.header() = timeline_.header();
        forget(builder.header().unknown);
        for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i) {
            if (!steps.next())
                return failure(ErrorCode::Cancelled);
            if (events_[i])
                add(builder, EventPosition{i});
        }
        for (std::uint32_t i = 0; i < timeline_.statementCount(); ++i) {
            if (!steps.next())
                return failure(ErrorCode::Cancelled);
            if (statements_[i])
                add(builder, StatementPosition{i});
        }
        addRest(builder);
        return builder.build();
    }

private:
    // Removes unknown members unless notes are included: nobody can check what they say.
    void forget(std::string& unknown) const {
        if (!content_.notes)
            unknown.clear();
    }

    bool chooseEvents(StepProgress& steps) {
        events_.assign(timeline_.eventCount(), !subset_.events);
        if (subset_.events) {
            for (const EventId& id : *subset_.events) {
                if (const auto event = timeline_.indexOf(id.value()))
                    events_[at(*event)] = true;
            }
        }
        for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i) {
            if (!steps.next())
                return false;
            const EventPosition event{i};
            events_[i] = events_[i] && (!subset_.span || overlaps(timeline_.axisSpan(event), subset_.span)) &&
                         (!subset_.where || (*subset_.where)(timeline_, event));
            if (events_[i] && (subset_.events || subset_.where))
                extendStretch(timeline_.axisSpan(event));
        }
        return true;
    }

    void extendStretch(const std::optional<Timeline::AxisSpan>& span) {
        if (!span)
            return;
        stretch_ = stretch_ ? Timeline::AxisSpan{std::min(stretch_->first, span->first),
                                                 std::max(stretch_->last, span->last)}
                            : *span;
    }

    // Judgements and assumptions of the analyst are not reports.
    [[nodiscard]] bool isIncluded(StatementPosition statement) const {
        return content_.judgements || !timeline_.hasStanding(statement) ||
               timeline_.statement(statement).origin.is(StatementOrigin::Reported);
    }

    // The statements about the events, and those that answer them.
    void chooseStatements() {
        statements_.assign(timeline_.statementCount(), false);
        if (!subset_.selectsEvents()) {
            for (std::uint32_t i = 0; i < timeline_.statementCount(); ++i)
                statements_[i] = isIncluded(StatementPosition{i});
            return;
        }
        std::vector<StatementPosition> open;
        for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i) {
            if (!events_[i])
                continue;
            const auto about = timeline_.statementsAbout(EventPosition{i});
            open.insert(open.end(), about.begin(), about.end());
            chooseWithAnswers(open);
        }
    }

    void chooseWithAnswers(std::vector<StatementPosition>& open) {
        while (!open.empty()) {
            const StatementPosition statement = open.back();
            open.pop_back();
            if (statements_[at(statement)] || !isIncluded(statement))
                continue;
            statements_[at(statement)] = true;
            for (const StatementPosition answer : timeline_.answersTo(statement))
                open.push_back(answer);
        }
    }

    [[nodiscard]] bool isSelected(const EventId& id) const {
        const auto event = timeline_.indexOf(id.value());
        return event && events_[at(*event)];
    }
    [[nodiscard]] bool isSelected(const StatementId& id) const {
        const auto statement = timeline_.statementIndexOf(id.value());
        return statement && statements_[at(*statement)];
    }

    void need(EntityKind kind, std::uint32_t position) {
        needed_[static_cast<std::size_t>(kind)][position] = true;
    }
    template <class Id, class Item>
    void need(EntityKind kind, const Id& id, const std::vector<Item>& items) {
        if (const Item* item = id.empty() ? nullptr : timeline_.find(id))
            need(kind, static_cast<std::uint32_t>(item - items.data()));
    }
    void need(const SourceId& id) { need(EntityKind::Source, id, timeline_.sources()); }
    void need(const ActorId& id) { need(EntityKind::Actor, id, timeline_.actors()); }

    template <class Position>
    void needReferencesOf(Position position) {
        timeline_.referencesOf(position, [this](EntityKind kind, std::uint32_t index) { need(kind, index); });
    }

    void add(TimelineBuilder& builder, EventPosition position) {
        if (isUnchanged_ && !timeline_.hasLinks(position)) {
            needReferencesOf(position);
            return builder.copy(timeline_, position);
        }
        builder.add(stripped(timeline_.event(position)));
    }

    void add(TimelineBuilder& builder, StatementPosition position) {
        if (isUnchanged_ && hasOnlySelectedTargets(position)) {
            needReferencesOf(position);
            return builder.copy(timeline_, position);
        }
        builder.add(stripped(timeline_.statement(position)));
    }

    [[nodiscard]] bool hasOnlySelectedTargets(StatementPosition position) const {
        bool good = true;
        timeline_.aboutOf(position, [&](const Timeline::About& about) {
            if (about.event.empty()) {
                const auto target = timeline_.statementIndexOf(about.statement);
                good = good && target && statements_[at(*target)];
            } else {
                const auto target = timeline_.indexOf(about.event);
                good = good && target && events_[at(*target)];
            }
        });
        return good;
    }

    void strip(std::vector<DateClaim>& claims) {
        const auto isDeprecated = [](const DateClaim& claim) { return claim.rank.is(Rank::Deprecated); };
        if (!content_.deprecated && !std::all_of(claims.begin(), claims.end(), isDeprecated))
            std::erase_if(claims, isDeprecated);
        for (DateClaim& claim : claims) {
            forget(claim.unknown);
            need(claim.source);
        }
    }

    Event stripped(Event event) {
        strip(event.dates);
        forget(event.unknown);
        forget(event.note);
        for (Participation& part : event.actors) {
            forget(part.unknown);
            need(part.actor);
        }
        for (Figure& figure : event.numbers)
            forget(figure.unknown);
        std::erase_if(event.links, [this](const Link& link) { return !isSelected(link.event); });
        for (Link& link : event.links) {
            forget(link.note);
            forget(link.unknown);
            need(link.source);
        }
        need(EntityKind::Place, event.place, timeline_.places());
        need(EntityKind::Category, event.category, timeline_.categories());
        return event;
    }

    Statement stripped(Statement statement) {
        strip(statement.dates);
        forget(statement.unknown);
        if (!content_.judgements)
            statement.credibility.reset();
        std::erase_if(statement.about, [this](const StatementTarget& about) {
            return about.event.empty() ? !isSelected(about.statement) : !isSelected(about.event);
        });
        for (StatementTarget& about : statement.about)
            forget(about.unknown);
        for (const ActorId& speaker : statement.speakers)
            need(speaker);
        need(statement.source);
        return statement;
    }

    [[nodiscard]] bool isWanted(EntityKind kind, std::size_t position) const {
        return !subset_.selectsEvents() || needed_[static_cast<std::size_t>(kind)][position];
    }

    [[nodiscard]] bool isWanted(const Period& period) const {
        const DateClaim* claim = speakingClaim(period.dates);
        const auto span = claim != nullptr ? timeline_.axisSpan(*claim) : std::nullopt;
        return (!subset_.span || overlaps(span, subset_.span)) &&
               ((!subset_.events && !subset_.where) || overlaps(span, stretch_));
    }

    void addRest(TimelineBuilder& builder) {
        for (Period period : timeline_.periods()) {
            if (!isWanted(period))
                continue;
            strip(period.dates);
            forget(period.unknown);
            forget(period.note);
            builder.periods().push_back(std::move(period));
        }
        followReferences();
        for (std::size_t i = 0; i < timeline_.sources().size(); ++i) {
            if (isWanted(EntityKind::Source, i))
                builder.sources().push_back(stripped(timeline_.sources()[i]));
        }
        addNamed(EntityKind::Actor, timeline_.actors(), builder.actors());
        addNamed(EntityKind::Place, timeline_.places(), builder.places());
        addNamed(EntityKind::Category, timeline_.categories(), builder.categories());
        for (View view : timeline_.views()) {
            forget(view.unknown);
            forget(view.filter);
            builder.views().push_back(std::move(view));
        }
        if (content_.notes)
            builder.quarantined() = timeline_.quarantined();
    }

    Source stripped(Source source) {
        strip(source.dates);
        forget(source.unknown);
        if (!content_.judgements) {
            source.reliability.clear();
            source.reliabilityBasis.clear();
        }
        if (!content_.copies)
            source.copy.reset();
        else if (source.copy)
            forget(source.copy->unknown);
        return source;
    }

    template <class Item>
    void addNamed(EntityKind kind, const std::vector<Item>& items, std::vector<Item>& out) const {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!isWanted(kind, i))
                continue;
            out.push_back(items[i]);
            forget(out.back().unknown);
        }
    }

    // Also needs what a needed source or actor refers to, directly or not; references are never circular.
    void followReferences() {
        for (bool grows = true; grows;) {
            const auto before = needed_;
            for (std::size_t i = 0; i < timeline_.sources().size(); ++i) {
                if (!isNeeded(EntityKind::Source, i))
                    continue;
                const Source& source = timeline_.sources()[i];
                for (const SourceId& origin : source.derivedFrom)
                    need(origin);
                for (const DateClaim& claim : source.dates)
                    need(claim.source);
            }
            for (std::size_t i = 0; i < timeline_.actors().size(); ++i) {
                if (isNeeded(EntityKind::Actor, i))
                    need(timeline_.actors()[i].memberOf);
            }
            grows = needed_ != before;
        }
    }

    [[nodiscard]] bool isNeeded(EntityKind kind, std::size_t position) const {
        return needed_[static_cast<std::size_t>(kind)][position];
    }

    const Timeline& timeline_;
    const TimelineSubset& subset_;
    const PrivateContent& content_;
    const bool isUnchanged_; ///< the content of what is selected
    std::vector<bool> events_, statements_;
    std::optional<Timeline::AxisSpan> stretch_; ///< from the first to the last selected event
    std::array<std::vector<bool>, entityKindCount> needed_;
};

} // namespace

Result<Timeline> selected(const Timeline& timeline, const TimelineSubset& subset, const Progress& progress,
                          const PrivateContent& content) {
    if (!subset.selectsEvents() && content == PrivateContent::all())
        return timeline;
    return Selecting(timeline, subset, content).run(progress);
}

} // namespace crisis::model
