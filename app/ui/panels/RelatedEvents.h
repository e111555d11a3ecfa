// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"
#include "core/model/Timeline.h"

#include <atomic>
#include <variant>
#include <vector>

namespace crisis::ui {

/// What the events of a list have in common.
using Subject = std::variant<ActorId, SourceId, PlaceId, CategoryId>;

struct RelatedEvent {
    EventPosition event{};
    bool takesPart = false; ///< of an actor: it is one of the event's actors
    bool speaks = false;    ///< of an actor: it says something about the event
};

/// In display order. Looks at every event and, for an actor, at every statement, so on a big timeline it
/// belongs on a thread of its own; once `cancel` is set the result is short.
[[nodiscard]] std::vector<RelatedEvent> relatedEvents(const Timeline& timeline, const Subject& subject,
                                                      const std::atomic<bool>& cancel);

} // namespace crisis::ui
