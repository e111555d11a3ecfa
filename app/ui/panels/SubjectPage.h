// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"
#include "app/ui/panels/RelatedEvents.h"

namespace crisis::ui {

/// An actor, source, place or category with its events. Null events: they are still being looked for.
[[nodiscard]] Page subjectPage(const PageContext& context, const Subject& subject,
                               const std::vector<RelatedEvent>* events);

} // namespace crisis::ui
