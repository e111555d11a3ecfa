// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/import/base/ImportTypes.h"
#include "core/io/timeline/TimelineReader.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// A timeline read from a file of our own format or of another program's.
struct OpenedTimeline {
    ReadTimeline read;
    std::optional<ImportSummary> summary; ///< absent: the file is in our own format
    std::optional<TableMapping> mapping;  ///< of a table: the mapping used
    std::string beginning;                ///< of a table: what tableSample() returns
};

/// Reads our own format or, failing that, whichever format the content is in; with `options.format` only that
/// one. A file of another program is decoded and parsed once. Fails as importBytes() does, or as
/// readTimeline() does if no format is recognised.
[[nodiscard]] Result<OpenedTimeline> openAnyFormat(std::string_view bytes, const ImportOptions& options = {},
                                                   const Progress& progress = {});

/// Reads a file. Empty `options.title` and `options.fileName` are replaced by the file's name.
[[nodiscard]] Result<OpenedTimeline> openAnyFormatFile(const std::filesystem::path& path,
                                                       ImportOptions options = {},
                                                       const Progress& progress = {});

} // namespace crisis::imports
