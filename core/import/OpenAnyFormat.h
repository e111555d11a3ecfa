// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

#include <filesystem>

namespace crisis::imports {

/// A timeline, from a file of our own or of another program.
struct OpenedTimeline {
    ReadTimeline read;
    std::optional<ImportSummary> summary; ///< absent: the file is one of ours
    std::optional<TableMapping> mapping;  ///< of tables: the one used
    std::string beginning;                ///< of tables: what tableSample() gives
};

/// Reads our own format, else whatever format the content is of; with `options.format` that one only. Fails
/// as importBytes() does; where no format is recognised, as readTimeline() does.
[[nodiscard]] Result<OpenedTimeline> openAnyFormat(std::string_view bytes, const ImportOptions& options = {},
                                                   const Progress& progress = {});

/// The same of a file. `options.title` and `options.fileName` empty: the file's name.
[[nodiscard]] Result<OpenedTimeline> openAnyFormatFile(const std::filesystem::path& path,
                                                       ImportOptions options = {},
                                                       const Progress& progress = {});

} // namespace crisis::imports
