// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"
#include "core/io/export/ExportLoss.h"
#include "core/model/Timeline.h"
#include "core/time/format/DateFormatter.h"

#include <string>

namespace crisis::io {

// RFC 4180, UTF-8, with a header row; see TimelineTables.h.

[[nodiscard]] std::string eventsCsv(const Timeline& timeline, const DocumentStrings& strings);
[[nodiscard]] std::string statementsCsv(const Timeline& timeline, const DocumentStrings& strings);

inline constexpr FormatCapabilities eventsCsvCapabilities = [] {
    using enum DataKind;
    return FormatCapabilities{{EventsWithoutStart, EventsOutsideCalendar, EventsWithoutWords, EventDetails,
                               InexactDates, DateBasis, OpenPeriods, PlaceNames, CategoryNames, Tags,
                               SourceTitles},
                              {ActorNames}};
}();

/// Reports only once that the table holds just the titles of events.
inline constexpr FormatCapabilities statementsCsvCapabilities = [] {
    using enum DataKind;
    return FormatCapabilities{{EventsWithoutStart,
                               EventsOutsideCalendar,
                               InexactDates,
                               DateBasis,
                               DateSources,
                               FurtherDates,
                               ZonedTimes,
                               ActorNames,
                               PlaceNames,
                               CategoryNames,
                               Figures,
                               Links,
                               Tags,
                               Statements,
                               Answers,
                               Stances,
                               StatementDates,
                               SourceGrades,
                               SourceTitles,
                               StatementGrades,
                               OpenPeriods},
                              {SourceDetails}};
}();

} // namespace crisis::io
