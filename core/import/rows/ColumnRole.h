// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string_view>

namespace crisis::imports {

/// The meaning of a table's column (or of an element of another format).
enum class ColumnRole {
    Keep, ///< none: preserved under "imported" in its event
    Id,
    Title, ///< several columns are joined
    Summary,
    Note,
    Date, ///< one date, or a span in one cell
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
    DatePhrase,    ///< the date as text
    DatePrecision, ///< how precise the date is
    TimeZone,
    Category,
    Status,
    Place, ///< several columns are joined
    Latitude,
    Longitude,
    PlacePrecision,
    Actor,
    Tag,
    Number, ///< a figure
    SourceTitle,
    SourceUrl,
    SourcePublisher,
    RowKind, ///< TimelineJS: title, era or empty
    Period,  ///< a whole element that becomes a period
    Link,    ///< to another event
};

/// The name used in mapping files.
[[nodiscard]] std::string_view wordOf(ColumnRole role);
[[nodiscard]] std::optional<ColumnRole> parseWord(std::string_view word, ColumnRole list);

} // namespace crisis::imports
