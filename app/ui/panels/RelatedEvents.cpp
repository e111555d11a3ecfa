// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/RelatedEvents.h"

#include <algorithm>

namespace crisis::ui {
namespace {

enum Mark : std::uint8_t { None = 0, Part = 1, Speech = 2, Other = 4 };

template <class Entity, class Id>
std::optional<std::uint32_t> positionOf(const std::vector<Entity>& entities, const Id& id) {
    const auto found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.id == id; });
    return found == entities.end() ? std::nullopt
                                   : std::optional(static_cast<std::uint32_t>(found - entities.begin()));
}

class Marker {
public:
    Marker(const Timeline& timeline, const Progress& progress)
        : timeline_(timeline), progress_(progress), marks_(timeline.eventCount(), None) {}

    void operator()(const ActorId& id) {
        if (const auto actor = positionOf(timeline_.actors(), id)) {
            markListed(*actor, &Timeline::actorsOf, Part);
            markSpeech(id);
        }
    }
    void operator()(const SourceId& id) {
        if (const auto source = positionOf(timeline_.sources(), id))
            markListed(*source, &Timeline::sourcesOf, Other);
    }
    void operator()(const PlaceId& id) {
        if (const auto place = positionOf(timeline_.places(), id))
            markEqual(*place, &Timeline::place);
    }
    void operator()(const CategoryId& id) {
        if (const auto category = positionOf(timeline_.categories(), id))
            markEqual(*category, &Timeline::category);
    }

    [[nodiscard]] std::vector<RelatedEvent> inDisplayOrder() const {
        std::vector<RelatedEvent> events;
        for (const EventPosition index : timeline_.displayOrder()) {
            const std::uint8_t mark = marks_[static_cast<std::uint32_t>(index)];
            if (mark != None)
                events.push_back({index, (mark & Part) != 0, (mark & Speech) != 0});
        }
        return events;
    }

private:
    void mark(EventPosition index, Mark with) { marks_[static_cast<std::uint32_t>(index)] |= with; }

    void markListed(std::uint32_t wanted,
                    void (Timeline::*listOf)(EventPosition, std::vector<std::uint32_t>&) const, Mark with) {
        std::vector<std::uint32_t> list;
        for (std::uint32_t i = 0; i < timeline_.eventCount() && !progress_.isCancelled(); ++i) {
            list.clear();
            (timeline_.*listOf)(EventPosition{i}, list);
            if (std::find(list.begin(), list.end(), wanted) != list.end())
                mark(EventPosition{i}, with);
        }
    }

    void markEqual(std::uint32_t wanted, std::optional<std::uint32_t> (Timeline::*of)(EventPosition) const) {
        for (std::uint32_t i = 0; i < timeline_.eventCount() && !progress_.isCancelled(); ++i) {
            if ((timeline_.*of)(EventPosition{i}) == wanted)
                mark(EventPosition{i}, Other);
        }
    }

    void markSpeech(const ActorId& speaker) {
        for (std::uint32_t i = 0; i < timeline_.statementCount() && !progress_.isCancelled(); ++i) {
            const Statement statement = timeline_.statement(StatementPosition{i});
            if (std::find(statement.speakers.begin(), statement.speakers.end(), speaker) !=
                statement.speakers.end())
                markSubjects(statement, 0);
        }
    }

    /// The events that a statement is about, directly or by answering another statement.
    void markSubjects(const Statement& statement, int depth) {
        for (const StatementTarget& about : statement.about) {
            if (const auto event =
                    about.event.empty() ? std::nullopt : timeline_.indexOf(about.event.value()))
                mark(*event, Speech);
            if (about.statement.empty() || depth == 8)
                continue;
            if (const auto answered = timeline_.statement(about.statement))
                markSubjects(*answered, depth + 1);
        }
    }

    const Timeline& timeline_;
    const Progress& progress_;
    std::vector<std::uint8_t> marks_;
};

} // namespace

std::vector<RelatedEvent> relatedEvents(const Timeline& timeline, const Subject& subject,
                                        const Progress& progress) {
    Marker marker(timeline, progress);
    std::visit(marker, subject);
    return marker.inDisplayOrder();
}

} // namespace crisis::ui
