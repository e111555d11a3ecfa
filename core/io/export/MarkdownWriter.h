// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"
#include "core/io/export/ExportLoss.h"

#include <string>

namespace crisis::io {

/// Escapes a text so that Markdown shows it literally.
[[nodiscard]] std::string escapedMarkdown(std::string_view utf8);

/// The timeline as CommonMark for reading: title, events in display order with their statements, sources with
/// their numbers. The marking comes first and last. Analysts' notes are not included.
[[nodiscard]] std::string markdownBytes(const Timeline& timeline, const DocumentStrings& words);

inline constexpr FormatCapabilities markdownCapabilities = [] {
    using enum DataKind;
    return FormatCapabilities{{EventsWithoutStart, EventsOutsideCalendar, EventsWithoutWords, EventDetails,
                               InexactDates, DateBasis, Statements, SourceTitles, SourceGrades, Title,
                               Description, Marking, OpenPeriods},
                              {SourceDetails}};
}();

} // namespace crisis::io
