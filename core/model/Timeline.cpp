// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Timeline.h"

#include "core/model/TimelineData.h"
#include "core/model/store/EventRecord.h"
#include "core/model/store/StatementRecord.h"

#include <algorithm>

namespace crisis::model {

namespace {

EventRecord recordAt(const TimelineData& data, EventPosition index) {
    return EventRecord(data.events.record(static_cast<std::uint32_t>(index)));
}

StatementRecord recordAt(const TimelineData& data, StatementPosition index) {
    return StatementRecord(data.statements.record(static_cast<std::uint32_t>(index)));
}

std::uint32_t positionOf(const TimelineData& data, EntityKind kind, std::uint32_t number) {
    return data.positions[static_cast<std::size_t>(kind)][number];
}

std::optional<std::uint32_t> positionOf(const TimelineData& data, EntityKind kind,
                                        std::optional<std::uint32_t> number) {
    return number ? std::optional(positionOf(data, kind, *number)) : std::nullopt;
}

template <class T>
const T* at(const std::vector<T>& list, std::optional<std::uint32_t> position) {
    return position ? &list[*position] : nullptr;
}

// Appends `value` to `out` unless it occurs from `begin` on.
void addOnce(std::vector<std::uint32_t>& out, std::size_t begin, std::uint32_t value) {
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::find(first, out.end(), value) == out.end())
        out.push_back(value);
}

const TimeZone& zoneNamed(const std::string& name) {
    struct Known {
        std::string name;
        TimeZone zone;
    };
    thread_local Known known;
    if (known.name != name) {
        known.zone = TimeZone::named(name).value_or(TimeZone());
        known.name = name;
    }
    return known.zone;
}

// A bound of a claim with its own time zone: a missing offset is that of the zone.
Bound inItsZone(Bound bound, const DateClaim& claim) {
    if (bound.time && !bound.offset && !claim.timeZone.empty())
        bound.offset = zoneNamed(claim.timeZone).offsetAt(bound.begin());
    return bound;
}

std::optional<Bound> firstOf(std::initializer_list<const std::optional<Bound>*> candidates) {
    for (const auto* candidate : candidates) {
        if (*candidate)
            return *candidate;
    }
    return std::nullopt;
}

std::size_t textBytes(const std::vector<DateClaim>& claims) { return claims.size() * sizeof(DateClaim); }

} // namespace

Timeline::Timeline() {
    static const std::shared_ptr<const TimelineData> nothing = TimelineData::ofNothing();
    data_ = nothing;
}
Timeline::Timeline(std::shared_ptr<const TimelineData> data) : data_(std::move(data)) {}

const Header& Timeline::header() const { return *data_->header; }
const std::vector<Source>& Timeline::sources() const { return *data_->sources; }
const std::vector<Actor>& Timeline::actors() const { return *data_->actors; }
const std::vector<Place>& Timeline::places() const { return *data_->places; }
const std::vector<Category>& Timeline::categories() const { return *data_->categories; }
const std::vector<Period>& Timeline::periods() const { return *data_->periods; }
const std::vector<View>& Timeline::views() const { return *data_->views; }
const std::vector<QuarantinedMember>& Timeline::quarantined() const { return *data_->quarantined; }

const Source* Timeline::find(const SourceId& id) const {
    return at(sources(), data_->position(EntityKind::Source, id.value()));
}
const Actor* Timeline::find(const ActorId& id) const {
    return at(actors(), data_->position(EntityKind::Actor, id.value()));
}
const Place* Timeline::find(const PlaceId& id) const {
    return at(places(), data_->position(EntityKind::Place, id.value()));
}
const Category* Timeline::find(const CategoryId& id) const {
    return at(categories(), data_->position(EntityKind::Category, id.value()));
}
const View* Timeline::find(const ViewId& id) const {
    const auto found =
        std::find_if(views().begin(), views().end(), [&id](const View& view) { return view.id == id; });
    return found == views().end() ? nullptr : &*found;
}

const View* Timeline::openingView() const {
    if (const View* view = find(header().openingView))
        return view;
    return views().empty() ? nullptr : &views().front();
}

std::uint32_t Timeline::eventCount() const { return data_->events.count(); }
std::uint32_t Timeline::statementCount() const { return data_->statements.count(); }

std::optional<EventPosition> Timeline::indexOf(std::string_view eventId) const {
    const auto index = data_->findEvent(eventId);
    return index ? std::optional(EventPosition{*index}) : std::nullopt;
}

std::optional<StatementPosition> Timeline::statementIndexOf(std::string_view statementId) const {
    const auto index = data_->findStatement(statementId);
    return index ? std::optional(StatementPosition{*index}) : std::nullopt;
}

std::string_view Timeline::eventId(EventPosition index) const { return recordAt(*data_, index).id(); }
std::string_view Timeline::title(EventPosition index) const { return recordAt(*data_, index).title(); }
Status Timeline::status(EventPosition index) const { return recordAt(*data_, index).status(); }
bool Timeline::hasRivalDates(EventPosition index) const { return recordAt(*data_, index).hasRivalDates(); }

bool Timeline::hasLinks(EventPosition index) const { return recordAt(*data_, index).hasLinks(); }

std::optional<std::uint32_t> Timeline::category(EventPosition index) const {
    return positionOf(*data_, EntityKind::Category, recordAt(*data_, index).category());
}

std::optional<std::uint32_t> Timeline::place(EventPosition index) const {
    return positionOf(*data_, EntityKind::Place, recordAt(*data_, index).place());
}

void Timeline::actorsOf(EventPosition index, std::vector<std::uint32_t>& out) const {
    const std::size_t begin = out.size();
    recordAt(*data_, index).actors([&](std::uint32_t number) {
        addOnce(out, begin, positionOf(*data_, EntityKind::Actor, number));
    });
}

void Timeline::sourcesOf(EventPosition index, std::vector<std::uint32_t>& out) const {
    const std::size_t begin = out.size();
    recordAt(*data_, index).claimSources([&](std::uint32_t number) {
        addOnce(out, begin, positionOf(*data_, EntityKind::Source, number));
    });
    for (const StatementPosition statement : statementsAbout(index)) {
        if (const auto source = positionOf(*data_, EntityKind::Source, recordAt(*data_, statement).source()))
            addOnce(out, begin, *source);
    }
}

void Timeline::referencesOf(EventPosition index,
                            const std::function<void(EntityKind, std::uint32_t)>& visit) const {
    recordAt(*data_, index).names([&](EntityKind kind, std::uint32_t number) {
        visit(kind, positionOf(*data_, kind, number));
    });
}

void Timeline::referencesOf(StatementPosition index,
                            const std::function<void(EntityKind, std::uint32_t)>& visit) const {
    recordAt(*data_, index).names([&](EntityKind kind, std::uint32_t number) {
        visit(kind, positionOf(*data_, kind, number));
    });
}

DateClaim Timeline::date(EventPosition index) const {
    return recordAt(*data_, index).speakingClaim(*data_->names);
}
Event Timeline::event(EventPosition index) const { return recordAt(*data_, index).unpack(*data_->names); }

std::optional<Event> Timeline::event(const EventId& id) const {
    const auto index = indexOf(id.value());
    return index ? std::optional(event(*index)) : std::nullopt;
}

std::string_view Timeline::statementId(StatementPosition index) const { return recordAt(*data_, index).id(); }
std::string_view Timeline::statementText(StatementPosition index) const {
    return recordAt(*data_, index).text();
}
bool Timeline::hasStanding(StatementPosition index) const { return recordAt(*data_, index).hasStanding(); }
std::optional<std::uint32_t> Timeline::sourceOf(StatementPosition index) const {
    return positionOf(*data_, EntityKind::Source, recordAt(*data_, index).source());
}

void Timeline::aboutOf(StatementPosition index, const std::function<void(const About&)>& visit) const {
    recordAt(*data_, index).about([&visit](const StatementRecord::About& about) {
        visit({about.event, about.statement, about.stance});
    });
}

Statement Timeline::statement(StatementPosition index) const {
    return recordAt(*data_, index).unpack(*data_->names);
}

std::optional<Statement> Timeline::statement(const StatementId& id) const {
    const auto index = statementIndexOf(id.value());
    return index ? std::optional(statement(*index)) : std::nullopt;
}

std::span<const StatementPosition> Timeline::statementsAbout(EventPosition index) const {
    return data_->aboutTable().ofEvent(static_cast<std::uint32_t>(index));
}

std::vector<StatementPosition> Timeline::answersTo(StatementPosition index) const {
    return data_->aboutTable().answersTo(static_cast<std::uint32_t>(index));
}

bool Timeline::isDisputed(EventPosition index) const {
    return data_->aboutTable().isDisputed(static_cast<std::uint32_t>(index));
}

std::optional<Timeline::AxisSpan> Timeline::axisSpan(EventPosition index) const {
    const EventRecord record = recordAt(*data_, index);
    if (const auto span = record.plainSpan())
        return AxisSpan{span->first, span->last};
    return axisSpan(record.speakingClaim(*data_->names));
}

std::optional<Timeline::AxisSpan> Timeline::axisSpan(const DateClaim& claim) const {
    const Bounds bounds = boundsOf(claim);
    const auto& [earliestStart, latestStart, earliestEnd, latestEnd] = bounds;
    const auto first = firstOf({&earliestStart, &latestStart, &earliestEnd, &latestEnd});
    const auto last = firstOf({&latestEnd, &earliestEnd, &latestStart, &earliestStart});
    if (!first || !last)
        return std::nullopt;
    AxisSpan span{toAxis(data_->zone.begin(inItsZone(*first, claim))),
                  toAxis(data_->zone.end(inItsZone(*last, claim)))};
    span.last = std::max(span.first, span.last);
    return span;
}

std::span<const EventPosition> Timeline::displayOrder() const { return data_->displayOrder().order; }

std::uint32_t Timeline::displayRank(EventPosition index) const {
    return data_->displayOrder().ranks[static_cast<std::size_t>(index)];
}

bool Timeline::isOfOneHistoryWith(const Timeline& other) const {
    // Then the numbers of interned ids mean the same in both.
    const auto& chunks = data_->events.chunks();
    const auto& others = other.data_->events.chunks();
    return data_->names == other.data_->names ||
           (!chunks.empty() && !others.empty() &&
            (chunks.front() == others.front() || chunks.back() == others.back()));
}

std::optional<std::vector<EventPosition>> Timeline::eventsUnlike(const Timeline& other) const {
    constexpr std::uint32_t few = 256;
    if (!isOfOneHistoryWith(other))
        return std::nullopt;
    const std::uint32_t counts[] = {statementCount(), other.statementCount()};
    const std::uint32_t less = std::min(counts[0], counts[1]);
    const std::uint32_t more = std::max(counts[0], counts[1]);
    if (eventCount() != other.eventCount() || more - less > few)
        return std::nullopt;
    const auto events = differingRecords(data_->events, other.data_->events);
    auto statements = differingRecords(data_->statements, other.data_->statements);
    if (!events || !statements)
        return std::nullopt;
    std::vector<EventPosition> unlike;
    for (const std::uint32_t event : *events) {
        if (eventId(EventPosition{event}) != other.eventId(EventPosition{event}))
            return std::nullopt;
        unlike.push_back(EventPosition{event});
    }
    for (std::uint32_t added = less; added < more; ++added)
        statements->push_back(added);
    for (const Timeline* timeline : {this, &other}) {
        for (const std::uint32_t statement : *statements) {
            if (statement >= timeline->statementCount())
                continue;
            recordAt(*timeline->data_, StatementPosition{statement})
                .about([&](const StatementRecord::About& about) {
                    if (const auto event = indexOf(about.event))
                        unlike.push_back(*event);
                });
        }
    }
    std::sort(unlike.begin(), unlike.end());
    unlike.erase(std::unique(unlike.begin(), unlike.end()), unlike.end());
    return unlike;
}

std::size_t Timeline::memoryBytes() const {
    std::size_t bytes =
        data_->events.memoryBytes() + data_->statements.memoryBytes() + data_->names->memoryBytes();
    bytes += actors().size() * sizeof(Actor) + places().size() * sizeof(Place) +
             categories().size() * sizeof(Category);
    bytes += views().size() * sizeof(View) + quarantined().size() * sizeof(QuarantinedMember);
    for (const Source& source : sources())
        bytes += sizeof(Source) + textBytes(source.dates);
    for (const Period& period : periods())
        bytes += sizeof(Period) + textBytes(period.dates);
    if (const auto* table = data_->eventIds->ready())
        bytes += table->memoryBytes();
    if (const auto* table = data_->statementIds->ready())
        bytes += table->memoryBytes();
    if (const auto* table = data_->about->ready())
        bytes += table->memoryBytes();
    if (const auto* order = data_->order->ready())
        bytes += order->memoryBytes();
    return bytes;
}

} // namespace crisis::model
