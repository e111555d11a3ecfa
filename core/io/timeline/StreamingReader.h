// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/timeline/LineChunker.h"
#include "core/io/timeline/ReadTimeline.h"

#include <filesystem>
#include <optional>

namespace crisis::io {

/// The fast path for a large, valid file in the canonical layout: reads it chunk by chunk, with little
/// memory. Absent if the file has another layout, contains any error or changes meanwhile; reading all its
/// bytes (FileBytes.h) then shows what is wrong and where. The only error is Cancelled.
[[nodiscard]] std::optional<Result<ReadTimeline>> readStreaming(const std::filesystem::path& path,
                                                                const Progress& progress);
/// The same for a text of `size` bytes, in chunks of about `pieceBytes` bytes.
[[nodiscard]] std::optional<Result<ReadTimeline>>
readFaultlessText(const ReadText& text, std::size_t size, std::size_t pieceBytes, const Progress& progress);

} // namespace crisis::io
