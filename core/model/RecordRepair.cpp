// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/RecordRepair.h"

namespace crisis::model {

namespace {

class Repair {
public:
    Repair(std::string in, const char* array, std::uint32_t index, const Resolver& resolver,
           const ReportReferenceError& report)
        : in_(std::move(in)), array_(array), index_(index), resolver_(resolver), report_(report) {}

    /// Clears an optional reference that does not resolve.
    template <class Id>
    void optional(Id& id, EntityKind kind, const std::string& path) const {
        if (id.empty() || resolver_.hasName(kind, id.value()))
            return;
        report(path, path, id.value());
        id = Id();
    }
    void sourcesOf(std::vector<DateClaim>& claims) const {
        for (std::size_t i = 0; i < claims.size(); ++i)
            optional(claims[i].source, EntityKind::Source, "/dates/" + std::to_string(i) + "/source");
    }
    /// Removes the list items for which `isBad(item, i)` returns true.
    template <class T, class Fault_>
    void items(std::vector<T>& list, const Fault_& isBad) const {
        std::vector<T> kept;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!isBad(list[i], i))
                kept.push_back(std::move(list[i]));
        }
        list = std::move(kept);
    }
    void report(const std::string& path, const std::string& removed, const std::string& id,
                ReferenceError::Kind kind = ReferenceError::Kind::Dangling) const {
        report_({kind, in_, array_, index_, path, removed, id, {}});
    }

private:
    std::string in_;
    const char* array_;
    std::uint32_t index_;
    const Resolver& resolver_;
    const ReportReferenceError& report_;
};

} // namespace

void repairEvent(Event& event, std::uint32_t index, const Resolver& resolver,
                 const ReportReferenceError& report) {
    const Repair repair("event " + event.id.value(), "events", index, resolver, report);
    repair.optional(event.category, EntityKind::Category, "/category");
    repair.sourcesOf(event.dates);
    repair.items(event.actors, [&](const Participation& actor, std::size_t i) {
        if (actor.actor.empty() || resolver.hasName(EntityKind::Actor, actor.actor.value()))
            return false;
        const std::string item = "/actors/" + std::to_string(i);
        repair.report(item + "/actor", item, actor.actor.value());
        return true;
    });
    repair.optional(event.place, EntityKind::Place, "/place");
    repair.items(event.links, [&](Link& link, std::size_t i) {
        const std::string item = "/links/" + std::to_string(i);
        if (!resolver.hasEvent(link.event.value())) {
            repair.report(item + "/event", item, link.event.value());
            return true;
        }
        repair.optional(link.source, EntityKind::Source, item + "/source");
        return false;
    });
}

void repairStatement(Statement& statement, std::uint32_t index, const Resolver& resolver,
                     const ReportReferenceError& report) {
    const Repair repair("statement " + statement.id.value(), "statements", index, resolver, report);
    repair.items(statement.speakers, [&](const ActorId& speaker, std::size_t i) {
        if (resolver.hasName(EntityKind::Actor, speaker.value()))
            return false;
        const std::string item = "/speakers/" + std::to_string(i);
        repair.report(item, item, speaker.value());
        return true;
    });
    repair.optional(statement.source, EntityKind::Source, "/source");
    repair.sourcesOf(statement.dates);
    repair.items(statement.about, [&](const StatementTarget& about, std::size_t i) {
        const std::string item = "/about/" + std::to_string(i);
        if (!about.event.empty()) {
            if (resolver.hasEvent(about.event.value()))
                return false;
            repair.report(item + "/event", item, about.event.value());
            return true;
        }
        const Resolver::Answer answer = resolver.statement(about.statement.value(), index);
        if (answer == Resolver::Answer::Good)
            return false;
        repair.report(item + "/statement", item, about.statement.value(),
                      answer == Resolver::Answer::Circle ? ReferenceError::Kind::Cycle
                                                         : ReferenceError::Kind::Dangling);
        return true;
    });
}

} // namespace crisis::model
