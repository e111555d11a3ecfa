// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crisis {

/// What a second import of a file would change, event by event. Events are the same if their ids are, which
/// importers give alike at every import.
struct MergePlan {
    struct Change {
        EventIndex here{}, incoming{};
        friend bool operator==(const Change&, const Change&) = default;
    };
    std::vector<EventIndex> added; ///< positions in what comes in
    std::vector<Change> changed;   ///< in the order of what comes in
    std::vector<EventIndex> gone;  ///< positions here: of imported events that do not come any more
    std::uint64_t same = 0;

    [[nodiscard]] bool isEmpty() const { return added.empty() && changed.empty() && gone.empty(); }
};

/// What is different once `incoming` is merged into `here` whole. An event that was not imported is never
/// changed or gone.
[[nodiscard]] MergePlan planMerge(const Timeline& here, const Timeline& incoming);

/// An event as it would be after the merge: title, summary, category, place, status and imported dates as the
/// import has them, and what a person can have added beside: other dates, ranks, the note, links, tags,
/// participants, numbers.
[[nodiscard]] Event mergedEvent(const Event& here, const Event& incoming);

} // namespace crisis
