// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// How a delimited text is laid out.
struct CsvDialect {
    char delimiter = ',';
    std::vector<std::string> columns; ///< each name once; "Column 3" for one without
    bool hasHeader = true;
    std::size_t firstRowOffset = 0; ///< of the first row below the header
    std::uint64_t firstRowLine = 1;
    std::string preamble;         ///< the lines above the header
    std::uint32_t headerLine = 0; ///< 1-based; 0: no line names the columns
    double alike = 0;             ///< of the first rows, the part that has the same number of cells
};

/// From the first rows: the delimiter (`,`, tab, `;` or `|`, or the one given) that splits most of them
/// alike, and the header, which may stand below some lines of other shape. Absent if no delimiter gives two
/// columns, or if the text has fewer lines than `headerLine`. With `headerLine` the columns are named there
/// (the first line that is not empty from it on), or nowhere if that is 0.
[[nodiscard]] std::optional<CsvDialect> detectDialect(std::string_view text,
                                                      std::optional<char> delimiter = {},
                                                      std::optional<std::uint32_t> headerLine = {});

} // namespace crisis::imports
