// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/TimelineData.h"

#include "core/model/EventRecord.h"
#include "core/model/StatementRecord.h"

namespace crisis {

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

} // namespace

std::string_view Timeline::Data::eventId(std::uint32_t index) const {
    return EventRecord(events.record(index)).id();
}

std::string_view Timeline::Data::statementId(std::uint32_t index) const {
    return StatementRecord(statements.record(index)).id();
}

std::optional<std::uint32_t> Timeline::Data::findEvent(std::string_view id) const {
    const IdTable& table = eventIds->get([this] { return tableOf<EventRecord>(events); });
    return table.find(id, [this](std::uint32_t index) { return eventId(index); });
}

std::optional<std::uint32_t> Timeline::Data::findStatement(std::string_view id) const {
    const IdTable& table = statementIds->get([this] { return tableOf<StatementRecord>(statements); });
    return table.find(id, [this](std::uint32_t index) { return statementId(index); });
}

std::optional<std::uint32_t> Timeline::Data::position(NameKind kind, std::string_view id) const {
    const auto number = names->find(kind, id);
    if (!number)
        return std::nullopt;
    const std::uint32_t at = positions[static_cast<std::size_t>(kind)][*number];
    return at == nowhere ? std::nullopt : std::optional(at);
}

const AboutTable& Timeline::Data::aboutTable() const {
    return about->get([this] {
        AboutTable::References references;
        for (std::uint32_t index = 0; index < statements.count(); ++index) {
            StatementRecord(statements.record(index)).about([&](const StatementRecord::About& about_) {
                if (about_.event.empty()) {
                    if (const auto target = findStatement(about_.statement))
                        references.statements.push_back({*target, index});
                } else if (const auto target = findEvent(about_.event)) {
                    references.events.push_back({*target, index});
                    if (about_.stance == Stance::Denies || about_.stance == Stance::Disputes)
                        references.disputed.push_back(*target);
                }
            });
        }
        return AboutTable(events.count(), std::move(references));
    });
}

const DisplayOrder& Timeline::Data::displayOrder() const {
    return order->get([this] { return makeDisplayOrder(events, *names); });
}

} // namespace crisis
