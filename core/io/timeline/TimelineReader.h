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
    bool isFromPicture = false; ///< it rode inside a PNG; a save must not replace that file
};

/// Reads the bytes of a timeline file, or of a picture that carries one (PngTimeline.h). Fails if nothing of
/// it can be opened (Error.place then says where, if anywhere).
[[nodiscard]] Result<ReadTimeline> readTimeline(std::string_view bytes, const Progress& progress = {});
/// The same in pieces of about so many bytes (LineChunker.h), which makes no difference to what is read.
[[nodiscard]] Result<ReadTimeline> readTimelineInPieces(std::string_view bytes, std::size_t pieceBytes,
                                                        const Progress& progress = {});
/// Reads a file. Fails as above, or with one of the File… codes.
[[nodiscard]] Result<ReadTimeline> readTimelineFile(const std::filesystem::path& path,
                                                    const Progress& progress = {});

} // namespace crisis::io
