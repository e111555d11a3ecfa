// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace crisis::model {

/// The events of an import, matched with the events of a timeline. Matched events may have different ids, if
/// the user paired them in this or an earlier merge. Both timelines must outlive this object.
class ImportedEvents {
public:
    /// `file`: the ImportedFile::key recorded for all events; 0: as stored in each event.
    ImportedEvents(const Timeline& here, const Timeline& incoming, std::uint32_t file = 0);

    /// Pairs two events.
    void pair(EventPosition here, EventPosition incoming);
    /// The position in `here` of the event that has the id `id` in the file.
    [[nodiscard]] std::optional<EventPosition> find(std::string_view id) const;
    /// An event of the import, with its links translated to the ids in `here`.
    [[nodiscard]] Event event(EventPosition incoming) const;

private:
    const Timeline& here_;
    const Timeline& incoming_;
    std::uint32_t file_;
    std::unordered_map<std::string, EventPosition> otherIds_;
};

} // namespace crisis::model
