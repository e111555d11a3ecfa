// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/timeline/ReadTimeline.h"

#include <filesystem>
#include <string_view>

namespace crisis::io {

/// Reads the bytes of a timeline file, or of a picture with an embedded timeline (PngTimeline.h). Fails if
/// nothing can be opened; Error.place then has the text position, if there is one.
[[nodiscard]] Result<ReadTimeline> readTimeline(std::string_view bytes, const Progress& progress = {});
/// The same in chunks of about `pieceBytes` bytes (LineChunker.h); the result does not depend on it.
[[nodiscard]] Result<ReadTimeline> readTimelineInPieces(std::string_view bytes, std::size_t pieceBytes,
                                                        const Progress& progress = {});
/// Reads a file. Fails as above, or with one of the File… codes.
[[nodiscard]] Result<ReadTimeline> readTimelineFile(const std::filesystem::path& path,
                                                    const Progress& progress = {});

} // namespace crisis::io
