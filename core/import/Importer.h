// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Diagnostics.h"
#include "core/base/Result.h"
#include "core/import/base/ImportSummary.h"
#include "core/import/table/TableMapping.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/model/Timeline.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

struct ImportOptions {
    std::string title;                   ///< for files without a title, for example the file's name
    std::string fileName;                ///< stored with the import; without folders
    std::optional<ImportFormat> format;  ///< absent: detected from the content
    std::optional<TableMapping> mapping; ///< of a table; absent or without columns: guessed
    /// For repeating calendar entries: the most occurrences of each, and the years after its first one.
    std::uint32_t mostOccurrences = 1'000;
    int recurrenceYears = 10;
};

struct Imported {
    Timeline timeline;
    Diagnostics diagnostics; ///< what could not be read, with its line
    ImportSummary summary;
    std::optional<TableMapping> mapping; ///< of a table: the mapping used
};

/// Detects the format from the content alone; absent if none is recognised.
[[nodiscard]] std::optional<ImportFormat> recogniseFormat(std::string_view bytes);

/// Imports the content of a file of another program. Never opens another file or connects to an address.
/// Takes time proportional to the size of the input, and memory of at most ten times that size plus 64 MB.
/// Fails with NotATimeline if the format is not recognised, and with FormatTooOld, XmlSyntax,
/// XmlDocumentType, XmlTooLarge, JsonSyntax, JsonTooDeep or Cancelled. Dates have the basis `imported`; what
/// our model cannot represent is preserved in an event's note or in its unknown member "imported".
[[nodiscard]] Result<Imported> importBytes(std::string_view bytes, const ImportOptions& options = {},
                                           const Progress& progress = {});

} // namespace crisis::imports
