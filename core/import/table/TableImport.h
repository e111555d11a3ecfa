// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/TextDecoding.h"

namespace crisis::imports {

/// Delimited text. Fails with NotATimeline where there are no two columns, or none that could be an event's.
[[nodiscard]] Result<Imported> importTable(const DecodedText& decoded, const ImportOptions& options,
                                           const Progress& progress);
[[nodiscard]] Result<Imported> importJsonLines(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);
[[nodiscard]] Result<Imported> importJsonRows(const DecodedText& decoded, const ImportOptions& options,
                                              const Progress& progress);

/// How the table that a timeline was made of was read: its unknown member "importedWith".
[[nodiscard]] std::optional<TableMapping> keptMapping(const Header& header);
/// Whether all columns that mean something are there.
[[nodiscard]] bool fits(const TableMapping& mapping, const std::vector<std::string>& columns);

/// What an assistant shows before an import: the columns, the first rows and the mapping guessed.
struct TablePreview {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< the first ones, cells cut to 200 characters
    TableMapping mapping;
    TextEncoding encoding{};
    std::string delimiter; ///< empty: not delimited text
    std::string preamble;
    std::uint32_t headerLine = 0; ///< 1-based; 0: none, or not delimited text
};
/// A mapping without columns says how the table is read only; what its columns mean is guessed then.
[[nodiscard]] Result<TablePreview> previewTable(std::string_view bytes, std::size_t rows = 20,
                                                const std::optional<TableMapping>& mapping = {});

} // namespace crisis::imports
