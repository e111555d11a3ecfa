// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit/Edit.h"

#include "core/model/TimelineBuilder.h"
#include "core/model/merge/ImportedEvents.h"
#include "core/time/TimeZone.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace crisis::model {

namespace {

Result<void> dangling(const char* member, const std::string& id) {
    return failure(ErrorCode::DanglingReference, {member, id});
}

/// Whether `goal` is reachable from `from`; `step(id, next)` appends the successors of an id.
template <class Step>
bool reaches(const std::string& from, const std::string& goal, const Step& step) {
    std::vector<std::string> open{from};
    std::unordered_set<std::string> seen;
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (id == goal)
            return true;
        if (seen.insert(id).second)
            step(id, open);
    }
    return false;
}

// Checks that the references of a new value resolve.
class References {
public:
    explicit References(const Timeline& timeline) : timeline_(timeline) {}

    template <class Id>
    [[nodiscard]] Result<void> optional(const Id& id, const char* member) const {
        if (id.empty() || timeline_.find(id))
            return {};
        return dangling(member, id.value());
    }
    [[nodiscard]] Result<void> claims(const std::vector<DateClaim>& claims) const {
        for (const DateClaim& claim : claims) {
            if (auto good = optional(claim.source, "source"); !good)
                return good;
        }
        return {};
    }
    [[nodiscard]] Result<void> check(const Event& event) const {
        if (event.dates.empty())
            return failure(ErrorCode::NoDates, {event.id.value()});
        for (auto good :
             {optional(event.category, "category"), optional(event.place, "place"), claims(event.dates)}) {
            if (!good)
                return good;
        }
        for (const Participation& actor : event.actors) {
            if (!timeline_.find(actor.actor))
                return dangling("actor", actor.actor.value());
        }
        for (const Link& link : event.links) {
            if (link.event != event.id && !timeline_.indexOf(link.event.value()))
                return dangling("event", link.event.value());
            if (auto good = optional(link.source, "source"); !good)
                return good;
        }
        return {};
    }
    /// `others` are actors that are added together with it.
    [[nodiscard]] Result<void> check(const Statement& statement, const std::vector<Actor>& others) const {
        for (auto good : {optional(statement.source, "source"), claims(statement.dates)}) {
            if (!good)
                return good;
        }
        for (const ActorId& speaker : statement.speakers) {
            const bool enters = std::any_of(others.begin(), others.end(),
                                            [&](const Actor& actor) { return actor.id == speaker; });
            if (!enters && !timeline_.find(speaker))
                return dangling("speakers", speaker.value());
        }
        for (const StatementTarget& about : statement.about) {
            if (!about.event.empty() && !timeline_.indexOf(about.event.value()))
                return dangling("event", about.event.value());
            if (about.event.empty() && !timeline_.statementIndexOf(about.statement.value()))
                return dangling("statement", about.statement.value());
            if (about.event.empty() && leadsTo(about.statement.value(), statement.id.value()))
                return failure(ErrorCode::ReferenceCycle, {"statement", about.statement.value()});
        }
        return {};
    }

private:
    /// Whether a statement is about `goal`, directly or indirectly.
    [[nodiscard]] bool leadsTo(const std::string& from, const std::string& goal) const {
        return reaches(from, goal, [this](const std::string& id, std::vector<std::string>& next) {
            const auto statement = timeline_.statement(StatementId(id));
            for (const StatementTarget& about :
                 statement ? statement->about : std::vector<StatementTarget>()) {
                if (about.event.empty())
                    next.push_back(about.statement.value());
            }
        });
    }

    const Timeline& timeline_;
};

Result<EventPosition> position(const Timeline& timeline, const EventId& id) {
    const auto index = timeline.indexOf(id.value());
    if (!index)
        return failure(ErrorCode::NoSuchObject, {id.value()});
    return *index;
}

Result<StatementPosition> position(const Timeline& timeline, const StatementId& id) {
    const auto index = timeline.statementIndexOf(id.value());
    if (!index)
        return failure(ErrorCode::NoSuchObject, {id.value()});
    return *index;
}

// Each overload fills the builder and returns whether all references need a check.
class Applier {
public:
    enum class After { Trusted, Check };

    Applier(const Timeline& timeline, TimelineBuilder& builder) : timeline_(timeline), builder_(builder) {}

    Result<After> operator()(const AddEvent& edit) {
        if (timeline_.indexOf(edit.event.id.value()))
            return failure(ErrorCode::DuplicateId, {edit.event.id.value()});
        if (auto good = references_.check(edit.event); !good)
            return tl::unexpected(good.error());
        auto before = EventPosition{timeline_.eventCount()};
        if (edit.before) {
            const auto at = position(timeline_, *edit.before);
            if (!at)
                return tl::unexpected(at.error());
            before = *at;
        }
        builder_.insert(before, edit.event);
        return After::Trusted;
    }
    Result<After> operator()(const ReplaceEvent& edit) {
        const auto at = position(timeline_, edit.event.id);
        if (!at)
            return tl::unexpected(at.error());
        if (auto good = references_.check(edit.event); !good)
            return tl::unexpected(good.error());
        builder_.replace(*at, edit.event);
        return After::Trusted;
    }
    Result<After> operator()(const RemoveEvent& edit) {
        return position(timeline_, edit.id).map([this](EventPosition at) {
            builder_.remove(at);
            return After::Check;
        });
    }
    Result<After> operator()(const AddStatement& edit) {
        if (timeline_.statementIndexOf(edit.statement.id.value()))
            return failure(ErrorCode::DuplicateId, {edit.statement.id.value()});
        return bring(edit.actors)
            .and_then([&] { return references_.check(edit.statement, edit.actors); })
            .map([&] {
                builder_.add(edit.statement);
                return After::Trusted;
            });
    }
    Result<After> operator()(const ReplaceStatement& edit) {
        const auto at = position(timeline_, edit.statement.id);
        if (!at)
            return tl::unexpected(at.error());
        return bring(edit.actors)
            .and_then([&] { return references_.check(edit.statement, edit.actors); })
            .map([&] {
                builder_.replace(*at, edit.statement);
                return After::Trusted;
            });
    }
    Result<After> operator()(const RemoveStatement& edit) {
        return position(timeline_, edit.id).map([this](StatementPosition at) {
            builder_.remove(at);
            return After::Check;
        });
    }
    Result<After> operator()(const PreferDate& edit) {
        const auto at = position(timeline_, edit.event);
        if (!at)
            return tl::unexpected(at.error());
        Event event = timeline_.event(*at);
        if (edit.claim >= event.dates.size())
            return failure(ErrorCode::NoSuchObject, {edit.event.value()});
        preferNone(event);
        event.dates[edit.claim].rank = Rank::Preferred;
        builder_.replace(*at, event);
        return After::Trusted;
    }
    Result<After> operator()(const WriteDate& edit) {
        const auto at = position(timeline_, edit.event);
        if (!at)
            return tl::unexpected(at.error());
        Event event = timeline_.event(*at);
        if (edit.claim && *edit.claim >= event.dates.size())
            return failure(ErrorCode::NoSuchObject, {edit.event.value()});
        if (edit.value.rank.is(Rank::Preferred))
            preferNone(event);
        if (edit.claim)
            event.dates[*edit.claim] = edit.value;
        else
            event.dates.push_back(edit.value);
        return (*this)(ReplaceEvent{event});
    }
    Result<After> operator()(const RemoveDate& edit) {
        const auto at = position(timeline_, edit.event);
        if (!at)
            return tl::unexpected(at.error());
        Event event = timeline_.event(*at);
        if (edit.claim >= event.dates.size())
            return failure(ErrorCode::NoSuchObject, {edit.event.value()});
        event.dates.erase(event.dates.begin() + static_cast<std::ptrdiff_t>(edit.claim));
        return (*this)(ReplaceEvent{event}); // fails for an event without dates
    }
    Result<After> operator()(const AddSource& edit) {
        if (timeline_.find(edit.source.id))
            return failure(ErrorCode::DuplicateId, {edit.source.id.value()});
        for (const SourceId& origin : edit.source.derivedFrom) {
            if (!timeline_.find(origin))
                return tl::unexpected(dangling("derivedFrom", origin.value()).error());
        }
        return references_.claims(edit.source.dates).map([&] {
            builder_.sources().push_back(edit.source);
            return After::Trusted;
        });
    }
    Result<After> operator()(const ReplaceSource& edit) {
        auto& sources = builder_.sources();
        const auto found = std::find_if(sources.begin(), sources.end(), [&edit](const Source& source) {
            return source.id == edit.source.id;
        });
        if (found == sources.end())
            return failure(ErrorCode::NoSuchObject, {edit.source.id.value()});
        for (const SourceId& origin : edit.source.derivedFrom) {
            if (!timeline_.find(origin))
                return tl::unexpected(dangling("derivedFrom", origin.value()).error());
            if (derives(origin, edit.source.id))
                return failure(ErrorCode::ReferenceCycle, {"derivedFrom", origin.value()});
        }
        return references_.claims(edit.source.dates).map([&] {
            *found = edit.source;
            return After::Trusted;
        });
    }
    Result<After> operator()(const GradeSource& edit) {
        return graded(timeline_, edit).and_then([this](const Source& source) {
            return (*this)(ReplaceSource{source});
        });
    }
    Result<After> operator()(const AssessStatement& edit) {
        const auto statement = assessed(timeline_, edit);
        if (!statement)
            return tl::unexpected(statement.error());
        if (edit.reliability && !statement->source.empty()) {
            if (auto good = (*this)(GradeSource{statement->source, *edit.reliability}); !good)
                return good;
        }
        return (*this)(ReplaceStatement{*statement});
    }
    Result<After> operator()(const ReplaceHeader& edit) {
        if (const auto zone = TimeZone::named(edit.header.timeZone); !zone)
            return tl::unexpected(zone.error());
        return references_.optional(edit.header.openingView, "openingView").map([&] {
            builder_.header() = edit.header;
            return After::Trusted;
        });
    }

    Result<After> operator()(const SetOpeningView& edit) {
        auto& views = builder_.views();
        const auto found = std::find_if(views.begin(), views.end(),
                                        [&edit](const View& view) { return view.id == edit.view.id; });
        if (found == views.end())
            views.push_back(edit.view);
        else
            *found = edit.view;
        builder_.header().openingView = edit.view.id;
        return After::Trusted;
    }
    Result<After> operator()(const MergeImport& edit) {
        const Timeline& incoming = edit.incoming;
        const MergePlan& plan = edit.plan;
        if (!isOf(plan, incoming))
            return failure(ErrorCode::NoSuchObject, {""});
        std::unordered_set<std::string> sources;
        for (const std::size_t at : plan.addedSources)
            sources.insert(incoming.sources()[at].id.value());
        std::vector<std::pair<EventPosition, Event>> replaced;
        std::vector<Event> added;
        ImportedEvents events(timeline_, incoming, plan.file);
        for (const MergePlan::Change& change : plan.alike)
            events.pair(change.here, change.incoming);
        for (const auto* changes : {&plan.changed, &plan.alike}) {
            for (const MergePlan::Change& change : *changes)
                replaced.emplace_back(change.here, mergedEvent(timeline_.event(change.here),
                                                               events.event(change.incoming), change));
        }
        for (const EventPosition at : plan.added)
            added.push_back(events.event(at));
        const auto addSources = [&sources](const Event& event) {
            for (const DateClaim& claim : event.dates)
                sources.insert(claim.source.value());
        };
        for (const auto& [at, event] : replaced)
            addSources(event);
        std::for_each(added.begin(), added.end(), addSources);

        bring(builder_.sources(), incoming.sources(),
              [&sources](const Source& source) { return sources.contains(source.id.value()); });
        const auto all = [](const auto&) { return true; };
        bring(builder_.actors(), incoming.actors(), all);
        bring(builder_.places(), incoming.places(), all);
        bring(builder_.categories(), incoming.categories(), all);
        for (const std::size_t at : plan.addedPeriods)
            builder_.periods().push_back(incoming.periods()[at]);
        for (const std::size_t at : plan.quarantined)
            builder_.quarantined().push_back(incoming.quarantined()[at]);
        bringFiles(importedFiles(incoming.header()), plan.file);
        for (const auto& [at, event] : replaced)
            builder_.replace(at, event);
        for (const Event& event : added)
            builder_.add(event);
        // From the end, so that the remaining positions stay valid.
        std::vector<EventPosition> gone = plan.gone;
        std::sort(gone.begin(), gone.end(), std::greater<>());
        for (const EventPosition at : gone)
            builder_.remove(at);
        return After::Check;
    }

private:
    static void preferNone(Event& event) {
        for (DateClaim& claim : event.dates) {
            if (claim.rank.is(Rank::Preferred))
                claim.rank = {};
        }
    }
    /// Adds actors with new ids. An actor may only be a member of existing or preceding actors.
    Result<void> bring(const std::vector<Actor>& actors) {
        for (const Actor& actor : actors) {
            const auto& there = builder_.actors();
            if (std::any_of(there.begin(), there.end(), [&](const Actor& one) { return one.id == actor.id; }))
                return failure(ErrorCode::DuplicateId, {actor.id.value()});
            const bool isMember = !actor.memberOf.empty();
            if (isMember && std::none_of(there.begin(), there.end(),
                                         [&](const Actor& one) { return one.id == actor.memberOf; }))
                return dangling("memberOf", actor.memberOf.value());
            builder_.actors().push_back(actor);
        }
        return {};
    }
    /// Records the imported files; `key`: the file of which they are a later version, or 0.
    void bringFiles(const std::vector<ImportedFile>& files, std::uint32_t key) {
        if (files.empty())
            return;
        auto there = importedFiles(builder_.header());
        std::unordered_map<std::uint32_t, std::size_t> known;
        for (std::size_t at = 0; at < there.size(); ++at)
            known.emplace(there[at].key, at);
        for (ImportedFile file : files) {
            file.key = key != 0 ? key : file.key;
            const auto [at, isNew] = known.emplace(file.key, there.size());
            if (isNew)
                there.push_back(file);
            else if (!file.name.empty())
                there[at->second] = file;
        }
        storeImportedFiles(builder_.header(), there);
    }
    /// Whether every position in the plan exists in the two timelines.
    [[nodiscard]] bool isOf(const MergePlan& plan, const Timeline& incoming) const {
        const auto within = [](const Timeline& timeline) {
            return [count = timeline.eventCount()](EventPosition at) {
                return static_cast<std::uint32_t>(at) < count;
            };
        };
        const auto areWithin = [&](const std::vector<MergePlan::Change>& changes) {
            return std::all_of(changes.begin(), changes.end(), [&](const MergePlan::Change& change) {
                return within(timeline_)(change.here) && within(incoming)(change.incoming);
            });
        };
        const auto below = [](std::size_t count) { return [count](std::size_t at) { return at < count; }; };
        return areWithin(plan.changed) && areWithin(plan.alike) &&
               std::all_of(plan.added.begin(), plan.added.end(), within(incoming)) &&
               std::all_of(plan.gone.begin(), plan.gone.end(), within(timeline_)) &&
               std::all_of(plan.addedSources.begin(), plan.addedSources.end(),
                           below(incoming.sources().size())) &&
               std::all_of(plan.addedPeriods.begin(), plan.addedPeriods.end(),
                           below(incoming.periods().size())) &&
               std::all_of(plan.quarantined.begin(), plan.quarantined.end(),
                           below(incoming.quarantined().size()));
    }
    /// Appends the items whose ids do not exist yet.
    template <class List, class Wanted>
    static void bring(List& to, const List& from, const Wanted& wanted) {
        std::unordered_set<std::string> known;
        for (const auto& value : to)
            known.insert(value.id.value());
        for (const auto& value : from) {
            if (wanted(value) && !known.contains(value.id.value()))
                to.push_back(value);
        }
    }
    /// Whether a source derives from `goal`, directly or indirectly.
    [[nodiscard]] bool derives(const SourceId& from, const SourceId& goal) const {
        return reaches(from.value(), goal.value(),
                       [this](const std::string& id, std::vector<std::string>& next) {
                           if (const Source* source = timeline_.find(SourceId(id))) {
                               for (const SourceId& origin : source->derivedFrom)
                                   next.push_back(origin.value());
                           }
                       });
    }

    const Timeline& timeline_;
    TimelineBuilder& builder_;
    References references_{timeline_};
};

} // namespace

/// The friend of TimelineBuilder: References has checked what an edit adds or changes.
class TrustedBuild {
public:
    [[nodiscard]] static Timeline of(TimelineBuilder& builder) { return builder.buildTrusted(); }
};

Result<Timeline> apply(const Timeline& timeline, const Edit& edit) {
    TimelineBuilder builder(timeline);
    const auto after = std::visit(Applier(timeline, builder), edit);
    if (!after)
        return tl::unexpected(after.error());
    return *after == Applier::After::Check ? builder.build() : TrustedBuild::of(builder);
}

} // namespace crisis::model
