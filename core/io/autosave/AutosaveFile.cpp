// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/autosave/AutosaveFile.h"

#include "core/io/file/FileBytes.h"
#include "core/io/file/FileSaver.h"
#include "core/io/timeline/TimelineWriter.h"

#include <algorithm>
#include <cerrno>
#include <random>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis::io {

namespace {

namespace fs = std::filesystem;

constexpr const char* journalEnding = ".journal";
constexpr const char* lockEnding = ".lock";

/// Locks the file of that name while the descriptor is open; absent if another process holds the lock.
std::optional<int> lockedAt(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return std::nullopt;
    struct stat held {};
    struct stat named {};
    // If the name was removed or replaced between the two calls, the lock is on another file.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &held) == 0 &&
        ::stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev)
        return descriptor;
    ::close(descriptor);
    return std::nullopt;
}

std::string freshName() {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
    std::random_device random;
    std::string name;
    for (int i = 0; i < 16; ++i)
        name += letters[random() % letters.size()];
    return name;
}

fs::path lockOf(const fs::path& autosave) { return fs::path(autosave).replace_extension(lockEnding); }

Result<fs::path> madeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error)
        fs::permissions(folder, fs::perms::owner_all, error); // unsaved work is private
    if (error)
        return failure(ErrorCode::FileUnwritable, {folder.string(), error.message()});
    return folder;
}

} // namespace

Result<AutosaveFile> AutosaveFile::create(const fs::path& folder) {
    if (const auto made = madeFolder(folder); !made)
        return tl::unexpected(made.error());
    const fs::path file = folder / (freshName() + journalEnding);
    const auto lock = lockedAt(lockOf(file));
    if (!lock)
        return failure(ErrorCode::FileUnwritable, {file.string(), std::generic_category().message(errno)});
    return AutosaveFile(file, *lock);
}

std::vector<AutosaveFile> AutosaveFile::abandoned(const fs::path& folder) {
    struct Found {
        fs::file_time_type time;
        fs::path path;
    };
    std::vector<Found> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() == journalEnding && entry->is_regular_file(ignored) &&
            !entry->is_symlink(ignored))
            found.push_back({entry->last_write_time(ignored), entry->path()});
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.time > b.time; });
    std::vector<AutosaveFile> autosaves;
    for (const Found& one : found) {
        const auto lock = lockedAt(lockOf(one.path));
        if (!lock)
            continue;
        AutosaveFile autosave(one.path, *lock);
        if (fs::exists(one.path, error)) // its owner may have removed it meanwhile
            autosaves.push_back(std::move(autosave));
        else
            ::unlink(lockOf(one.path).c_str());
    }
    return autosaves;
}

AutosaveFile::AutosaveFile(AutosaveFile&& other) noexcept
    : file_(std::move(other.file_)), lock_(std::exchange(other.lock_, -1)) {}

AutosaveFile& AutosaveFile::operator=(AutosaveFile&& other) noexcept {
    if (this != &other) {
        release();
        file_ = std::move(other.file_);
        lock_ = std::exchange(other.lock_, -1);
    }
    return *this;
}

AutosaveFile::~AutosaveFile() { release(); }

void AutosaveFile::release() {
    if (lock_ < 0)
        return;
    std::error_code error;
    if (!fs::exists(file_, error))
        ::unlink(lockOf(file_).c_str());
    ::close(std::exchange(lock_, -1));
}

Result<FileStamp> AutosaveFile::write(const AutosaveHeader& note, const Timeline& timeline,
                                      const Progress& progress) const {
    auto saver = FileSaver::open(file_);
    if (!saver)
        return tl::unexpected(saver.error());
    Result<void> result = saver->write(autosaveStart(note));
    if (result) {
        (void)writeTimeline(timeline, [&](std::string_view piece) {
            result = progress.isCancelled() ? failure(ErrorCode::Cancelled, {file_.string()})
                                            : saver->write(piece);
            return result.has_value();
        });
    }
    if (!result)
        return tl::unexpected(result.error());
    return saver->commit();
}

Result<AutosaveHeader> AutosaveFile::note() const {
    const auto file = FileBytes::open(file_);
    auto head = file ? readAutosaveStart(file->bytes()) : tl::unexpected(file.error());
    if (head)
        return std::move(head->note);
    return failure(head.error().code == ErrorCode::AutosaveTooNew ? ErrorCode::AutosaveTooNew
                                                                  : ErrorCode::AutosaveDamaged,
                   {file_.string()});
}

Result<ReadTimeline> AutosaveFile::read(const Progress& progress) const {
    const auto file = FileBytes::open(file_);
    const auto head = file ? readAutosaveStart(file->bytes()) : tl::unexpected(file.error());
    auto read =
        head ? readTimeline(file->bytes().substr(head->timelineAt), progress) : tl::unexpected(head.error());
    if (read)
        return read;
    const ErrorCode code = read.error().code;
    const bool isReported = code == ErrorCode::Cancelled || code == ErrorCode::AutosaveTooNew;
    return failure(isReported ? code : ErrorCode::AutosaveDamaged, {file_.string()});
}

void AutosaveFile::remove() const { ::unlink(file_.c_str()); }

} // namespace crisis::io
