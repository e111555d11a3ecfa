// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ReferenceCheck.h"

#include "core/model/RecordRepair.h"
#include "core/model/store/EventRecord.h"
#include "core/model/store/Parallel.h"
#include "core/model/store/StatementRecord.h"
#include "core/model/store/UniqueId.h"

#include <algorithm>
#include <array>

namespace crisis::model {

namespace {

constexpr std::uint32_t parallelCheckCount = 20'000;

template <class First, class Second>
void both(std::uint32_t count, const First& first, const Second& second) {
    if (count >= parallelCheckCount) {
        inParallel(first, second);
    } else {
        first();
        second();
    }
}

// The ids of one list, made unique.
template <class Record>
class Ids {
public:
    Ids(ChunkList& list) : list_(list), table_(list.count()) {}

    void collect() {
        std::uint32_t index = 0;
        for (const auto& chunk : list_.chunks()) {
            for (std::uint32_t at = 0; at < chunk->count(); at += batch) {
                const std::uint32_t end = std::min(chunk->count(), at + batch);
                std::array<std::string_view, batch> ids;
                std::array<std::size_t, batch> hashes;
                for (std::uint32_t i = at; i < end; ++i) {
                    ids[i - at] = Record(chunk->record(i)).id();
                    hashes[i - at] = IdTable::hashOf(ids[i - at]);
                    table_.prefetch(hashes[i - at]);
                }
                for (std::uint32_t i = at; i < end; ++i, ++index) {
                    if (table_.insert(ids[i - at], hashes[i - at], index, idAt()))
                        duplicates_.push_back(index);
                }
            }
        }
    }

    void renameDuplicates(const char* array, const char* word, InternCache& names,
                          const ReportReferenceError& report) {
        if (duplicates_.empty())
            return;
        std::vector<ReplacedRecord> replaced;
        std::unordered_map<std::string, std::uint32_t> fresh;
        UniqueId unique;
        const auto known = names.registry()->names();
        for (const std::uint32_t index : duplicates_) {
            auto value = Record(list_.record(index)).unpack(*known);
            const std::string old = value.id.value();
            const std::string id = unique.next(old, [&](std::string_view candidate) {
                return find(candidate) || fresh.count(std::string(candidate)) > 0;
            });
            fresh.emplace(id, index);
            report({ReferenceError::Kind::DuplicateId, word + (' ' + id), array, index, "/id", {}, old, id});
            value.id = std::decay_t<decltype(value.id)>(id);
            PackBuffer packed;
            Record::pack(packed, value, names);
            replaced.push_back({index, {packed.data(), packed.size()}});
        }
        list_ = withReplaced(list_, replaced);
        for (const auto& [id, index] : fresh)
            (void)table_.insert(id, index, idAt());
    }

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const {
        return table_.find(id, idAt());
    }
    /// The same, fast if references are in the order of their targets.
    [[nodiscard]] std::optional<std::uint32_t> findNear(std::string_view id, std::uint32_t& last) const {
        for (const std::uint32_t guess : {last + 1, last}) {
            if (guess < list_.count() && idAt()(guess) == id) {
                last = guess;
                return guess;
            }
        }
        const auto found = find(id);
        last = found.value_or(last);
        return found;
    }
    IdTable takeTable() { return std::move(table_); }

private:
    static constexpr std::uint32_t batch = 32;

    [[nodiscard]] auto idAt() const {
        return [this](std::uint32_t index) { return Record(list_.record(index)).id(); };
    }

    ChunkList& list_;
    IdTable table_;
    std::vector<std::uint32_t> duplicates_;
};

struct Tables {
    const Ids<EventRecord>& events;
    const Ids<StatementRecord>& statements;
    const KnownNames& known;
    bool allNamesKnown;

    [[nodiscard]] bool isKnown(EntityKind kind, std::uint32_t number) const {
        return known[static_cast<std::size_t>(kind)][number];
    }
    template <class Record>
    [[nodiscard]] bool namesResolve(const Record& record) const {
        if (allNamesKnown)
            return true;
        bool good = true;
        record.names([&](EntityKind kind, std::uint32_t number) { good = good && isKnown(kind, number); });
        return good;
    }
};

// The results of one thread.
struct Found {
    std::vector<std::uint32_t> faulty;
    StatementTargets::References references;
};

std::vector<std::uint32_t> faultyEvents(const ChunkList& events, const Tables& tables) {
    std::vector<std::uint32_t> faulty;
    std::uint32_t index = 0;
    for (const auto& chunk : events.chunks()) {
        for (std::uint32_t at = 0; at < chunk->count(); ++at, ++index) {
            const EventRecord record(chunk->record(at));
            bool good = tables.namesResolve(record);
            if (record.hasLinks())
                record.links([&](std::string_view event) { good = good && tables.events.find(event); });
            if (!good)
                faulty.push_back(index);
        }
    }
    return faulty;
}

Found checkStatements(const ChunkList& statements, std::uint32_t begin, std::uint32_t end,
                      const Tables& tables) {
    Found found;
    found.references.events.reserve(end - begin);
    std::uint32_t last = 0;
    std::uint32_t lastStatement = 0;
    for (std::uint32_t index = begin; index < end; ++index) {
        const StatementRecord record(statements.record(index));
        bool good = tables.namesResolve(record);
        record.about([&](const StatementRecord::About& about) {
            if (about.event.empty()) {
                const auto target = tables.statements.findNear(about.statement, lastStatement);
                good = good && target;
                if (target)
                    found.references.statements.push_back({*target, index});
            } else if (const auto target = tables.events.findNear(about.event, last)) {
                found.references.events.push_back({*target, index});
                if (about.stance == Stance::Denies || about.stance == Stance::Disputes)
                    found.references.disputed.push_back(*target);
            } else {
                good = false;
            }
        });
        if (!good)
            found.faulty.push_back(index);
    }
    return found;
}

void append(Found& to, Found&& from) {
    const auto add = [](auto& list, const auto& more) { list.insert(list.end(), more.begin(), more.end()); };
    add(to.faulty, from.faulty);
    add(to.references.events, from.references.events);
    add(to.references.statements, from.references.statements);
    add(to.references.disputed, from.references.disputed);
}

// The references between statements that close a cycle. Depth-first search without recursion.
std::vector<StatementTargets::Reference> circles(const std::vector<StatementTargets::Reference>& references) {
    std::vector<StatementTargets::Reference> closing;
    enum class Mark : std::uint8_t { New, Open, Done };
    std::unordered_map<std::uint32_t, Mark> marks;
    const auto firstOf = [&references](std::uint32_t statement) {
        return std::lower_bound(
            references.begin(), references.end(), statement,
            [](const auto& reference, std::uint32_t value) { return reference.statement < value; });
    };
    struct Step {
        std::uint32_t statement;
        std::vector<StatementTargets::Reference>::const_iterator next;
    };
    for (const auto& root : references) {
        if (marks[root.statement] != Mark::New)
            continue;
        std::vector<Step> path{{root.statement, firstOf(root.statement)}};
        marks[root.statement] = Mark::Open;
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == references.end() || step.next->statement != step.statement) {
                marks[step.statement] = Mark::Done;
                path.pop_back();
                continue;
            }
            const StatementTargets::Reference edge = *step.next++;
            Mark& mark = marks[edge.target];
            if (mark == Mark::Open) {
                closing.push_back(edge);
            } else if (mark == Mark::New) {
                mark = Mark::Open;
                path.push_back({edge.target, firstOf(edge.target)});
            }
        }
    }
    return closing;
}

/// `closing` must be sorted.
void leaveOut(std::vector<StatementTargets::Reference>& references,
              const std::vector<StatementTargets::Reference>& closing) {
    std::erase_if(references, [&closing](const StatementTargets::Reference& reference) {
        return std::binary_search(closing.begin(), closing.end(), reference);
    });
}

template <class Record, class Repair>
ChunkList repaired(const ChunkList& list, const std::vector<std::uint32_t>& faulty, InternCache& names,
                   const Repair& repair) {
    if (faulty.empty())
        return list;
    std::vector<ReplacedRecord> replaced;
    const auto known = names.registry()->names();
    for (const std::uint32_t index : faulty) {
        auto value = Record(list.record(index)).unpack(*known);
        repair(value, index);
        PackBuffer packed;
        Record::pack(packed, value, names);
        replaced.push_back({index, {packed.data(), packed.size()}});
    }
    return withReplaced(list, replaced);
}

} // namespace

CheckedRecords checkReferences(ChunkList events, ChunkList statements, const KnownNames& known,
                               InternCache& names, const ReportReferenceError& report) {
    Ids<EventRecord> eventIds(events);
    Ids<StatementRecord> statementIds(statements);
    both(
        events.count() + statements.count(), [&] { eventIds.collect(); }, [&] { statementIds.collect(); });
    eventIds.renameDuplicates("events", "event", names, report);
    statementIds.renameDuplicates("statements", "statement", names, report);

    const bool allNamesKnown = std::all_of(known.begin(), known.end(), [](const std::vector<bool>& kind) {
        return std::find(kind.begin(), kind.end(), false) == kind.end();
    });
    const Tables tables{eventIds, statementIds, known, allNamesKnown};
    std::vector<std::uint32_t> faulty;
    Found found;
    Found later;
    const std::uint32_t middle = statements.count() / 5 * 2;
    both(
        events.count() + statements.count(),
        [&] {
            faulty = faultyEvents(events, tables);
            found = checkStatements(statements, 0, middle, tables);
        },
        [&] { later = checkStatements(statements, middle, statements.count(), tables); });
    append(found, std::move(later));

    auto closing = circles(found.references.statements);
    std::sort(closing.begin(), closing.end());
    leaveOut(found.references.statements, closing);
    for (const auto& edge : closing)
        found.faulty.push_back(edge.statement);
    std::sort(found.faulty.begin(), found.faulty.end());
    found.faulty.erase(std::unique(found.faulty.begin(), found.faulty.end()), found.faulty.end());

    const auto numbers = names.registry()->names();
    const Resolver resolver{[&](EntityKind kind, const std::string& id) {
                                const auto number = numbers->find(kind, id);
                                return number && tables.isKnown(kind, *number);
                            },
                            [&](const std::string& id) { return eventIds.find(id).has_value(); },
                            [&](const std::string& id, std::uint32_t statement) {
                                const auto target = statementIds.find(id);
                                if (!target)
                                    return Resolver::Answer::Nothing;
                                const bool closes =
                                    std::binary_search(closing.begin(), closing.end(),
                                                       StatementTargets::Reference{*target, statement});
                                return closes ? Resolver::Answer::Circle : Resolver::Answer::Good;
                            }};
    ChunkList goodEvents =
        repaired<EventRecord>(events, faulty, names, [&](Event& event, std::uint32_t index) {
            repairEvent(event, index, resolver, report);
        });
    ChunkList goodStatements = repaired<StatementRecord>(
        statements, found.faulty, names, [&](Statement& statement, std::uint32_t index) {
            repairStatement(statement, index, resolver, report);
        });
    StatementTargets about(events.count(), std::move(found.references));
    return {std::move(goodEvents), std::move(goodStatements), eventIds.takeTable(), statementIds.takeTable(),
            std::move(about)};
}

} // namespace crisis::model
