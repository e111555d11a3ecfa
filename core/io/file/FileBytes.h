// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/file/FileStamp.h"

#include <memory>
#include <string_view>

namespace crisis::io {

/// The bytes of a file. They are a copy, valid for the lifetime of this object and its copies, so changes to
/// the file by other programs do not affect them.
class FileBytes {
public:
    /// Fails with FileNotFound, FileIsFolder, FileUnreadable, FileTooLarge or FileInMotion (the file kept
    /// changing while it was read), each with the path as given.
    [[nodiscard]] static Result<FileBytes> open(const std::filesystem::path& path);

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    /// Of the file that was read; absent for a pipe or device.
    [[nodiscard]] const std::optional<FileStamp>& stamp() const { return stamp_; }

private:
    std::shared_ptr<const void> owner_;
    std::string_view bytes_;
    std::optional<FileStamp> stamp_;
};

/// The largest size of a file in bytes, limited so that any offset in a file fits 32 bits.
inline constexpr std::uint64_t largestFile = 0xffff'fff0;

} // namespace crisis::io
