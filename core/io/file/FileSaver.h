// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/file/FileStamp.h"

#include <memory>
#include <string_view>

namespace crisis::io {

/// Conditions on the file to be replaced, and what happens to it.
struct Replacing {
    /// The file as last seen; if the current one differs, nothing is replaced. Absent: replace any file.
    std::optional<FileStamp> expected;
    /// The name, in the same folder, under which the replaced file is preserved; must be free. Empty: it is
    /// removed.
    std::filesystem::path keepOldAs;
    /// A file whose owner, permissions and attributes a newly created file takes over. Empty: system
    /// defaults.
    std::filesystem::path like = {};
};

/// Replaces a file atomically. The data goes to a temporary file in the same folder, which is renamed to the
/// target only when all of it is on the disk; after any earlier failure the old file is unchanged. Symbolic
/// links are followed; owner, permissions, access list and extended attributes are preserved; other names of
/// the file (hard links) keep the old content. A device or pipe is written to directly. The next save of the
/// same file removes a temporary file left by a program that has ended.
class FileSaver {
public:
    /// Creates the temporary file. Fails with FileIsFolder, DiskFull, QuotaReached, NotPermitted,
    /// DiskReadOnly, FolderMissing or FileUnwritable, each with the path as given. `like` is that of
    /// Replacing.
    [[nodiscard]] static Result<FileSaver> open(const std::filesystem::path& path,
                                                const std::filesystem::path& like = {});
    FileSaver(FileSaver&&) noexcept;
    FileSaver& operator=(FileSaver&&) noexcept;
    ~FileSaver(); ///< removes the temporary file unless commit() was called

    /// Appends to the new file. Fails as open() does.
    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// Replaces the target and returns the stamp of the new file. Fails as open() does, or with FileChanged
    /// or FileVanished if the file is not the expected one.
    [[nodiscard]] Result<FileStamp> commit(const Replacing& replacing = {});

private:
    struct State;
    explicit FileSaver(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace crisis::io
