// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace crisis::io {

/// What a timeline can hold and a format of another program may have no place for. The comments say what is
/// counted.
enum class DataKind : std::uint8_t {
    EventsWithoutStart,    ///< events
    EventsOutsideCalendar, ///< events that begin outside the years 1 to 9999
    EventsWithoutWords,    ///< events that no statement is about
    EventDetails,          ///< events: all but id and title
    InexactDates,          ///< events whose date is no exact day or moment
    DateBasis,             ///< events whose date says its phrase, anchor or rule
    DateSources,           ///< events whose date says its source, paragraph or reason
    FurtherDates,          ///< date claims besides the one that speaks for its event
    ZonedTimes,            ///< events with a time of day, in a timeline that names its zone
    Statements,            ///< statements
    Answers,               ///< statements that are about no event
    Stances,               ///< stances towards events and statements
    StatementDates,        ///< statements with a date of their own
    SourceGrades,          ///< sources with a reliability other than F
    StatementGrades,       ///< statements with a credibility other than 6
    Passages,              ///< statements whose passage in the source is marked
    ActorNames,            ///< actors' parts in events, such as host
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
    QuarantinedMember, ///< what could not be read and is kept
};
inline constexpr std::size_t dataKindCount = static_cast<std::size_t>(DataKind::QuarantinedMember) + 1;

/// What a format has capabilities for, and for what only in part or in words.
struct FormatCapabilities {
    std::uint64_t whole = 0;
    std::uint64_t partly = 0; ///< sets of parts, a bit each

    constexpr FormatCapabilities(std::initializer_list<DataKind> held,
                                 std::initializer_list<DataKind> heldPartly)
        : whole(setOf(held)), partly(setOf(heldPartly)) {}
    static constexpr std::uint64_t setOf(std::initializer_list<DataKind> parts) {
        std::uint64_t set = 0;
        for (const DataKind part : parts)
            set |= std::uint64_t{1} << static_cast<unsigned>(part);
        return set;
    }
};
static_assert(dataKindCount <= 64);

struct ExportLoss {
    DataKind part{};
    std::uint64_t count = 0;   ///< at least 1
    bool isPartlyHeld = false; ///< in part or in words

    friend bool operator==(const ExportLoss&, const ExportLoss&) = default;
};

/// What of the timeline a format does not hold as what it is, in the order of the enumeration.
[[nodiscard]] std::vector<ExportLoss> exportLosses(const Timeline& timeline,
                                                   const FormatCapabilities& capabilities);
/// Of these the events that are not there at all.
[[nodiscard]] std::uint64_t missingEvents(const std::vector<ExportLoss>& left);

} // namespace crisis::io
