// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

#include <QString>

namespace crisis::text {

/// Describes an edit, to follow "Undo" and "Redo": "prefer another date".
[[nodiscard]] QString editText(const Edit& edit);

} // namespace crisis::text
