// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ImportedAs.h"
#include "core/model/Timeline.h"

#include <cstdint>
#include <vector>

namespace crisis {

/// What a second import of a file would change, event by event. Events are the same if their ids are, which
/// importers give alike at every import, or if the one here has been taken for the other before.
struct MergePlan {
    /// An event whose version in the file is not what is here.
    struct Change {
        EventIndex here{}, incoming{};
        EventMembers byFile; ///< the file says something new, and nobody has touched it here
        EventMembers byBoth; ///< changed here too, and otherwise
        EventMembers either; ///< different, and nothing is kept of what was imported to tell by whom
        EventMembers byHere; ///< changed here alone, and left so
        EventMembers take;   ///< those that become the file's

        [[nodiscard]] EventMembers all() const { return byFile | byBoth | either; }
        friend bool operator==(const Change&, const Change&) = default;
    };
    std::vector<EventIndex> added; ///< positions in what comes in
    std::vector<Change> changed;   ///< in the order of what comes in
    /// An event of another id that looks the same: two of title, date and place are. Both are without an id
    /// of their own in their file.
    std::vector<Change> alike;
    std::vector<EventIndex> gone; ///< positions here: of imported events that do not come any more
    /// Positions in what comes in, of what no event of it refers to: others come with their events.
    std::vector<std::size_t> addedSources, addedPeriods;
    std::vector<Change> kept; ///< those that a person has changed something of that stays as it is
    std::uint64_t same = 0;

    [[nodiscard]] bool isEmpty() const {
        return added.empty() && changed.empty() && alike.empty() && gone.empty() && addedSources.empty() &&
               addedPeriods.empty();
    }
};

/// What is different once `incoming` is merged into `here` whole: every `take` is all(). An event that was
/// not imported is never changed or gone.
[[nodiscard]] MergePlan planMerge(const Timeline& here, const Timeline& incoming);

/// An event as it would be after the merge: the members in `take` as the import has them, but for what a
/// person can have added beside: other dates, ranks, and, where both have changed, notes, links, tags,
/// participants and numbers of either. It remembers what the import says, whatever is taken.
[[nodiscard]] Event mergedEvent(const Event& here, const Event& incoming, const MergePlan::Change& change);

} // namespace crisis
