// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"

#include <utility>
#include <vector>

namespace crisis::ui {

/// Keys and what they do, as the person has them.
using KeyHints = std::vector<std::pair<QString, QString>>;

/// The timeline itself, for when no event is chosen.
[[nodiscard]] Page timelinePage(const PageContext& context, const KeyHints& hints);

} // namespace crisis::ui
