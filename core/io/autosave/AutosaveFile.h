// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/file/FileStamp.h"
#include "core/io/timeline/TimelineReader.h"

#include <string>
#include <vector>

namespace crisis::io {

/// Describes unsaved work, to be shown before it is restored. UTF-8; what is read from an autosave file is as
/// untrusted as any other file.
struct AutosaveHeader {
    static constexpr std::size_t mostWords = 20;

    std::string file;                    ///< path of the timeline's file; empty: it had none
    std::string title;                   ///< of the timeline
    std::int64_t writtenAt = 0;          ///< seconds since 1970, UTC
    std::uint64_t changes = 0;           ///< since the last save
    std::vector<std::string> words;      ///< descriptions of the latest changes, at most mostWords
    std::optional<FileStamp> stamp = {}; ///< of the file on which the work is based
    std::string importedFrom = {};       ///< path of the imported file of another program; empty: none
    std::uint64_t events = 0;            ///< number of events in the timeline

    friend bool operator==(const AutosaveHeader&, const AutosaveHeader&) = default;
};

/// Unsaved work on one timeline, stored in a file in a folder that all windows and processes of a user share.
/// The autosave file is locked for the lifetime of this object, so nobody else considers it abandoned; the
/// lock also ends when the process is killed. The file is one line with the header followed by the whole
/// timeline, written as FileSaver does.
class AutosaveFile {
public:
    /// Locks a new autosave file, without writing it. Creates the folder if necessary. Fails as FileSaver
    /// does.
    [[nodiscard]] static Result<AutosaveFile> create(const std::filesystem::path& folder);
    /// The autosave files of a folder that no process has locked, the latest first; locks them.
    [[nodiscard]] static std::vector<AutosaveFile> abandoned(const std::filesystem::path& folder);

    AutosaveFile(AutosaveFile&& other) noexcept;
    AutosaveFile& operator=(AutosaveFile&& other) noexcept;
    ~AutosaveFile(); ///< unlocks; the file stays

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// Replaces the file atomically. Fails as FileSaver does, or with Cancelled.
    [[nodiscard]] Result<FileStamp> write(const AutosaveHeader& note, const Timeline& timeline,
                                          const Progress& progress = {}) const;
    /// Fails with AutosaveDamaged or AutosaveTooNew.
    [[nodiscard]] Result<AutosaveHeader> note() const;
    /// Fails with AutosaveDamaged, AutosaveTooNew or Cancelled; errors in the timeline are reported among its
    /// diagnostics, as with any file.
    [[nodiscard]] Result<ReadTimeline> read(const Progress& progress = {}) const;
    /// Removes the file; write() may be called again.
    void remove() const;

private:
    AutosaveFile(std::filesystem::path file, int lock) : file_(std::move(file)), lock_(lock) {}
    void release();

    std::filesystem::path file_;
    int lock_ = -1;
};

/// The header, and the offset of the timeline, in the bytes of an autosave file. Fails as note() does,
/// without a file name.
struct AutosaveStart {
    AutosaveHeader note;
    std::size_t timelineAt = 0;
};
[[nodiscard]] Result<AutosaveStart> readAutosaveStart(std::string_view bytes);
/// The line that readAutosaveStart() reads, including its line break.
[[nodiscard]] std::string autosaveStart(const AutosaveHeader& note);

} // namespace crisis::io
