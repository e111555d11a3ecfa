// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/LineChunker.h"
#include "core/io/timeline/TimelineReader.h"

namespace crisis::io {

/// Reads a big file in the canonical layout piece by piece, which is quick and takes little memory. Absent if
/// it is anything else, has any fault or changes meanwhile: whoever holds all its bytes (FileBytes.h) can
/// tell what is wrong and where. Fails only with Cancelled.
[[nodiscard]] std::optional<Result<ReadTimeline>> readStreaming(const std::filesystem::path& path,
                                                                const Progress& progress);
/// The same of a text of `size` bytes in pieces of about `pieceBytes`.
[[nodiscard]] std::optional<Result<ReadTimeline>>
readFaultlessText(const ReadText& text, std::size_t size, std::size_t pieceBytes, const Progress& progress);

} // namespace crisis::io
