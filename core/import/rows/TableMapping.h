// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/import/dates/DateReading.h"
#include "core/import/rows/ColumnRole.h"
#include "core/io/text/TextDecoding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

[[nodiscard]] std::string_view wordOf(DateOrder order);
[[nodiscard]] std::optional<DateOrder> parseWord(std::string_view word, DateOrder list);

/// The meaning of the values in a precision column.
enum class PrecisionScheme {
    Words,   ///< "day", "month", "year", "approximate"; other values are only preserved
    Acled,   ///< 1 the day, 2 the week around it, 3 its month
    UcdpGed, ///< 1 the day, 2 to 5 some time between the given start and end
};
[[nodiscard]] std::string_view wordOf(PrecisionScheme scheme);
[[nodiscard]] std::optional<PrecisionScheme> parseWord(std::string_view word, PrecisionScheme list);

/// The meaning of a table's columns, and how to read it. A plain value; readMapping() and mappingBytes()
/// store it as JSON.
struct TableMapping {
    struct Column {
        std::string name; ///< as in the header; compared without regard to case
        ColumnRole role = ColumnRole::Keep;
        std::string detail; ///< Actor: the part; Number: the figure, then after a colon best, low or high

        friend bool operator==(const Column&, const Column&) = default;
    };

    std::string name;                        ///< such as "ACLED"; empty: none
    std::string delimiter;                   ///< one character; empty: detected
    std::optional<TextEncoding> encoding;    ///< absent: detected
    std::optional<std::uint32_t> headerLine; ///< 1-based, of the column names; 0: no header; absent: detected
    std::vector<Column> columns; ///< a column may occur twice; unlisted ones are preserved; empty: guessed
    DateOrder dateOrder = DateOrder::Auto;
    int firstYearOf1900s =
        69; ///< two-digit years from here to 99 are in the 1900s, smaller ones in the 2000s
    PrecisionScheme precision = PrecisionScheme::Words;
    std::string timeZone; ///< IANA, for times without an offset; empty: none

    friend bool operator==(const TableMapping&, const TableMapping&) = default;
};

/// `mapping` with the settings that `said` gives; the columns of `said` are ignored.
[[nodiscard]] TableMapping withSettings(TableMapping mapping, const TableMapping& said);

/// Reads `{"format":"crisis-timeline-mapping","version":1,…}`. Fails with JsonSyntax, VersionTooNew,
/// UnknownWord, MissingMember or InvalidValue.
[[nodiscard]] Result<TableMapping> readMapping(std::string_view json);
[[nodiscard]] std::string mappingBytes(const TableMapping& mapping);

} // namespace crisis::imports
