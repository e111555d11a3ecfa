// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"
#include "core/base/Progress.h"
#include "core/model/Timeline.h"

#include <variant>
#include <vector>

namespace crisis::ui {

/// What the listed events have in common.
using Subject = std::variant<ActorId, SourceId, PlaceId, CategoryId>;

struct RelatedEvent {
    EventPosition event{};
    bool takesPart = false; ///< actors only: takes part in the event
    bool speaks = false;    ///< actors only: makes a statement about the event
};

/// The events of a subject in display order. Visits every event and, for an actor, every statement, so call
/// it in a worker thread for a large timeline. Reports no progress. The
/// result is incomplete if it is cancelled.
[[nodiscard]] std::vector<RelatedEvent> relatedEvents(const Timeline& timeline, const Subject& subject,
                                                      const Progress& progress);

} // namespace crisis::ui
