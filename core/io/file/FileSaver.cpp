// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file/FileSaver.h"

#include "core/io/file/FileAttributes.h"

#include <cerrno>
#include <cstring>
#include <random>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis::io {

namespace fs = std::filesystem;

struct FileSaver::State {
    std::string name;   ///< as given by the caller
    fs::path target;    ///< with all links resolved
    fs::path temporary; ///< empty: the target is written to directly
    int descriptor = -1;

    ~State() {
        if (descriptor >= 0)
            ::close(descriptor);
        if (!temporary.empty())
            ::unlink(temporary.c_str());
    }
    [[nodiscard]] tl::unexpected<Error> systemFailure() const;
    [[nodiscard]] Result<void> takePlace(const Replacing& replacing);
    [[nodiscard]] Result<void> syncFolder() const;
    void sweep(const FileStamp& written) const;
};

namespace {

constexpr int mostLinks = 40;

/// Follows the links of a path; the file need not exist.
fs::path resolved(fs::path path) {
    std::error_code error;
    for (int links = 0; links < mostLinks && fs::is_symlink(path, error); ++links) {
        const fs::path link = fs::read_symlink(path, error);
        path = link.is_absolute() ? link : path.parent_path() / link;
    }
    return path;
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

// A temporary file's name: a dot, the target's name, a dot, some letters, ".part".
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::size_t letterCount = 10;
constexpr std::string_view ending = ".part";

std::string temporaryPrefix(const fs::path& target) {
    constexpr std::size_t longestName = 200; // of 255 that file systems allow
    return '.' + target.filename().string().substr(0, longestName) + '.';
}

fs::path temporaryBeside(const fs::path& target) {
    std::random_device random;
    std::string name = temporaryPrefix(target);
    for (std::size_t i = 0; i < letterCount; ++i)
        name += letters[random() % letters.size()];
    return folderOf(target) / name.append(ending);
}

bool isTemporaryOf(std::string_view name, std::string_view prefix) {
    return name.size() == prefix.size() + letterCount + ending.size() &&
           name.substr(0, prefix.size()) == prefix && name.substr(name.size() - ending.size()) == ending &&
           name.substr(prefix.size(), letterCount).find_first_not_of(letters) == std::string_view::npos;
}

/// Repeats a system call that a signal interrupted.
template <class Call>
auto uninterrupted(const Call& call) {
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

bool isUnsupported(int code) { return code == EINVAL || code == ENOTSUP || code == EROFS; }

/// Gives a file a second name, or copies it if the file system does not support hard links.
bool keepAs(const fs::path& file, const fs::path& name) {
    if (::link(file.c_str(), name.c_str()) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    std::error_code error;
    fs::copy_file(file, name, error);
    errno = error.value();
    return !error;
}

/// Whether the temporary file's program has ended: nobody holds its lock, and it is older than the file just
/// written by more than the time between its creation and its locking.
bool isAbandoned(const fs::path& temporary, const FileStamp& written) {
    constexpr std::int64_t graceSeconds = 60;
    const int descriptor = ::open(temporary.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    struct stat status {};
    const bool isOld = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
                       status.st_mtim.tv_sec + graceSeconds < written.seconds;
    const bool isFree = isOld && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return isFree;
}

} // namespace

tl::unexpected<Error> FileSaver::State::systemFailure() const {
    switch (errno) {
    case ENOSPC:
        return failure(ErrorCode::DiskFull, {name});
    case EDQUOT:
        return failure(ErrorCode::QuotaReached, {name});
    case EACCES:
    case EPERM:
        return failure(ErrorCode::NotPermitted, {name});
    case EROFS:
        return failure(ErrorCode::DiskReadOnly, {name});
    case ENOENT:
    case ENOTDIR:
        return failure(ErrorCode::FolderMissing, {name});
    default:
        return failure(ErrorCode::FileUnwritable, {name, std::strerror(errno)});
    }
}

FileSaver::FileSaver(std::unique_ptr<State> state) : state_(std::move(state)) {}
FileSaver::FileSaver(FileSaver&&) noexcept = default;
FileSaver& FileSaver::operator=(FileSaver&&) noexcept = default;
FileSaver::~FileSaver() = default;

Result<FileSaver> FileSaver::open(const fs::path& path, const fs::path& like) {
    auto state = std::make_unique<State>();
    state->name = path.string();
    state->target = resolved(path);
    struct stat old {};
    const bool exists = ::stat(state->target.c_str(), &old) == 0;
    if (!exists && errno != ENOENT)
        return state->systemFailure();
    if (exists && S_ISDIR(old.st_mode))
        return failure(ErrorCode::FileIsFolder, {state->name});
    // Renaming would replace even a file without write permission.
    if (exists && ::faccessat(AT_FDCWD, state->target.c_str(), W_OK, AT_EACCESS) != 0)
        return state->systemFailure();

    const bool isDirect = exists && !S_ISREG(old.st_mode);
    constexpr mode_t usualPermissions = 0666;
    const fs::path temporary = isDirect ? fs::path() : temporaryBeside(state->target);
    state->descriptor = uninterrupted([&] {
        return isDirect
                   ? ::open(state->target.c_str(), O_WRONLY | O_CLOEXEC)
                   : ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usualPermissions);
    });
    if (state->descriptor < 0)
        return state->systemFailure();
    state->temporary = temporary;
    (void)::flock(state->descriptor, LOCK_EX | LOCK_NB); // marks the file as in use
    const bool isLike = !exists && !like.empty() && ::stat(like.c_str(), &old) == 0 && S_ISREG(old.st_mode);
    if ((exists || isLike) && !isDirect &&
        !takeOverTraits(isLike ? like : state->target, old, state->descriptor))
        return state->systemFailure();
    return FileSaver(std::move(state));
}

Result<void> FileSaver::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written =
            uninterrupted([&] { return ::write(state_->descriptor, bytes.data(), bytes.size()); });
        if (written < 0)
            return state_->systemFailure();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<FileStamp> FileSaver::commit(const Replacing& replacing) {
    State& state = *state_;
    const bool isDirect = state.temporary.empty();
    if (uninterrupted([&] { return ::fsync(state.descriptor); }) != 0 && !(isDirect && isUnsupported(errno)))
        return state.systemFailure();
    struct stat status {};
    if (::fstat(state.descriptor, &status) != 0)
        return state.systemFailure();
    const FileStamp written = FileStamp::of(status);
    // Network file systems may report an error only here.
    if (::close(std::exchange(state.descriptor, -1)) != 0)
        return state.systemFailure();
    if (isDirect)
        return written;
    if (const auto placed = state.takePlace(replacing); !placed)
        return tl::unexpected(placed.error());
    state.sweep(written);
    return written;
}

Result<void> FileSaver::State::takePlace(const Replacing& replacing) {
    if (replacing.expected) {
        const auto found = fileStamp(target);
        if (!found)
            return failure(ErrorCode::FileVanished, {name});
        if (*found != *replacing.expected)
            return failure(ErrorCode::FileChanged, {name});
    }
    if (!replacing.keepOldAs.empty() && !keepAs(target, replacing.keepOldAs))
        return systemFailure();
    if (::rename(temporary.c_str(), target.c_str()) != 0)
        return systemFailure();
    temporary.clear();
    return syncFolder();
}

// The new name is durable only after the folder has been synced.
Result<void> FileSaver::State::syncFolder() const {
    const int folder = ::open(folderOf(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return {}; // the folder is writable but not readable: nothing more can be done
    const int synced = uninterrupted([&] { return ::fsync(folder); });
    const int code = errno;
    ::close(folder);
    errno = code;
    if (synced != 0 && !isUnsupported(code))
        return systemFailure();
    return {};
}

void FileSaver::State::sweep(const FileStamp& written) const {
    std::error_code error;
    const std::string prefix = temporaryPrefix(target);
    for (fs::directory_iterator entry(folderOf(target), error), end; !error && entry != end;
         entry.increment(error)) {
        const fs::path& path = entry->path();
        if (isTemporaryOf(path.filename().string(), prefix) && isAbandoned(path, written))
            ::unlink(path.c_str());
    }
}

} // namespace crisis::io
