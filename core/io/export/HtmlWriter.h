// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"
#include "core/io/export/ExportLoss.h"

#include <string>
#include <string_view>

namespace crisis::io {

/// A self-contained page without scripts or external resources: the picture (an SVG document written by this
/// program; may be empty) and the list of events with their statements and sources. The marking comes first
/// and last. Analysts' notes are not included.
[[nodiscard]] std::string htmlBytes(const Timeline& timeline, std::string_view svg,
                                    const DocumentStrings& words);

/// The picture shows periods and categories; the text does not.
inline constexpr FormatCapabilities htmlCapabilities = [] {
    using enum DataKind;
    return FormatCapabilities{{EventsWithoutStart, EventsOutsideCalendar, EventsWithoutWords, EventDetails,
                               InexactDates, DateBasis, Statements, SourceTitles, SourceGrades, Title,
                               Description, Marking, OpenPeriods},
                              {SourceDetails, Periods, CategoryNames}};
}();

} // namespace crisis::io
