// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file/FileDescriptor.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis::io {

FileDescriptor::FileDescriptor(const std::filesystem::path& path)
    : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}

FileDescriptor::~FileDescriptor() {
    if (number_ >= 0)
        ::close(number_);
}

std::optional<FileStamp> FileDescriptor::stamp() const {
    struct stat status {};
    if (number_ < 0 || ::fstat(number_, &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return FileStamp::of(status);
}

std::size_t FileDescriptor::read(char* memory, std::size_t begin, std::size_t end) const {
    std::size_t done = 0;
    errno = 0;
    while (begin + done < end) {
        const ssize_t got =
            ::pread(number_, memory + done, end - begin - done, static_cast<off_t>(begin + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
        errno = 0;
    }
    return done;
}

} // namespace crisis::io
