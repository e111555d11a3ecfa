// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/ColumnRole.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

struct ImportFormat;

/// What happened to content that our model cannot represent, or that could be read in several ways.
enum class ImportReason {
    Kept,                  ///< preserved under "imported" in its event
    IntoNote,              ///< added to its event's note
    AmbiguousDate,         ///< day and month could be swapped
    ConflictingDates,      ///< some dates are day first, others month first
    AgainstOrder,          ///< a date that is impossible in the selected order; read in the other one
    TwoDigitYear,          ///< the century was assumed
    UnreadableDate,        ///< the text is preserved
    Undated,               ///< an event without a date
    ReversedDates,         ///< ends before it starts; both are preserved as text
    MidnightDropped,       ///< every time is 00:00, so only the days are used
    NumbersAsYears,        ///< a time line of plain numbers, drawn as years
    OtherCalendar,         ///< dates of a calendar that cannot be converted; the text is preserved
    CutRow,                ///< the file ends inside a row
    ShortRow,              ///< fewer cells than columns
    LongRow,               ///< more cells than columns; the others are preserved
    OpenQuote,             ///< a quotation mark that is never closed, taken literally
    BrokenRow,             ///< not readable; quarantined
    EmptyRow,              ///< a row without content
    Preamble,              ///< lines before the column names; preserved in the description
    NoHeader,              ///< the columns have no names
    ColumnMissing,         ///< a mapped column does not exist
    Footer,                ///< rows at the end without a date and with few cells
    EncodingGuessed,       ///< neither marked nor UTF-8
    BytesReplaced,         ///< bytes that are not valid text, replaced by U+FFFD
    MarkupRemoved,         ///< HTML converted to plain text
    ActiveContentRemoved,  ///< scripts, styles and embedded frames
    RepeatedId,            ///< a second element with the same id was renamed
    RepeatedEvent,         ///< a second event with the same text and date
    DanglingReference,     ///< a reference to something that does not exist
    IconDropped,           ///< a picture inside the file, of which only the size is preserved
    ViewSetting,           ///< colours, fonts and zoom of the other program
    RecurrenceBounded,     ///< more repetitions than are expanded
    RecurrenceNotExpanded, ///< a rule that is preserved as text
    ZoneUnknown,           ///< times are read without a zone
    NotAnEvent,            ///< a part of the file that is not an event
    TooLarge,              ///< larger than the limit for one element
    NamesInEvents,         ///< names or sources beyond the memory limit; preserved in their events
    TooMany,               ///< beyond the memory limit; not imported
};

/// Whether content is missing from the timeline, rather than represented differently.
[[nodiscard]] constexpr bool isLoss(ImportReason reason) {
    return reason == ImportReason::TooMany || reason == ImportReason::TooLarge;
}

/// The `reason` stored with a date that could be read in several ways; otherwise empty.
[[nodiscard]] std::string_view dateReason(ImportReason reason);

struct ImportSummary {
    const ImportFormat* format = nullptr; ///< never null after an import
    std::string version;                  ///< of the format; empty: it has no versions
    std::string dialect;                  ///< such as "ACLED"; empty: not a known one
    std::string encoding;                 ///< IANA name
    std::uint64_t found = 0;              ///< rows or events
    std::uint64_t imported = 0;           ///< events created from them
    std::uint64_t periods = 0;
    std::uint64_t sources = 0;

    /// Content of the file that our model represents.
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
        std::uint64_t reported = 0;  ///< how many of these are also listed among the diagnostics
        std::string example;         ///< of the first one, at most 80 characters
        std::uint64_t firstLine = 0; ///< 1-based; 0: unknown
    };
    std::vector<Note> notes;
};

} // namespace crisis::imports
