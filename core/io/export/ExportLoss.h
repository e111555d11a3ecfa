// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace crisis::io {

/// The features of a timeline that a format of another program may not support. The comments say what is
/// counted.
enum class DataKind : std::uint8_t {
    EventsWithoutStart,    ///< events
    EventsOutsideCalendar, ///< events that begin outside the years 1 to 9999
    EventsWithoutWords,    ///< events that no statement is about
    EventDetails,          ///< events: all but id and title
    InexactDates,          ///< events whose date is not an exact day or moment
    DateBasis,             ///< events whose date has a phrase, anchor or rule
    DateSources,           ///< events whose date has a source, paragraph or reason
    FurtherDates,          ///< date claims other than the main one of their event
    ZonedTimes,            ///< events with a time of day, in a timeline with a time zone
    Statements,            ///< statements
    Answers,               ///< statements that are about no event
    Stances,               ///< stances towards events and statements
    StatementDates,        ///< statements with a date of their own
    SourceGrades,          ///< sources with a reliability other than F
    StatementGrades,       ///< statements with a credibility other than 6
    Passages,              ///< statements with a marked passage in the source
    ActorNames,            ///< parts of actors in events, such as host
    ActorDetails,          ///< actors with an office, kind, other names or group
    PlaceNames,            ///< events with a place
    PlaceDetails,          ///< places with coordinates or other names
    CategoryNames,         ///< events with a category
    Figures,
    Links,
    Tags,
    Notes,         ///< of events, links and periods
    SourceTitles,  ///< sources
    SourceDetails, ///< sources with anything but a title
    Periods,
    OpenPeriods, ///< periods without a start or an end
    Title,
    Description,
    Marking,
    Views,
    Foreign,           ///< events with members of another program's file
    QuarantinedMember, ///< quarantined content
};
inline constexpr std::size_t dataKindCount = static_cast<std::size_t>(DataKind::QuarantinedMember) + 1;

/// The features that a format supports, fully or in part.
struct FormatCapabilities {
    std::uint64_t whole = 0;
    std::uint64_t partly = 0; ///< in part or as text only; both are sets with one bit per feature

    constexpr FormatCapabilities(std::initializer_list<DataKind> held,
                                 std::initializer_list<DataKind> heldPartly)
        : whole(setOf(held)), partly(setOf(heldPartly)) {}
    static constexpr std::uint64_t setOf(std::initializer_list<DataKind> kinds) {
        std::uint64_t set = 0;
        for (const DataKind kind : kinds)
            set |= std::uint64_t{1} << static_cast<unsigned>(kind);
        return set;
    }
};
static_assert(dataKindCount <= 64);

/// A feature of a timeline that a format does not fully represent.
struct ExportLoss {
    DataKind kind{};
    std::uint64_t count = 0;   ///< at least 1
    bool isPartlyHeld = false; ///< in part or as text only

    friend bool operator==(const ExportLoss&, const ExportLoss&) = default;
};

/// The features of the timeline that a format does not fully represent, in the order of the enumeration.
[[nodiscard]] std::vector<ExportLoss> exportLosses(const Timeline& timeline,
                                                   const FormatCapabilities& capabilities);
/// How many events are missing from the export altogether, according to `losses`.
[[nodiscard]] std::uint64_t missingEvents(const std::vector<ExportLoss>& losses);

} // namespace crisis::io
