// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/model/merge/ImportBaseline.h"
#include "core/model/merge/ImportedFiles.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace crisis::model {

/// The changes that another import of a file would make, event by event. Events match if their ids are equal
/// (importers generate stable ids), or if they were paired in an earlier merge.
struct MergePlan {
    /// A matched event that differs between the timeline and the import. Members are grouped by who changed
    /// them since the last import.
    struct Change {
        EventPosition here{}, incoming{};
        EventMembers byFile; ///< changed in the file only
        EventMembers byBoth; ///< changed in the file and, differently, by the user
        EventMembers either; ///< different, but without a baseline to tell who changed it
        EventMembers byHere; ///< changed by the user only; not offered for merging
        EventMembers take;   ///< members to take from the file

        [[nodiscard]] EventMembers all() const { return byFile | byBoth | either; }
        friend bool operator==(const Change&, const Change&) = default;
    };
    /// A file from which events of the timeline were imported.
    struct File {
        ImportedFile file; ///< key 0: unknown file
        /// Number of its events in the timeline, and how many of these are in the import.
        std::uint64_t events = 0, found = 0;
        bool isEarlier = false; ///< the import is a later version of this file

        friend bool operator==(const File&, const File&) = default;
    };
    std::vector<File> files;
    std::uint32_t file = 0; ///< key of the file in `files` to which added events belong; 0: to their own file
    std::vector<EventPosition> added; ///< positions in the import
    std::vector<Change> changed;      ///< in the order of the import
    /// Events of the import that match an event under another id, because two of title, date and place are
    /// equal. Neither has an id of its own in its file.
    std::vector<Change> alike;
    /// Positions in the timeline of events that came from earlier versions of the file and are missing in
    /// this one.
    std::vector<EventPosition> gone;
    /// Positions in the import of items that no event refers to; referenced items are added with their
    /// events.
    std::vector<std::size_t> addedSources, addedPeriods;
    std::vector<std::size_t>
        quarantined;          ///< positions of quarantined items that the timeline does not have yet
    std::vector<Change> kept; ///< events with members that only the user changed, which stay unchanged
    /// Number of events without changes.
    std::uint64_t same = 0;

    [[nodiscard]] bool isEmpty() const {
        return added.empty() && changed.empty() && alike.empty() && gone.empty() && addedSources.empty() &&
               addedPeriods.empty() && quarantined.empty();
    }
    /// Whether the import has some events of a file and lacks others, but does not count as its later
    /// version.
    [[nodiscard]] bool isDoubtful() const;
};

/// Plans a complete merge of `incoming` into `here`: every `take` is all(). Events that were not imported are
/// never changed or removed. `earlier`: keys of the files of which `incoming` is a later version; only their
/// events can be missing from it. Absent: the files with the same start or name, and those of which at least
/// half of the events are in the import.
[[nodiscard]] MergePlan planMerge(const Timeline& here, const Timeline& incoming,
                                  const std::optional<std::vector<std::uint32_t>>& earlier = {});

/// The event after the merge: the members in `take` come from the import, except for additions by the user:
/// other dates, ranks and, where both sides changed, the union of notes, links, tags, participants and
/// numbers. Its baseline is updated to the import in any case.
[[nodiscard]] Event mergedEvent(const Event& here, const Event& incoming, const MergePlan::Change& change);

} // namespace crisis::model
