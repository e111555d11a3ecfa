// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/file/FileStamp.h"

#include <cstddef>

namespace crisis::io {

/// An open file for reading, closed by the destructor.
class FileDescriptor {
public:
    /// Opens the file. On failure number() is negative and errno gives the reason.
    explicit FileDescriptor(const std::filesystem::path& path);
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor();

    [[nodiscard]] int number() const { return number_; }
    /// The file's current stamp; absent if it is not a regular file or cannot be queried.
    [[nodiscard]] std::optional<FileStamp> stamp() const;
    /// Reads the bytes [begin, end) of the file into `memory`; may be called from any thread. Returns the
    /// number of bytes read, which is smaller if the file ends early or if reading fails (see errno).
    [[nodiscard]] std::size_t read(char* memory, std::size_t begin, std::size_t end) const;

private:
    int number_;
};

} // namespace crisis::io
