// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/subset/Excerpt.h"

#include "core/model/TimelineBuilder.h"

#include <algorithm>
#include <unordered_set>

namespace crisis::model {

namespace {

class Excerpting {
public:
    Excerpting(const Timeline& timeline, const ExcerptOptions& options)
        : timeline_(timeline), options_(options) {}

    Timeline run() {
        chooseEvents();
        chooseStatements();
        TimelineBuilder builder;
        builder.header() = timeline_.header();
        forget(builder.header().unknown);
        for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i) {
            if (events_[i])
                builder.add(stripped(timeline_.event(EventPosition{i})));
        }
        for (std::uint32_t i = 0; i < timeline_.statementCount(); ++i) {
            if (statements_[i])
                builder.add(stripped(timeline_.statement(StatementPosition{i})));
        }
        addRest(builder);
        return builder.build();
    }

private:
    // Removes unknown members unless notes are shared: nobody can check what they say.
    void forget(std::string& unknown) const {
        if (!options_.notes)
            unknown.clear();
    }

    void chooseEvents() {
        events_.assign(timeline_.eventCount(), !options_.events);
        if (options_.events)
            chooseNamed(*options_.events);
        else
            span_ = options_.span;
        if (!options_.span)
            return;
        for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i)
            events_[i] = events_[i] && overlaps(timeline_.axisSpan(EventPosition{i}), options_.span);
    }

    void chooseNamed(const std::vector<EventPosition>& events) {
        for (const EventPosition event : events) {
            events_[static_cast<std::uint32_t>(event)] = true;
            const auto span = timeline_.axisSpan(event);
            if (!span)
                continue;
            span_ = span_ ? Timeline::AxisSpan{std::min(span_->first, span->first),
                                               std::max(span_->last, span->last)}
                          : *span;
        }
    }

    static bool overlaps(const std::optional<Timeline::AxisSpan>& one,
                         const std::optional<Timeline::AxisSpan>& other) {
        return one && other && one->first < other->last && one->last > other->first;
    }

    [[nodiscard]] bool isPart() const { return options_.span || options_.events; }

    // Judgements and assumptions of the analyst are not reports.
    [[nodiscard]] bool isHandedOn(StatementPosition index) const {
        return options_.judgements || timeline_.statement(index).origin.is(StatementOrigin::Reported);
    }

    // The statements about the events, and those that answer them.
    void chooseStatements() {
        statements_.assign(timeline_.statementCount(), false);
        if (!isPart()) {
            for (std::uint32_t i = 0; i < timeline_.statementCount(); ++i)
                statements_[i] = isHandedOn(StatementPosition{i});
            return;
        }
        std::vector<StatementPosition> open;
        for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i) {
            if (events_[i])
                open.insert(open.end(), timeline_.statementsAbout(EventPosition{i}).begin(),
                            timeline_.statementsAbout(EventPosition{i}).end());
        }
        while (!open.empty()) {
            const StatementPosition index = open.back();
            open.pop_back();
            if (statements_[static_cast<std::uint32_t>(index)] || !isHandedOn(index))
                continue;
            statements_[static_cast<std::uint32_t>(index)] = true;
            for (const StatementPosition answer : timeline_.answersTo(index))
                open.push_back(answer);
        }
    }

    void strip(std::vector<DateClaim>& claims) {
        const auto isDeprecated = [](const DateClaim& claim) { return claim.rank.is(Rank::Deprecated); };
        if (!options_.deprecated && !std::all_of(claims.begin(), claims.end(), isDeprecated))
            std::erase_if(claims, isDeprecated);
        for (DateClaim& claim : claims) {
            forget(claim.unknown);
            sources_.insert(claim.source);
        }
    }

    Event stripped(Event event) {
        strip(event.dates);
        forget(event.unknown);
        forget(event.note);
        for (Participation& part : event.actors) {
            forget(part.unknown);
            actors_.insert(part.actor);
        }
        for (Figure& figure : event.numbers)
            forget(figure.unknown);
        std::erase_if(event.links, [this](const Link& link) {
            const auto target = timeline_.indexOf(link.event.value());
            return !target || !events_[static_cast<std::uint32_t>(*target)];
        });
        for (Link& link : event.links) {
            forget(link.note);
            forget(link.unknown);
            sources_.insert(link.source);
        }
        places_.insert(event.place);
        categories_.insert(event.category);
        return event;
    }

    Statement stripped(Statement statement) {
        strip(statement.dates);
        forget(statement.unknown);
        if (!options_.judgements)
            statement.credibility.reset();
        std::erase_if(statement.about, [this](const StatementTarget& about) {
            if (!about.event.empty()) {
                const auto target = timeline_.indexOf(about.event.value());
                return !target || !events_[static_cast<std::uint32_t>(*target)];
            }
            const auto target = timeline_.statementIndexOf(about.statement.value());
            return !target || !statements_[static_cast<std::uint32_t>(*target)];
        });
        for (StatementTarget& about : statement.about)
            forget(about.unknown);
        actors_.insert(statement.speakers.begin(), statement.speakers.end());
        sources_.insert(statement.source);
        return statement;
    }

    template <class Item, class Ids>
    [[nodiscard]] bool isWanted(const Item& item, const Ids& ids) const {
        return !isPart() || ids.count(item.id) > 0;
    }

    void addRest(TimelineBuilder& builder) {
        for (Period period : timeline_.periods()) {
            const DateClaim* claim = speakingClaim(period.dates);
            if (isPart() && !overlaps(claim ? timeline_.axisSpan(*claim) : std::nullopt, span_))
                continue;
            strip(period.dates);
            forget(period.unknown);
            forget(period.note);
            builder.periods().push_back(std::move(period));
        }
        followReferences();
        for (Source source : timeline_.sources()) {
            if (!isWanted(source, sources_))
                continue;
            strip(source.dates);
            forget(source.unknown);
            if (!options_.judgements) {
                source.reliability.clear();
                source.reliabilityBasis.clear();
            }
            if (!options_.copies)
                source.copy.reset();
            else if (source.copy)
                forget(source.copy->unknown);
            builder.sources().push_back(std::move(source));
        }
        addNamed(timeline_.actors(), actors_, builder.actors());
        addNamed(timeline_.places(), places_, builder.places());
        addNamed(timeline_.categories(), categories_, builder.categories());
        for (View view : timeline_.views()) {
            forget(view.unknown);
            forget(view.filter);
            builder.views().push_back(std::move(view));
        }
        if (options_.notes)
            builder.quarantined() = timeline_.quarantined();
    }

    template <class Item, class Ids>
    void addNamed(const std::vector<Item>& items, const Ids& ids, std::vector<Item>& out) const {
        for (Item item : items) {
            if (!isWanted(item, ids))
                continue;
            forget(item.unknown);
            out.push_back(std::move(item));
        }
    }

    // Also selects what a selected source or actor refers to; references are never circular.
    void followReferences() {
        for (bool grows = true; grows;) {
            const std::size_t before = sources_.size() + actors_.size();
            for (const Source& source : timeline_.sources()) {
                if (sources_.count(source.id) == 0)
                    continue;
                sources_.insert(source.derivedFrom.begin(), source.derivedFrom.end());
                for (const DateClaim& claim : source.dates)
                    sources_.insert(claim.source);
            }
            for (const Actor& actor : timeline_.actors()) {
                if (actors_.count(actor.id) > 0)
                    actors_.insert(actor.memberOf);
            }
            grows = sources_.size() + actors_.size() > before;
        }
    }

    const Timeline& timeline_;
    const ExcerptOptions& options_;
    std::vector<bool> events_, statements_;
    std::optional<Timeline::AxisSpan> span_; // of what is shared, if that is a part
    std::unordered_set<SourceId> sources_;
    std::unordered_set<ActorId> actors_;
    std::unordered_set<PlaceId> places_;
    std::unordered_set<CategoryId> categories_;
};

} // namespace

Timeline excerpt(const Timeline& timeline, const ExcerptOptions& options) {
    return Excerpting(timeline, options).run();
}

} // namespace crisis::model
