// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/TimelineBuilder.h"

#include "core/model/EntityRepair.h"
#include "core/model/ReferenceCheck.h"
#include "core/model/TimelineData.h"
#include "core/model/store/EventRecord.h"
#include "core/model/store/StatementRecord.h"

namespace crisis::model {

namespace {

// A value shared with a snapshot until it is changed (copy on write).
template <class T>
class Shared {
public:
    Shared() : own_(std::make_unique<T>()) {}
    explicit Shared(std::shared_ptr<const T> frozen) : frozen_(std::move(frozen)) {}

    [[nodiscard]] T& edit() {
        if (!own_)
            own_ = std::make_unique<T>(*frozen_);
        return *own_;
    }
    [[nodiscard]] const T& get() const { return own_ ? *own_ : *frozen_; }
    [[nodiscard]] std::shared_ptr<const T> freeze() {
        if (own_)
            frozen_ = std::move(own_);
        return frozen_;
    }

private:
    std::shared_ptr<const T> frozen_;
    std::unique_ptr<T> own_;
};

template <class T>
void moveOnto(Shared<std::vector<T>>& to, Shared<std::vector<T>>& from) {
    if (from.get().empty())
        return;
    auto& list = from.edit();
    to.edit().insert(to.edit().end(), std::make_move_iterator(list.begin()),
                     std::make_move_iterator(list.end()));
}

// The changes to a list since the snapshot that it came from.
struct Changes {
    bool any = false;
    bool positions = false; ///< of existing records: something was inserted, removed or got another id
    std::optional<std::uint32_t> onlyReplaced;
    std::uint32_t appended = 0;

    void replaced(std::uint32_t index, bool idChanged) {
        onlyReplaced = !any ? std::optional(index) : std::nullopt;
        any = true;
        positions = positions || idChanged;
    }
    void added() {
        any = true;
        ++appended;
        onlyReplaced.reset();
    }
    void moved() {
        added();
        positions = true;
    }
};

bool isAboutTheSame(const StatementRecord& a, const StatementRecord& b) {
    std::vector<StatementRecord::About> first;
    a.about([&first](const StatementRecord::About& about) { first.push_back(about); });
    std::size_t same = 0;
    bool isSame = true;
    b.about([&](const StatementRecord::About& about) {
        isSame = isSame && same < first.size() && first[same] == about;
        ++same;
    });
    return isSame && same == first.size();
}

/// The id table after changes to a list: the previous one if only a few records at the end are missing in it.
std::shared_ptr<Lazy<IdTable>> tableAfter(const Changes& changes,
                                          const std::shared_ptr<Lazy<IdTable>>& before, std::uint32_t count) {
    constexpr std::uint32_t few = 1'000;
    const IdTable* table = before->ready();
    const bool isStillGood = changes.appended == 0 || (table && count - table->count() <= few);
    return !changes.positions && isStillGood ? before : std::make_shared<Lazy<IdTable>>();
}

void copyRecord(const ChunkList& from, std::uint32_t index, ChunkListBuilder& to) {
    const ChunkList::Position at = from.locate(index);
    const std::string_view bytes = from.chunks()[at.chunk]->bytesOf(at.record);
    to.buffer().raw(bytes.data(), bytes.size());
    to.closeRecord();
}

template <class T>
void numberAll(const std::vector<T>& list, EntityKind kind, IdRegistry& registry) {
    for (const T& item : list)
        (void)registry.number(kind, item.id.value());
}

template <class T>
std::vector<std::uint32_t> positionsOf(const std::vector<T>& list, EntityKind kind, const IdInterner& names) {
    std::vector<std::uint32_t> positions(names.count(kind), TimelineData::nowhere);
    for (std::uint32_t at = 0; at < list.size(); ++at)
        positions[*names.find(kind, list[at].id.value())] = at;
    return positions;
}

} // namespace

struct TimelineBuilder::Parts {
    explicit Parts(std::shared_ptr<IdRegistry> registry) : names(std::move(registry)) {}
    explicit Parts(std::shared_ptr<const TimelineData> from)
        : base(from), header(from->header), sources(from->sources), actors(from->actors),
          places(from->places), categories(from->categories), periods(from->periods), views(from->views),
          quarantined(from->quarantined), names(std::make_shared<IdRegistry>(from->names)),
          events(from->events), statements(from->statements) {}

    std::shared_ptr<const TimelineData> base; ///< null: built from scratch
    Shared<Header> header;
    Shared<std::vector<Source>> sources;
    Shared<std::vector<Actor>> actors;
    Shared<std::vector<Place>> places;
    Shared<std::vector<Category>> categories;
    Shared<std::vector<Period>> periods;
    Shared<std::vector<View>> views;
    Shared<std::vector<QuarantinedMember>> quarantined;
    InternCache names;
    ChunkListBuilder events;
    ChunkListBuilder statements;
    Changes eventChanges;
    Changes statementChanges;
    PackBuffer packed;

    template <class Record, class Value>
    const PackBuffer& pack(const Value& value) {
        packed.clear();
        Record::pack(packed, value, names);
        return packed;
    }

    // Everything except events, statements and their tables.
    std::shared_ptr<TimelineData> frame() {
        auto data = std::make_shared<TimelineData>();
        IdRegistry& registry = *names.registry();
        numberAll(categories.get(), EntityKind::Category, registry);
        numberAll(places.get(), EntityKind::Place, registry);
        numberAll(actors.get(), EntityKind::Actor, registry);
        numberAll(sources.get(), EntityKind::Source, registry);
        data->names = registry.names();
        data->positions = {positionsOf(categories.get(), EntityKind::Category, *data->names),
                           positionsOf(places.get(), EntityKind::Place, *data->names),
                           positionsOf(actors.get(), EntityKind::Actor, *data->names),
                           positionsOf(sources.get(), EntityKind::Source, *data->names)};
        const std::string& zone = header.get().timeZone;
        data->zone =
            base && base->zone.name() == zone ? base->zone : TimeZone::named(zone).value_or(TimeZone());
        return data;
    }
    void freezeInto(TimelineData& data) {
        data.header = header.freeze();
        data.sources = sources.freeze();
        data.actors = actors.freeze();
        data.places = places.freeze();
        data.categories = categories.freeze();
        data.periods = periods.freeze();
        data.views = views.freeze();
        data.quarantined = quarantined.freeze();
    }
    [[nodiscard]] std::shared_ptr<Lazy<DisplayOrder>> orderFor(const TimelineData& data) const {
        if (base && !eventChanges.any)
            return base->order;
        const DisplayOrder* before = base && eventChanges.onlyReplaced ? base->order->ready() : nullptr;
        if (!before)
            return std::make_shared<Lazy<DisplayOrder>>();
        auto after = reordered(*before, EventPosition{*eventChanges.onlyReplaced}, data.events, *data.names);
        return after ? std::make_shared<Lazy<DisplayOrder>>(std::move(*after)) : base->order;
    }
    [[nodiscard]] std::shared_ptr<Lazy<StatementTargets>> aboutFor(const TimelineData& data) const {
        const bool hasSameEvents = !eventChanges.positions && eventChanges.appended == 0;
        if (hasSameEvents && !statementChanges.any)
            return base->about;
        if (const auto at = statementChanges.onlyReplaced;
            hasSameEvents && at && !statementChanges.positions &&
            isAboutTheSame(StatementRecord(base->statements.record(*at)),
                           StatementRecord(data.statements.record(*at))))
            return base->about;
        const StatementTargets* before = base->about->ready();
        const bool isOneMore = statementChanges.appended == 1 && !statementChanges.positions &&
                               data.statements.count() == base->statements.count() + 1;
        if (!hasSameEvents || !before || !isOneMore)
            return std::make_shared<Lazy<StatementTargets>>();
        const std::uint32_t last = data.statements.count() - 1;
        StatementTargets::References references;
        data.addReferences(last, references);
        return std::make_shared<Lazy<StatementTargets>>(before->with(last, references));
    }
};

TimelineBuilder::TimelineBuilder()
    : parts_(std::make_unique<Parts>(std::make_shared<IdRegistry>(std::make_shared<const IdInterner>()))) {}
TimelineBuilder::TimelineBuilder(const Timeline& from) : parts_(std::make_unique<Parts>(from.data_)) {}
TimelineBuilder TimelineBuilder::forSubsetOf(const Timeline& whole) {
    TimelineBuilder builder;
    builder.parts_ = std::make_unique<Parts>(std::make_shared<IdRegistry>(whole.data_->names));
    return builder;
}
TimelineBuilder::~TimelineBuilder() = default;
TimelineBuilder::TimelineBuilder(TimelineBuilder&&) noexcept = default;
TimelineBuilder& TimelineBuilder::operator=(TimelineBuilder&&) noexcept = default;

Header& TimelineBuilder::header() { return parts_->header.edit(); }
std::vector<Source>& TimelineBuilder::sources() { return parts_->sources.edit(); }
std::vector<Actor>& TimelineBuilder::actors() { return parts_->actors.edit(); }
std::vector<Place>& TimelineBuilder::places() { return parts_->places.edit(); }
std::vector<Category>& TimelineBuilder::categories() { return parts_->categories.edit(); }
std::vector<Period>& TimelineBuilder::periods() { return parts_->periods.edit(); }
std::vector<View>& TimelineBuilder::views() { return parts_->views.edit(); }
std::vector<QuarantinedMember>& TimelineBuilder::quarantined() { return parts_->quarantined.edit(); }

void TimelineBuilder::add(const Event& event) {
    EventRecord::pack(parts_->events.buffer(), event, parts_->names);
    parts_->events.closeRecord();
    parts_->eventChanges.added();
}

void TimelineBuilder::add(const Statement& statement) {
    StatementRecord::pack(parts_->statements.buffer(), statement, parts_->names);
    parts_->statements.closeRecord();
    parts_->statementChanges.added();
}

void TimelineBuilder::copy(const Timeline& whole, EventPosition index) {
    copyRecord(whole.data_->events, static_cast<std::uint32_t>(index), parts_->events);
    parts_->eventChanges.added();
}

void TimelineBuilder::copy(const Timeline& whole, StatementPosition index) {
    copyRecord(whole.data_->statements, static_cast<std::uint32_t>(index), parts_->statements);
    parts_->statementChanges.added();
}

TimelineBuilder TimelineBuilder::part() const {
    TimelineBuilder builder;
    builder.parts_ = std::make_unique<Parts>(parts_->names.registry());
    return builder;
}

void TimelineBuilder::settle() {
    parts_->events.settle();
    parts_->statements.settle();
}

void TimelineBuilder::append(TimelineBuilder&& other) {
    if (other.parts_->names.registry() == parts_->names.registry()) {
        parts_->events.append(std::move(other.parts_->events));
        parts_->statements.append(std::move(other.parts_->statements));
        parts_->eventChanges.moved();
        parts_->statementChanges.moved();
    } else {
        // Its records use different numbers for ids.
        const IdInterner& names = *other.parts_->names.registry()->names();
        const ChunkList events = other.parts_->events.build();
        for (std::uint32_t index = 0; index < events.count(); ++index)
            add(EventRecord(events.record(index)).unpack(names));
        const ChunkList statements = other.parts_->statements.build();
        for (std::uint32_t index = 0; index < statements.count(); ++index)
            add(StatementRecord(statements.record(index)).unpack(names));
    }
    Parts& from = *other.parts_;
    moveOnto(parts_->sources, from.sources);
    moveOnto(parts_->actors, from.actors);
    moveOnto(parts_->places, from.places);
    moveOnto(parts_->categories, from.categories);
    moveOnto(parts_->periods, from.periods);
    moveOnto(parts_->views, from.views);
    moveOnto(parts_->quarantined, from.quarantined);
    other = TimelineBuilder();
}

void TimelineBuilder::replace(EventPosition index, const Event& event) {
    const auto at = static_cast<std::uint32_t>(index);
    const bool isOfBase =
        parts_->base && !parts_->eventChanges.positions && at < parts_->base->events.count();
    parts_->eventChanges.replaced(at, !isOfBase || parts_->base->eventId(at) != event.id.value());
    parts_->events.replace(at, parts_->pack<EventRecord>(event));
}

void TimelineBuilder::replace(StatementPosition index, const Statement& statement) {
    const auto at = static_cast<std::uint32_t>(index);
    const bool isOfBase =
        parts_->base && !parts_->statementChanges.positions && at < parts_->base->statements.count();
    parts_->statementChanges.replaced(at, !isOfBase || parts_->base->statementId(at) != statement.id.value());
    parts_->statements.replace(at, parts_->pack<StatementRecord>(statement));
}

void TimelineBuilder::insert(EventPosition before, const Event& event) {
    parts_->eventChanges.moved();
    parts_->events.insert(static_cast<std::uint32_t>(before), parts_->pack<EventRecord>(event));
}

void TimelineBuilder::insert(StatementPosition before, const Statement& statement) {
    parts_->statementChanges.moved();
    parts_->statements.insert(static_cast<std::uint32_t>(before), parts_->pack<StatementRecord>(statement));
}

void TimelineBuilder::remove(EventPosition index) {
    parts_->eventChanges.moved();
    parts_->events.remove(static_cast<std::uint32_t>(index));
}

void TimelineBuilder::remove(StatementPosition index) {
    parts_->statementChanges.moved();
    parts_->statements.remove(static_cast<std::uint32_t>(index));
}

Timeline TimelineBuilder::build(const ReportReferenceError& report) {
    Parts& parts = *parts_;
    const ReportReferenceError reportOrIgnore = report ? report : [](const ReferenceError&) {};
    repair({header(), sources(), actors(), places(), categories(), periods(), views()}, reportOrIgnore);
    const auto data = parts.frame();

    KnownNames known;
    for (std::size_t kind = 0; kind < entityKindCount; ++kind) {
        for (const std::uint32_t position : data->positions[kind])
            known[kind].push_back(position != TimelineData::nowhere);
    }
    CheckedRecords checked =
        checkReferences(parts.events.build(), parts.statements.build(), known, parts.names, reportOrIgnore);
    data->events = std::move(checked.events);
    data->statements = std::move(checked.statements);
    data->eventIds = std::make_shared<Lazy<IdTable>>(std::move(checked.eventIds));
    data->statementIds = std::make_shared<Lazy<IdTable>>(std::move(checked.statementIds));
    data->about = std::make_shared<Lazy<StatementTargets>>(std::move(checked.about));
    data->order = parts.orderFor(*data);
    parts.freezeInto(*data);
    *this = TimelineBuilder();
    return Timeline(data);
}

Timeline TimelineBuilder::buildTrusted() {
    Parts& parts = *parts_;
    const auto data = parts.frame();
    data->events = parts.events.build();
    data->statements = parts.statements.build();
    const TimelineData& base = *parts.base;
    data->eventIds = tableAfter(parts.eventChanges, base.eventIds, data->events.count());
    data->statementIds = tableAfter(parts.statementChanges, base.statementIds, data->statements.count());
    data->about = parts.aboutFor(*data);
    data->order = parts.orderFor(*data);
    parts.freezeInto(*data);
    *this = TimelineBuilder();
    return Timeline(data);
}

} // namespace crisis::model
