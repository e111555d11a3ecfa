// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/import/table/ColumnRole.h"
#include "core/import/text/TextDecoding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// How 4/8/2023 is read.
enum class DateOrder {
    Auto, ///< as the column's other dates show; if none does, day first, and flagged
    DayFirst,
    MonthFirst,
};
[[nodiscard]] std::string_view wordOf(DateOrder order);
[[nodiscard]] std::optional<DateOrder> parseWord(std::string_view word, DateOrder list);

/// What the values of a precision column mean.
enum class PrecisionScheme {
    Words,   ///< "day", "month", "year", "approximate"; anything else is kept only
    Acled,   ///< 1 the day, 2 the week around it, 3 its month
    UcdpGed, ///< 1 the day, 2 to 5 some time from the start to the end given
};
[[nodiscard]] std::string_view wordOf(PrecisionScheme scheme);
[[nodiscard]] std::optional<PrecisionScheme> parseWord(std::string_view word, PrecisionScheme list);

/// What the columns of a table mean. A plain value that can be kept as a small JSON file.
struct TableMapping {
    struct Column {
        std::string name; ///< as the header writes it; compared without regard to case
        ColumnRole role = ColumnRole::Keep;
        std::string detail; ///< Actor: the part; Number: what, and after a colon best, low or high

        friend bool operator==(const Column&, const Column&) = default;
    };

    std::string name;                        ///< such as "ACLED"; empty: none
    std::string delimiter;                   ///< one character; empty: detected
    std::optional<TextEncoding> encoding;    ///< absent: detected
    std::optional<std::uint32_t> headerLine; ///< 1-based, with the columns' names; 0: none has; absent: found
    std::vector<Column> columns; ///< a column may stand twice; one that is not here is kept; none: guessed
    DateOrder dateOrder = DateOrder::Auto;
    int firstYearOf1900s =
        69; ///< a year of two digits from here to 99 is in the 1900s, one below in the 2000s
    PrecisionScheme precision = PrecisionScheme::Words;
    std::string timeZone; ///< IANA, of times without an offset; empty: none

    friend bool operator==(const TableMapping&, const TableMapping&) = default;
};

/// `mapping`, but for what `said` says beside its columns.
[[nodiscard]] TableMapping withSettings(TableMapping mapping, const TableMapping& said);

/// `{"format":"crisis-timeline-mapping","version":1,…}`. Fails with JsonSyntax, VersionTooNew, UnknownWord,
/// MissingMember or InvalidValue.
[[nodiscard]] Result<TableMapping> readMapping(std::string_view json);
[[nodiscard]] std::string mappingBytes(const TableMapping& mapping);

} // namespace crisis::imports
