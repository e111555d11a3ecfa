// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/model/edit/Edit.h"

#include <functional>

namespace crisis::model {

/// Gathers a timeline. References may be added before what they refer to. Values are copied in packed form,
/// so a caller can use one Event over and over.
class TimelineBuilder {
public:
    TimelineBuilder();
    /// Starts from a snapshot, whose unchanged chunks the result will share.
    explicit TimelineBuilder(const Timeline& from);
    ~TimelineBuilder();
    TimelineBuilder(TimelineBuilder&&) noexcept;
    TimelineBuilder& operator=(TimelineBuilder&&) noexcept;

    Header& header();
    std::vector<Source>& sources();
    std::vector<Actor>& actors();
    std::vector<Place>& places();
    std::vector<Category>& categories();
    std::vector<Period>& periods();
    std::vector<View>& views();
    std::vector<QuarantinedMember>& quarantined();

    void add(const Event& event);
    void add(const Statement& statement);
    /// An empty builder for another thread to add to, made for being appended cheaply.
    [[nodiscard]] TimelineBuilder part() const;
    /// Gives back the memory that was kept ready for more to be added.
    void settle();
    /// Appends all that another builder holds but its header, and leaves it empty.
    void append(TimelineBuilder&& other);

    // On a builder made from a snapshot (or for what was added): by position, in file order.
    void replace(EventPosition index, const Event& event);
    void replace(StatementPosition index, const Statement& statement);
    void insert(EventPosition before, const Event& event); ///< one past the last: at the end
    void remove(EventPosition index);
    void insert(StatementPosition before, const Statement& statement);
    void remove(StatementPosition index);

    /// What is wrong with references and ids, found once everything is there.
    struct ReferenceError {
        enum class Kind { DuplicateId, Dangling, Cycle } kind{};
        std::string in;          ///< such as "event e3"; empty: the root
        std::string array;       ///< such as "events"; empty: the root
        std::uint32_t index = 0; ///< position in that array, as added
        std::string path;        ///< JSON pointer inside the object, such as "/links/0/event"
        std::string removed;     ///< what is left out, such as "/links/0"; empty for a duplicate
        std::string id;          ///< the id that nothing has, that stood twice, or that closes a cycle
        std::string newId;       ///< for a duplicate
    };
    /// Renames duplicates to `id-2`, leaves out references that lead nowhere or in a circle (and list items
    /// that are nothing without them) and reports each, by array and position; then gives the snapshot. A
    /// report may still add to quarantined(). The builder is empty after it. A big timeline is checked in two
    /// threads, but reported from this one.
    [[nodiscard]] Timeline build(const std::function<void(const ReferenceError&)>& report = {});

private:
    friend Result<Timeline> apply(const Timeline& timeline, const Edit& edit);
    /// Without a check: nothing but records whose references are known to resolve has come or changed.
    [[nodiscard]] Timeline buildTrusted();

    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace crisis::model
