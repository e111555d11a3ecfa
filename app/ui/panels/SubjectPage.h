// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"
#include "app/ui/panels/RelatedEvents.h"

namespace crisis::ui {

/// The page of an actor, source, place or category with its events. `events` is null while they are being
/// searched for.
[[nodiscard]] Page subjectPage(const PageContext& context, const Subject& subject,
                               const std::vector<RelatedEvent>* events);

} // namespace crisis::ui
