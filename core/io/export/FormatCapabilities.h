// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportLoss.h"

/// What each of our export formats supports: first what it represents fully, then what it represents in part
/// or as text only.
namespace crisis::io::capabilities {

using enum DataKind;

inline constexpr FormatCapabilities eventsCsv{{EventsWithoutStart, EventsOutsideCalendar, EventsWithoutWords,
                                               EventDetails, InexactDates, DateBasis, OpenPeriods, PlaceNames,
                                               CategoryNames, Tags, SourceTitles},
                                              {ActorNames}};

/// Reports only once that it holds just the titles of events.
inline constexpr FormatCapabilities statementsCsv{{EventsWithoutStart,
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

inline constexpr FormatCapabilities timelineJs{{EventsOutsideCalendar, EventsWithoutWords, EventDetails,
                                                CategoryNames, Title, Description, Marking, Periods},
                                               {InexactDates, Statements, SourceTitles}};

inline constexpr FormatCapabilities iCalendar{
    {EventsWithoutWords, EventDetails, ZonedTimes, PlaceNames, CategoryNames, Title, Marking, OpenPeriods},
    {InexactDates, DateBasis, Statements, SourceTitles}};

inline constexpr FormatCapabilities markdown{{EventsWithoutStart, EventsOutsideCalendar, EventsWithoutWords,
                                              EventDetails, InexactDates, DateBasis, Statements, SourceTitles,
                                              SourceGrades, Title, Description, Marking, OpenPeriods},
                                             {SourceDetails}};

/// Its picture shows periods and categories; its text does not.
inline constexpr FormatCapabilities html{{EventsWithoutStart, EventsOutsideCalendar, EventsWithoutWords,
                                          EventDetails, InexactDates, DateBasis, Statements, SourceTitles,
                                          SourceGrades, Title, Description, Marking, OpenPeriods},
                                         {SourceDetails, Periods, CategoryNames}};

} // namespace crisis::io::capabilities
