// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace crisis {

/// Replaces a file at once: everything goes into a temporary one beside it, which takes its name only when
/// all of it is on the disk. Whatever happens before leaves the old file as it was. Links are followed,
/// permissions kept; a device or pipe is written to directly.
class FileSaver {
public:
    /// Fails with FileIsFolder or FileUnwritable (the path as given, the system's reason).
    [[nodiscard]] static Result<FileSaver> open(const std::filesystem::path& path);
    FileSaver(FileSaver&&) noexcept;
    FileSaver& operator=(FileSaver&&) noexcept;
    ~FileSaver(); ///< without commit(): removes what was begun

    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> commit();

private:
    struct State;
    explicit FileSaver(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace crisis
