// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/ColumnRole.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// The formats of other programs that can be read.
enum class ImportFormat {
    Table,           ///< comma-, tab-, semicolon- or bar-separated values
    JsonLines,       ///< one JSON object a line
    JsonRows,        ///< a JSON array of objects, alone or inside an object
    TimelineJs,      ///< Knight Lab's TimelineJS, versions 2 and 3
    TimelineProject, ///< The Timeline Project's .timeline XML
    ICalendar,       ///< RFC 5545
    SimileXml,
    SimileJson,
    SchemaOrg, ///< JSON-LD, in a page or alone
    Csl,       ///< bibliographies: CSL JSON
    Zotero,    ///< bibliographies: JSON of Zotero's API
};
/// The format's own name, which no language translates.
[[nodiscard]] std::string_view nameOf(ImportFormat format);

/// What happened to something that our model has no place for, or that had to be read in one of several ways.
enum class ImportReason {
    Kept,                  ///< stands under "imported" in its event
    IntoNote,              ///< stands in its event's note
    AmbiguousDate,         ///< day and month could be the other way round
    ConflictingDates,      ///< some dates are day first, others month first
    AgainstOrder,          ///< a date that has no meaning in the order chosen; read in the other one
    TwoDigitYear,          ///< the century was assumed
    UnreadableDate,        ///< the text is kept
    Undated,               ///< an event that has no date
    ReversedDates,         ///< ends before it starts; both are kept as text
    MidnightDropped,       ///< every time is 00:00, so the days alone are meant
    NumbersAsYears,        ///< a time line of plain numbers, drawn as years
    OtherCalendar,         ///< dates of a calendar that cannot be converted; the text is kept
    CutRow,                ///< the file ends inside a row
    ShortRow,              ///< fewer cells than columns
    LongRow,               ///< more cells than columns; the rest is kept
    OpenQuote,             ///< a quotation mark that nothing closes, taken as a letter
    BrokenRow,             ///< not readable; kept among what is set aside
    EmptyRow,              ///< nothing in it
    Preamble,              ///< lines above the column names; kept in the description
    NoHeader,              ///< the columns have no names
    ColumnMissing,         ///< a column that was said to mean something is not there
    Footer,                ///< rows at the end without a date and with few cells
    EncodingGuessed,       ///< neither marked nor UTF-8
    BytesReplaced,         ///< bytes that are no text, replaced by U+FFFD
    MarkupRemoved,         ///< HTML made plain text
    ActiveContentRemoved,  ///< scripts, styles and embedded frames
    RepeatedId,            ///< two with the same id; one was renamed
    RepeatedEvent,         ///< the same text at the same date again
    DanglingReference,     ///< refers to something that is not there
    IconDropped,           ///< a picture inside the file, which only its size is kept of
    ViewSetting,           ///< colours, fonts and zoom of the other program
    RecurrenceBounded,     ///< more repetitions than are expanded
    RecurrenceNotExpanded, ///< a rule that is kept as text
    ZoneUnknown,           ///< times are taken as they stand
    NotAnEvent,            ///< a part of the file that is no event
    TooLarge,              ///< beyond what is read of one element
    NamesInEvents,         ///< more names or sources than fit the memory allowed; kept in their events
    TooMany,               ///< beyond what fits the memory allowed; not imported
};

/// Whether something is missing from the timeline, rather than told otherwise.
[[nodiscard]] constexpr bool isLoss(ImportReason reason) {
    return reason == ImportReason::TooMany || reason == ImportReason::TooLarge;
}

/// What a date says as its `reason` in the file, where it was read in one of several ways; else empty.
[[nodiscard]] std::string_view dateReason(ImportReason reason);

struct ImportSummary {
    ImportFormat format{};
    std::string version;        ///< of the format; empty: it has none
    std::string dialect;        ///< such as "ACLED"; empty: not one that is known
    std::string encoding;       ///< IANA name
    std::uint64_t found = 0;    ///< rows or events
    std::uint64_t imported = 0; ///< events made of them
    std::uint64_t periods = 0;
    std::uint64_t sources = 0;

    /// Something of the file that has a place in our model.
    struct Mapping {
        std::string from; ///< column or element
        ColumnRole to{};
        std::uint64_t count = 0;
    };
    std::vector<Mapping> mapped;

    struct Note {
        ImportReason reason{};
        std::string what; ///< column, element or value concerned; may be empty
        std::uint64_t count = 0;
        std::uint64_t reported = 0;  ///< of these: how many stand among the problems too
        std::string example;         ///< of the first one, at most 80 characters
        std::uint64_t firstLine = 0; ///< 1-based; 0: not known
    };
    std::vector<Note> notes;
};

} // namespace crisis::imports
