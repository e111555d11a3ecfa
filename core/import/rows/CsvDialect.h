// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// The layout of a delimited text.
struct CsvDialect {
    char delimiter = ',';
    std::vector<std::string> columns; ///< unique names; "Column 3" for one without
    bool hasHeader = true;
    std::size_t firstRowOffset = 0; ///< of the first row below the header
    std::uint64_t firstRowLine = 1;
    std::string preamble;         ///< the lines before the header
    std::uint32_t headerLine = 0; ///< 1-based; 0: there is no header line
    double alike = 0;             ///< fraction of the first rows that have the same number of cells, 0 to 1
};

/// Detects from the first rows the delimiter (`,`, tab, `;` or `|`, or the one given) that splits most of
/// them into the same number of cells, and the header, which may follow some lines of another shape. Absent
/// if no delimiter gives two columns, or if the text has fewer than `headerLine` lines. With `headerLine` the
/// names are read from the first line that is not empty from there on; 0 means that there is no header.
[[nodiscard]] std::optional<CsvDialect> detectDialect(std::string_view text,
                                                      std::optional<char> delimiter = {},
                                                      std::optional<std::uint32_t> headerLine = {});

} // namespace crisis::imports
