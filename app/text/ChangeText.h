// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

#include <QString>

namespace crisis::text {

/// What an edit does and to what, such as "prefer another date: A mission is refused"; `timeline` knows the
/// titles.
[[nodiscard]] QString changeText(const Edit& edit, const Timeline& timeline);

} // namespace crisis::text
