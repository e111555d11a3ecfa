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
    std::string title;                   ///< for files that have none of their own; such as the file's name
    std::string fileName;                ///< kept with what comes of it; without folders
    std::optional<ImportFormat> format;  ///< absent: told by the content
    std::optional<TableMapping> mapping; ///< of tables; absent or without columns: guessed
    /// Of repeating calendar entries: how many occurrences of each, and how many years after its first one.
    std::uint32_t mostOccurrences = 1'000;
    int recurrenceYears = 10;
};

struct Imported {
    Timeline timeline;
    Diagnostics diagnostics; ///< what could not be understood, with its line
    ImportSummary summary;
    std::optional<TableMapping> mapping; ///< of tables: the one used
};

/// Which format the bytes are in, told by their content alone; absent if none is recognised.
[[nodiscard]] std::optional<ImportFormat> recogniseFormat(std::string_view bytes);

/// Reads a file of another program. Opens no other file and reaches no address, whatever the bytes ask for.
/// Takes time in proportion to the bytes and at most ten times their memory, and 64 MB. Fails with
/// NotATimeline if the format is not recognised, and with FormatTooOld, XmlSyntax, XmlDocumentType,
/// XmlTooLarge, JsonSyntax, JsonTooDeep or Cancelled. Dates have the basis `imported`; what has no place in
/// our model stands in an event's note or under its unknown member "imported".
[[nodiscard]] Result<Imported> importBytes(std::string_view bytes, const ImportOptions& options = {},
                                           const Progress& progress = {});

} // namespace crisis::imports
