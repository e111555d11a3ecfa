// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace crisis {

/// The bytes of a file, for as long as this lives. A big one is mapped instead of copied.
class FileBytes {
public:
    /// Fails with FileNotFound, FileIsFolder, FileUnreadable or FileTooLarge, each with the path as given.
    [[nodiscard]] static Result<FileBytes> open(const std::filesystem::path& path);

    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    std::shared_ptr<const void> owner_;
    std::string_view bytes_;
};

/// Files are smaller than this: a place in one fits 32 bits.
inline constexpr std::uint64_t largestFile = 0xffff'fff0;

} // namespace crisis
