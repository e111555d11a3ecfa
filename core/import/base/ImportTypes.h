// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Diagnostics.h"
#include "core/import/base/ImportSummary.h"
#include "core/import/rows/TableMapping.h"
#include "core/model/Timeline.h"

#include <cstdint>
#include <optional>
#include <string>

namespace crisis::imports {

struct ImportOptions {
    std::string title;                    ///< for files without a title, for example the file's name
    std::string fileName;                 ///< stored with the import; without folders
    const ImportFormat* format = nullptr; ///< null: detected from the content
    std::optional<TableMapping> mapping;  ///< of a table; absent or without columns: guessed
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

} // namespace crisis::imports
