// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/file/FileStamp.h"

#include <cstddef>

namespace crisis::io {

/// A file that is open for reading, until this goes.
class FileDescriptor {
public:
    /// Opens it; `number()` is negative, and errno says why, if that fails.
    explicit FileDescriptor(const std::filesystem::path& path);
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor();

    [[nodiscard]] int number() const { return number_; }
    /// What the file is now; absent if it is no regular one, or the system does not say.
    [[nodiscard]] std::optional<FileStamp> stamp() const;
    /// Reads [begin, end) of the file to `memory`, from any thread. How many bytes there were: fewer if the
    /// file ends early, or if reading fails, which errno says.
    [[nodiscard]] std::size_t read(char* memory, std::size_t begin, std::size_t end) const;

private:
    int number_;
};

} // namespace crisis::io
