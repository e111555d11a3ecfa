// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/ColumnRole.h"

#include <string_view>

namespace crisis::imports {

/// The usual meaning of a column with that name (English, German, French, Spanish, Portuguese); Keep if it is
/// not known.
[[nodiscard]] ColumnRole roleOfName(std::string_view column);
/// Whether one of the words in the name means a title: "title_en", "Event headline".
[[nodiscard]] bool namesTitle(std::string_view column);

} // namespace crisis::imports
