// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/ImportedEvents.h"

#include "core/model/merge/ImportBaseline.h"

namespace crisis::model {

ImportedEvents::ImportedEvents(const Timeline& here, const Timeline& incoming, std::uint32_t file)
    : here_(here), incoming_(incoming), file_(file) {
    for (std::uint32_t i = 0; i < here.eventCount(); ++i) {
        const auto as = storedImportedAs(here.event(EventPosition{i}));
        if (as && !as->id.empty())
            otherIds_.emplace(as->id, EventPosition{i});
    }
}

void ImportedEvents::pair(EventPosition here, EventPosition incoming) {
    otherIds_.insert_or_assign(std::string(incoming_.eventId(incoming)), here);
}

std::optional<EventPosition> ImportedEvents::find(std::string_view id) const {
    const auto other = otherIds_.find(std::string(id));
    return other != otherIds_.end() ? std::optional(other->second) : here_.indexOf(id);
}

Event ImportedEvents::event(EventPosition incoming) const {
    Event event = incoming_.event(incoming);
    bool isMoved = false;
    for (Link& link : event.links) {
        const auto other = otherIds_.find(link.event.value());
        if (other == otherIds_.end())
            continue;
        link.event = EventId(std::string(here_.eventId(other->second)));
        isMoved = true;
    }
    if (!isMoved && file_ == 0)
        return event;
    if (const auto stored = storedImportedAs(event)) {
        // The baseline must use the ids with which it will be compared.
        ImportBaseline as = isMoved ? importedAs(event) : *stored;
        as.file = file_ != 0 ? file_ : stored->file;
        as.id = stored->id;
        storeImportedAs(event, as);
    }
    return event;
}

} // namespace crisis::model
