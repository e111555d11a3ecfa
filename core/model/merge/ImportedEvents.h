// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace crisis::model {

/// The events of an import as a timeline knows them, which may have some under other ids than the file: what
/// a person has taken for the same at an earlier merge, or does now. Both timelines must outlive it.
class ImportedEvents {
public:
    /// `file`: what all of them count as brought by; 0: what they say themselves.
    ImportedEvents(const Timeline& here, const Timeline& incoming, std::uint32_t file = 0);

    /// From now on they are the same.
    void pair(EventPosition here, EventPosition incoming);
    /// Where an event is here that the file has under `id`.
    [[nodiscard]] std::optional<EventPosition> find(std::string_view id) const;
    /// An event of the import, its links leading to the ids that are here.
    [[nodiscard]] Event event(EventPosition incoming) const;

private:
    const Timeline& here_;
    const Timeline& incoming_;
    std::uint32_t file_;
    std::unordered_map<std::string, EventPosition> otherIds_;
};

} // namespace crisis::model
