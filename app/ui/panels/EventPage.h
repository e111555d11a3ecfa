// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"

namespace crisis::ui {

/// The page of one event: its dates and their basis, its participants, and the statements about it.
[[nodiscard]] Page eventPage(const PageContext& context, EventPosition event);

} // namespace crisis::ui
