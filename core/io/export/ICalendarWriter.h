// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"
#include "core/io/export/ExportLoss.h"

#include <string>

namespace crisis::io {

struct ICalendarOptions {
    /// The creation time as `YYYYMMDDThhmmssZ`, required for every entry (RFC 5545, 3.8.7.2).
    std::string stamp = "19700101T000000Z";
};

/// An iCalendar object (RFC 5545) with one entry for each event that starts in the years 1 to 9999; other
/// events are left out. iCalendar cannot express uncertainty: an entry covers the whole range that its date
/// allows, explains the date as text, and carries the date itself as X-CRISIS-EDTF so that it can be read
/// back.
[[nodiscard]] std::string iCalendarBytes(const Timeline& timeline, const DocumentStrings& words,
                                         const ICalendarOptions& options = {});

inline constexpr FormatCapabilities iCalendarCapabilities = [] {
    using enum DataKind;
    return FormatCapabilities{{EventsWithoutWords, EventDetails, ZonedTimes, PlaceNames, CategoryNames, Title,
                               Marking, OpenPeriods},
                              {InexactDates, DateBasis, Statements, SourceTitles}};
}();

} // namespace crisis::io
