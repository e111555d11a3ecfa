// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/TimelineData.h"

#include "core/model/store/EventRecord.h"
#include "core/model/store/StatementRecord.h"

namespace crisis::model {

namespace {

template <class Record>
IdTable tableOf(const ChunkList& list) {
    IdTable table(list.count());
    const auto idAt = [&list](std::uint32_t index) { return Record(list.record(index)).id(); };
    std::uint32_t index = 0;
    for (const auto& chunk : list.chunks()) {
        for (std::uint32_t at = 0; at < chunk->count(); ++at)
            (void)table.insert(Record(chunk->record(at)).id(), index++, idAt);
    }
    return table;
}

/// Records added after the table was built are searched one by one.
template <class Record>
std::optional<std::uint32_t> findIn(const Lazy<IdTable>& lazy, const ChunkList& list, std::string_view id) {
    const IdTable& table = lazy.get([&list] { return tableOf<Record>(list); });
    const auto idAt = [&list](std::uint32_t index) { return Record(list.record(index)).id(); };
    if (const auto found = table.find(id, idAt))
        return found;
    for (std::uint32_t index = table.count(); index < list.count(); ++index) {
        if (idAt(index) == id)
            return index;
    }
    return std::nullopt;
}

} // namespace

std::shared_ptr<const TimelineData> TimelineData::ofNothing() {
    auto data = std::make_shared<TimelineData>();
    data->header = std::make_shared<const Header>();
    data->sources = std::make_shared<const std::vector<Source>>();
    data->actors = std::make_shared<const std::vector<Actor>>();
    data->places = std::make_shared<const std::vector<Place>>();
    data->categories = std::make_shared<const std::vector<Category>>();
    data->periods = std::make_shared<const std::vector<Period>>();
    data->views = std::make_shared<const std::vector<View>>();
    data->quarantined = std::make_shared<const std::vector<QuarantinedMember>>();
    data->names = std::make_shared<const IdInterner>();
    data->eventIds = std::make_shared<Lazy<IdTable>>(IdTable(0));
    data->statementIds = std::make_shared<Lazy<IdTable>>(IdTable(0));
    data->about = std::make_shared<Lazy<StatementTargets>>(StatementTargets(0, {}));
    data->order = std::make_shared<Lazy<DisplayOrder>>();
    return data;
}

std::string_view TimelineData::eventId(std::uint32_t index) const {
    return EventRecord(events.record(index)).id();
}

std::string_view TimelineData::statementId(std::uint32_t index) const {
    return StatementRecord(statements.record(index)).id();
}

std::optional<std::uint32_t> TimelineData::findEvent(std::string_view id) const {
    return findIn<EventRecord>(*eventIds, events, id);
}

std::optional<std::uint32_t> TimelineData::findStatement(std::string_view id) const {
    return findIn<StatementRecord>(*statementIds, statements, id);
}

std::optional<std::uint32_t> TimelineData::position(EntityKind kind, std::string_view id) const {
    const auto number = names->find(kind, id);
    if (!number)
        return std::nullopt;
    const std::uint32_t at = positions[static_cast<std::size_t>(kind)][*number];
    return at == nowhere ? std::nullopt : std::optional(at);
}

void TimelineData::addReferences(std::uint32_t statement, StatementTargets::References& references) const {
    StatementRecord(statements.record(statement)).about([&](const StatementRecord::About& about_) {
        if (about_.event.empty()) {
            if (const auto target = findStatement(about_.statement))
                references.statements.push_back({*target, statement});
        } else if (const auto target = findEvent(about_.event)) {
            references.events.push_back({*target, statement});
            if (about_.stance == Stance::Denies || about_.stance == Stance::Disputes)
                references.disputed.push_back(*target);
        }
    });
}

const StatementTargets& TimelineData::aboutTable() const {
    return about->get([this] {
        StatementTargets::References references;
        for (std::uint32_t index = 0; index < statements.count(); ++index)
            addReferences(index, references);
        return StatementTargets(events.count(), std::move(references));
    });
}

const DisplayOrder& TimelineData::displayOrder() const {
    return order->get([this] { return makeDisplayOrder(events, *names); });
}

} // namespace crisis::model
