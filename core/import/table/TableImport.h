// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// Delimited text. Fails with NotATimeline if there are fewer than two columns, or none that could belong to
/// an event.
[[nodiscard]] Result<Imported> importTable(const DecodedText& decoded, const ImportOptions& options,
                                           const Progress& progress);
[[nodiscard]] Result<Imported> importJsonLines(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);
[[nodiscard]] Result<Imported> importJsonRows(const DecodedText& decoded, const ImportOptions& options,
                                              const Progress& progress);

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
/// A mapping without columns only says how to read the table; the meaning of its columns is guessed then.
[[nodiscard]] Result<TablePreview> previewTable(std::string_view bytes, std::size_t rows = 20,
                                                const std::optional<TableMapping>& mapping = {});

} // namespace crisis::imports
