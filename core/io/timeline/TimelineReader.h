// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Diagnostics.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/file/FileStamp.h"
#include "core/model/Timeline.h"

#include <string_view>

namespace crisis::io {

struct ReadTimeline {
    Timeline timeline;
    Diagnostics diagnostics;
    std::optional<FileStamp> stamp = std::nullopt; ///< of the file, if it was one
    bool isFromPicture = false; ///< it was embedded in a PNG; saving must not replace that file
};

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
