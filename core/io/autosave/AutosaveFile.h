// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/file/FileStamp.h"
#include "core/io/timeline/TimelineReader.h"

#include <string>
#include <vector>

namespace crisis::io {

/// What a person is told before unsaved work is restored. UTF-8; whatever is read from a journal is as
/// untrusted as any file.
struct AutosaveHeader {
    static constexpr std::size_t mostWords = 20;

    std::string file;                    ///< path of the timeline; empty: it had none yet
    std::string title;                   ///< of the timeline
    std::int64_t writtenAt = 0;          ///< seconds since 1970, UTC
    std::uint64_t changes = 0;           ///< since the last save
    std::vector<std::string> words;      ///< the latest changes, at most mostWords
    std::optional<FileStamp> stamp = {}; ///< of the file that the work is based on
    std::string importedFrom = {};       ///< path of the file of another program; empty: of none
    std::uint64_t events = 0;            ///< in the timeline

    friend bool operator==(const AutosaveHeader&, const AutosaveHeader&) = default;
};

/// Unsaved work on one timeline, kept in a file of a folder that all windows and programs of a person share.
/// As long as this lives the journal is locked: nobody else finds it abandoned, whether it ends in order or
/// is killed. The file is a line with the note and then the whole timeline, written as FileSaver does.
class AutosaveFile {
public:
    /// A new one, without a file. Makes the folder if it is missing. Fails as FileSaver does.
    [[nodiscard]] static Result<AutosaveFile> create(const std::filesystem::path& folder);
    /// Those in a folder that nobody has locked, the latest first; this caller has locked them now.
    [[nodiscard]] static std::vector<AutosaveFile> abandoned(const std::filesystem::path& folder);

    AutosaveFile(AutosaveFile&& other) noexcept;
    AutosaveFile& operator=(AutosaveFile&& other) noexcept;
    ~AutosaveFile(); ///< unlocks; the file stays

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] Result<FileStamp> write(const AutosaveHeader& note, const Timeline& timeline,
                                          const Progress& progress = {}) const;
    /// Fails with AutosaveDamaged or AutosaveTooNew.
    [[nodiscard]] Result<AutosaveHeader> note() const;
    /// Fails with AutosaveDamaged, AutosaveTooNew or Cancelled; what is wrong in the timeline is among the
    /// problems, as with any file.
    [[nodiscard]] Result<ReadTimeline> read(const Progress& progress = {}) const;
    /// Removes the file. The journal can be written again.
    void remove() const;

private:
    AutosaveFile(std::filesystem::path file, int lock) : file_(std::move(file)), lock_(lock) {}
    void release();

    std::filesystem::path file_;
    int lock_ = -1;
};

/// The note and where the timeline begins, from the bytes of a journal. Fails as note() does, without a name.
struct AutosaveStart {
    AutosaveHeader note;
    std::size_t timelineAt = 0;
};
[[nodiscard]] Result<AutosaveStart> readAutosaveStart(std::string_view bytes);
/// The line that readAutosaveStart() reads, with its line break.
[[nodiscard]] std::string autosaveStart(const AutosaveHeader& note);

} // namespace crisis::io
