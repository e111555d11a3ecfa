// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"
#include "core/import/base/ImportTypes.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// Delimited text. Reading fails with NotATimeline if there are fewer than two columns, or none that could
/// belong to an event.
extern const ImportFormat tableFormat;
/// One JSON object per line.
extern const ImportFormat jsonLinesFormat;
/// A JSON array of objects, alone or inside an object.
extern const ImportFormat jsonRowsFormat;

/// Whether a document that no format recognises has the layout of a table.
[[nodiscard]] bool couldBeTable(const ImportDocument& document);

/// The mapping with which a timeline's table was imported, from its unknown member "importedWith"; absent if
/// there is none.
[[nodiscard]] std::optional<TableMapping> keptMapping(const Header& header);
/// Whether all columns with a role exist.
[[nodiscard]] bool fits(const TableMapping& mapping, const std::vector<std::string>& columns);

/// Data for the import assistant: the columns, the first rows and the guessed mapping.
struct TablePreview {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< the first rows, with cells cut to 200 characters
    TableMapping mapping;
    TextEncoding encoding{};
    std::string delimiter; ///< empty: not delimited text
    std::string preamble;
    std::uint32_t headerLine = 0; ///< 1-based; 0: no header line, or not delimited text
};
/// Reads the beginning of a table in one of the formats above. A mapping without columns only says how to
/// read the table; the meaning of its columns is guessed then.
[[nodiscard]] Result<TablePreview> previewTable(std::string_view bytes, const ImportFormat& format,
                                                std::size_t rows = 20,
                                                const std::optional<TableMapping>& mapping = {});

} // namespace crisis::imports
