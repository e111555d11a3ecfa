// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"
#include "core/io/export/ExportLoss.h"

#include <string>

namespace crisis::io {

/// TimelineJS 3 JSON (title, events, eras). What TimelineJS cannot express (precision, uncertainty, a date
/// within a span) goes into `display_date` as text. TimelineJS interprets text as markup, so text is escaped.
/// Events without a date or a start cannot be represented and are left out.
[[nodiscard]] std::string timelineJsBytes(const Timeline& timeline, const DocumentStrings& words);

inline constexpr FormatCapabilities timelineJsCapabilities = [] {
    using enum DataKind;
    return FormatCapabilities{{EventsOutsideCalendar, EventsWithoutWords, EventDetails, CategoryNames, Title,
                               Description, Marking, Periods},
                              {InexactDates, Statements, SourceTitles}};
}();

} // namespace crisis::io
