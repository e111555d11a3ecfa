// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string_view>

namespace crisis::imports {

/// What a column of a table (or an element of another format) means to us.
enum class ColumnRole {
    Keep, ///< nothing: it stands under "imported" in its event
    Id,
    Title, ///< several are joined
    Summary,
    Note,
    Date, ///< one date, or a span written in one cell
    Start,
    End,
    Year,
    Month, ///< 0: unknown
    Day,   ///< 0: unknown
    Time,
    EndYear,
    EndMonth,
    EndDay,
    EndTime,
    DatePhrase,    ///< the date in words
    DatePrecision, ///< how exact the date is
    TimeZone,
    Category,
    Status,
    Place, ///< several are joined
    Latitude,
    Longitude,
    PlacePrecision,
    Actor,
    Tag,
    Number, ///< a figure
    SourceTitle,
    SourceUrl,
    SourcePublisher,
    RowKind, ///< TimelineJS: title, era or nothing
    Period,  ///< a whole element that becomes a period
    Link,    ///< to another event
};

/// As mapping files write it.
[[nodiscard]] std::string_view wordOf(ColumnRole role);
[[nodiscard]] std::optional<ColumnRole> parseWord(std::string_view word, ColumnRole list);

} // namespace crisis::imports
