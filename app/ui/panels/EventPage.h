// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"

namespace crisis::ui {

/// Everything about one event: its dates and how they are known, what took part, and who says what about it.
[[nodiscard]] Page eventPage(const PageContext& context, EventPosition event);

} // namespace crisis::ui
