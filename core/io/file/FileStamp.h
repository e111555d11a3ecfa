// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <filesystem>
#include <optional>

struct stat;

namespace crisis::io {

/// Identifies the state of a file: shows, without reading it, whether it has changed since it was read or
/// written.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;       ///< in bytes
    std::int64_t seconds = 0;     ///< last change in seconds since 1970, by the file system's clock
    std::int64_t nanoseconds = 0; ///< fraction of that second

    [[nodiscard]] static FileStamp of(const struct stat& status);
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The stamp of the file at a path, links followed; absent if there is none or it cannot be accessed.
[[nodiscard]] std::optional<FileStamp> fileStamp(const std::filesystem::path& path);

/// The number of names (hard links) of the file at a path; 0 if there is no such file.
[[nodiscard]] std::uint64_t nameCount(const std::filesystem::path& path);

} // namespace crisis::io
