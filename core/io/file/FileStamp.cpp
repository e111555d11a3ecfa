// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file/FileStamp.h"

#include <sys/stat.h>

namespace crisis::io {

FileStamp FileStamp::of(const struct stat& status) {
    return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino),
            static_cast<std::uint64_t>(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

std::optional<FileStamp> fileStamp(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileStamp::of(status);
}

std::uint64_t nameCount(const std::filesystem::path& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? static_cast<std::uint64_t>(status.st_nlink) : 0;
}

} // namespace crisis::io
