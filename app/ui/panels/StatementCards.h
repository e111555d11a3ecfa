// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"

namespace crisis::ui {

/// Adds a card for each statement about an event, with the statements that answer it inside. A statement that
/// is about the event and also answers another one here stands inside that one only.
void addStatementCards(Page& page, const PageContext& context, EventPosition event);

} // namespace crisis::ui
