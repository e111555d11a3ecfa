// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <functional>

namespace crisis {

/// Gathers a timeline. References may be added before what they refer to. Values are copied in packed form, so a caller
/// can use one Event over and over.
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
    std::vector<Location>& places();
    std::vector<Category>& categories();
    std::vector<Period>& periods();
    std::vector<View>& views();
    std::vector<SetAside>& setAside();

    void add(const Event& event);
    void add(const Statement& statement);
    /// Appends the events and statements of another builder, which is left empty. For reading in parallel.
    void append(TimelineBuilder&& other);

    // On a builder made from a snapshot (or for what was added): by position, in file order.
    void replace(EventIndex index, const Event& event);
    void replace(StatementIndex index, const Statement& statement);
    void insert(EventIndex before, const Event& event); ///< one past the last: at the end
    void remove(EventIndex index);
    void insert(StatementIndex before, const Statement& statement);
    void remove(StatementIndex index);

    /// What is wrong with references and ids, found once everything is there.
    struct Fault {
        enum class Kind { DuplicateId, Dangling } kind{};
        std::string in;       ///< such as "event e3"
        std::string array;    ///< such as "events"
        std::uint32_t index = 0; ///< position in that array, as added
        std::string path;     ///< JSON pointer inside the object, such as "/links/0/event"
        std::string id;       ///< the id that nothing has, or that stood twice
        std::string newId;    ///< for a duplicate
    };
    /// Renames duplicates to `id-2`, empties dangling references (dropping list items that have nothing else to say) and
    /// reports each; then gives the snapshot. The builder is empty after it.
    [[nodiscard]] Timeline build(const std::function<void(const Fault&)>& report = {});

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace crisis
