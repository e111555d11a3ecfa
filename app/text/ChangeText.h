// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

#include <QString>

namespace crisis::text {

/// Describes an edit and its subject, such as "prefer another date: A mission is refused". `timeline`
/// provides the titles.
[[nodiscard]] QString changeText(const Edit& edit, const Timeline& timeline);

} // namespace crisis::text
