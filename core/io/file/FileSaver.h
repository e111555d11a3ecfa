// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/file/FileStamp.h"

#include <memory>
#include <string_view>

namespace crisis::io {

/// What the file that is to be replaced must be like, and what becomes of it.
struct Replacing {
    /// The file as it was last seen; if it is another one by now, nothing is replaced. Absent: whatever it
    /// is.
    std::optional<FileStamp> expected;
    /// A name beside it that what is replaced is kept under; it must be free. Empty: it goes.
    std::filesystem::path keepOldAs;
    /// A file whose owner, permissions and attributes a new one gets; empty: what the system gives any file.
    std::filesystem::path like = {};
};

/// Replaces a file at once: everything goes into a temporary one beside it, which takes its name only when
/// all of it is on the disk. Whatever happens before leaves the old file as it was. Symbolic links are
/// followed, owner, permissions, access list and extended attributes kept; other names of the file (hard
/// links) keep the old one. A device or pipe is written to directly. A temporary file that an ended program
/// left behind is removed by the next save of the same file.
class FileSaver {
public:
    /// Fails with FileIsFolder, or with what keeps a file from being written: DiskFull, QuotaReached,
    /// NotPermitted, DiskReadOnly, FolderMissing or FileUnwritable; each with the path as given.
    /// `like` is Replacing's.
    [[nodiscard]] static Result<FileSaver> open(const std::filesystem::path& path,
                                                const std::filesystem::path& like = {});
    FileSaver(FileSaver&&) noexcept;
    FileSaver& operator=(FileSaver&&) noexcept;
    ~FileSaver(); ///< without commit(): removes what was begun

    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// Gives the stamp of the new file. Fails as open() does, or with FileChanged or FileVanished if the file
    /// is not the one expected.
    [[nodiscard]] Result<FileStamp> commit(const Replacing& replacing = {});

private:
    struct State;
    explicit FileSaver(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace crisis::io
