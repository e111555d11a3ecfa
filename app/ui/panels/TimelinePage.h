// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"

#include <utility>
#include <vector>

namespace crisis::ui {

/// Pairs of keys, as configured, and what they do.
using KeyHints = std::vector<std::pair<QString, QString>>;

/// The page about the timeline itself, shown while no event is selected.
[[nodiscard]] Page timelinePage(const PageContext& context, const KeyHints& hints);

} // namespace crisis::ui
