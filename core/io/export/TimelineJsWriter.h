// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"

#include <string>

namespace crisis::io {

/// TimelineJS 3 JSON (title, events, eras). What TimelineJS cannot say (precision, doubt, within a span)
/// stands in `display_date`, in words. It takes text as markup, so text is escaped. Undated events and those
/// without a start have no place there and are left out.
[[nodiscard]] std::string timelineJsBytes(const Timeline& timeline, const DocumentStrings& words);

} // namespace crisis::io
