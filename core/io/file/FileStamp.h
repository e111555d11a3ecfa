// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <filesystem>
#include <optional>

struct stat;

namespace crisis::io {

/// What tells whether a file is still the one that was read or written, without reading it.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;       ///< in bytes
    std::int64_t seconds = 0;     ///< of its last change, by the file system's clock
    std::int64_t nanoseconds = 0; ///< the rest of it

    [[nodiscard]] static FileStamp of(const struct stat& status);
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Of the file that a path leads to, links followed; absent if there is none, or it cannot be reached.
[[nodiscard]] std::optional<FileStamp> fileStamp(const std::filesystem::path& path);

/// How many names (hard links) the file has that a path leads to; 0 if there is none.
[[nodiscard]] std::uint64_t nameCount(const std::filesystem::path& path);

} // namespace crisis::io
