// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/model/merge/ImportBaseline.h"
#include "core/model/merge/ImportedFiles.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace crisis::model {

/// What a second import of a file would change, event by event. Events are the same if their ids are, which
/// importers give alike at every import, or if the one here has been taken for the other before.
struct MergePlan {
    /// An event whose version in the file is not what is here.
    struct Change {
        EventPosition here{}, incoming{};
        EventMembers byFile; ///< the file says something new, and nobody has touched it here
        EventMembers byBoth; ///< changed here too, and otherwise
        EventMembers either; ///< different, and nothing is kept of what was imported to tell by whom
        EventMembers byHere; ///< changed here alone, and left so
        EventMembers take;   ///< those that become the file's

        [[nodiscard]] EventMembers all() const { return byFile | byBoth | either; }
        friend bool operator==(const Change&, const Change&) = default;
    };
    /// A file that events here were imported from.
    struct File {
        ImportedFile file;                   ///< key 0: those of which it is not known
        std::uint64_t events = 0, found = 0; ///< of it here, and of these what comes again
        bool isEarlier = false;              ///< what comes in is a later version of it

        friend bool operator==(const File&, const File&) = default;
    };
    std::vector<File> files;
    std::uint32_t file = 0; ///< what is added belongs to this one of `files`; 0: to what it comes from
    std::vector<EventPosition> added; ///< positions in what comes in
    std::vector<Change> changed;      ///< in the order of what comes in
    /// An event of another id that looks the same: two of title, date and place are. Both are without an id
    /// of their own in their file.
    std::vector<Change> alike;
    /// Positions here: of what earlier versions of the file brought and this one does not.
    std::vector<EventPosition> gone;
    /// Positions in what comes in, of what no event of it refers to: others come with their events.
    std::vector<std::size_t> addedSources, addedPeriods;
    std::vector<std::size_t> quarantined; ///< of what it had to set aside, what is not among that here
    std::vector<Change> kept; ///< those that a person has changed something of that stays as it is
    std::uint64_t same = 0;

    [[nodiscard]] bool isEmpty() const {
        return added.empty() && changed.empty() && alike.empty() && gone.empty() && addedSources.empty() &&
               addedPeriods.empty() && quarantined.empty();
    }
    /// Whether it has some of a file and lacks others, and yet was not taken for its later version.
    [[nodiscard]] bool isDoubtful() const;
};

/// What is different once `incoming` is merged into `here` whole: every `take` is all(). An event that was
/// not imported is never changed or gone. `earlier`: the keys of the files here that it is a later version
/// of, which alone it can lack something of; absent: those of its beginning or name, and those that at least
/// half of comes again.
[[nodiscard]] MergePlan planMerge(const Timeline& here, const Timeline& incoming,
                                  const std::optional<std::vector<std::uint32_t>>& earlier = {});

/// An event as it would be after the merge: the members in `take` as the import has them, but for what a
/// person can have added beside: other dates, ranks, and, where both have changed, notes, links, tags,
/// participants and numbers of either. It remembers what the import says, whatever is taken.
[[nodiscard]] Event mergedEvent(const Event& here, const Event& incoming, const MergePlan::Change& change);

} // namespace crisis::model
