// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"

namespace crisis::ui {

/// Adds a card for each statement about an event, and nests the statements that answer it. A statement about
/// the event that also answers another one of these is shown only inside that one.
void addStatementCards(Page& page, const PageContext& context, EventPosition event);

} // namespace crisis::ui
