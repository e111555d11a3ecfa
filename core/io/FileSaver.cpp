// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/FileSaver.h"

#include <cerrno>
#include <cstring>
#include <random>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis {

namespace fs = std::filesystem;

struct FileSaver::State {
    std::string name;   ///< as the person gave it
    fs::path target;    ///< where its links end
    fs::path temporary; ///< empty: the target is written to directly
    int descriptor = -1;

    ~State() {
        if (descriptor >= 0)
            ::close(descriptor);
        if (!temporary.empty())
            ::unlink(temporary.c_str());
    }
    [[nodiscard]] tl::unexpected<Error> systemFailure() const {
        return failure(ErrorCode::FileUnwritable, {name, std::strerror(errno)});
    }
};

namespace {

constexpr int mostLinks = 40;

/// The file that a path leads to, which need not exist.
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

fs::path temporaryBeside(const fs::path& target) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
    constexpr std::size_t longestName = 200; // of 255 that file systems allow
    std::random_device random;
    std::string name = '.' + target.filename().string().substr(0, longestName) + '.';
    for (int i = 0; i < 10; ++i)
        name += letters[random() % letters.size()];
    return folderOf(target) / (name + ".part");
}

/// Retries what a signal interrupted.
template <class Call>
auto uninterrupted(const Call& call) {
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

bool isUnsupported(int code) { return code == EINVAL || code == ENOTSUP || code == EROFS; }

} // namespace

FileSaver::FileSaver(std::unique_ptr<State> state) : state_(std::move(state)) {}
FileSaver::FileSaver(FileSaver&&) noexcept = default;
FileSaver& FileSaver::operator=(FileSaver&&) noexcept = default;
FileSaver::~FileSaver() = default;

Result<FileSaver> FileSaver::open(const fs::path& path) {
    auto state = std::make_unique<State>();
    state->name = path.string();
    state->target = resolved(path);
    struct stat old {};
    const bool exists = ::stat(state->target.c_str(), &old) == 0;
    if (!exists && errno != ENOENT)
        return state->systemFailure();
    if (exists && S_ISDIR(old.st_mode))
        return failure(ErrorCode::FileIsFolder, {state->name});
    // Renaming would replace a file that is not to be written.
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
    if (exists && !isDirect) {
        // The owner first: changing it clears permission bits. Only root may give a file away, so that may
        // fail.
        if (::fchown(state->descriptor, old.st_uid, old.st_gid) != 0)
            (void)!::fchown(state->descriptor, static_cast<uid_t>(-1), old.st_gid);
        if (::fchmod(state->descriptor, old.st_mode & 07777) != 0)
            return state->systemFailure();
    }
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

Result<void> FileSaver::commit() {
    State& state = *state_;
    const bool isDirect = state.temporary.empty();
    if (uninterrupted([&] { return ::fsync(state.descriptor); }) != 0 && !(isDirect && isUnsupported(errno)))
        return state.systemFailure();
    const int descriptor = std::exchange(state.descriptor, -1);
    if (::close(descriptor) != 0)
        return state.systemFailure();
    if (isDirect)
        return {};
    if (::rename(state.temporary.c_str(), state.target.c_str()) != 0)
        return state.systemFailure();
    state.temporary.clear();

    // The new name is on the disk only when the folder is.
    const int folder = ::open(folderOf(state.target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return {}; // a folder that may be written but not read: nothing more can be done
    const int synced = uninterrupted([&] { return ::fsync(folder); });
    const int code = errno;
    ::close(folder);
    errno = code;
    if (synced != 0 && !isUnsupported(code))
        return state.systemFailure();
    return {};
}

} // namespace crisis
