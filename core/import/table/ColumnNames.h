// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/ColumnRole.h"

#include <string_view>

namespace crisis::imports {

/// What a column of that name means in most tables (English, German, French, Spanish, Portuguese); Keep: not
/// known.
[[nodiscard]] ColumnRole roleOfName(std::string_view column);
/// Whether one of its words is one for a title: "title_en", "Event headline".
[[nodiscard]] bool namesTitle(std::string_view column);

} // namespace crisis::imports
