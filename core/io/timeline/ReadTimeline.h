// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Diagnostics.h"
#include "core/io/file/FileStamp.h"
#include "core/model/Timeline.h"

#include <optional>

namespace crisis::io {

/// A timeline that was read, with what could not be read.
struct ReadTimeline {
    Timeline timeline;
    Diagnostics diagnostics;
    std::optional<FileStamp> stamp = std::nullopt; ///< of the file, if it was one
    bool isFromPicture = false; ///< it was embedded in a PNG; saving must not replace that file
};

} // namespace crisis::io
