// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"
#include "core/io/import/TextDecoding.h"

namespace crisis {

/// Delimited text. Fails with NotATimeline where there are no two columns, or none that could be an event's.
[[nodiscard]] Result<Imported> importTable(const DecodedText& decoded, const ImportOptions& options,
                                           const Progress& progress);
[[nodiscard]] Result<Imported> importJsonLines(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);
[[nodiscard]] Result<Imported> importJsonRows(const DecodedText& decoded, const ImportOptions& options,
                                              const Progress& progress);

/// What an assistant shows before an import: the columns, the first rows and the mapping guessed.
struct TablePreview {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< the first ones, cells cut to 200 characters
    TableMapping mapping;
    std::string encoding;  ///< IANA name
    std::string delimiter; ///< empty: not delimited text
    std::string preamble;
    bool hasHeader = true;
};
/// A mapping without columns says the delimiter only.
[[nodiscard]] Result<TablePreview> previewTable(std::string_view bytes, std::size_t rows = 20,
                                                const std::optional<TableMapping>& mapping = {});

} // namespace crisis
