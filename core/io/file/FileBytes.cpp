// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file/FileBytes.h"

#include "core/io/file/FileDescriptor.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis::io {

namespace {

tl::unexpected<Error> systemFailure(const std::string& name) {
    const int code = errno;
    return code == ENOENT ? failure(ErrorCode::FileNotFound, {name})
                          : failure(ErrorCode::FileUnreadable, {name, std::strerror(code)});
}

/// Reads a file of unknown size, such as a pipe.
Result<std::vector<char>> readToEnd(int descriptor, const std::string& name) {
    std::vector<char> bytes;
    std::size_t size = 0;
    for (;;) {
        bytes.resize(std::max<std::size_t>(bytes.size(), size + (256U << 10)));
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure(name);
        size += static_cast<std::size_t>(got);
        if (size > largestFile)
            return failure(ErrorCode::FileTooLarge, {name});
        if (got == 0)
            break;
        if (size == bytes.size())
            bytes.resize(size * 2);
    }
    bytes.resize(size);
    return bytes;
}

/// Memory of its own that is returned to the system as soon as it is freed.
std::shared_ptr<char> freshMemory(std::size_t size) {
    void* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return nullptr;
    return {static_cast<char*>(memory), [size](char* at) { ::munmap(at, size); }};
}

struct StampedBytes {
    std::shared_ptr<const char> bytes; ///< null if the file changed while it was read
    FileStamp stamp;
};

Result<StampedBytes> readAtRest(const FileDescriptor& file, const std::string& name) {
    const auto before = file.stamp();
    if (!before)
        return systemFailure(name);
    if (before->size > largestFile)
        return failure(ErrorCode::FileTooLarge, {name});
    auto memory = freshMemory(std::max<std::size_t>(before->size, 1));
    if (!memory || (file.read(memory.get(), 0, before->size) < before->size && errno != 0))
        return systemFailure(name);
    const auto after = file.stamp();
    if (!after)
        return systemFailure(name);
    if (after != before)
        memory.reset();
    return StampedBytes{std::move(memory), *before};
}

} // namespace

Result<FileBytes> FileBytes::open(const std::filesystem::path& path) {
    const std::string name = path.string();
    const FileDescriptor file(path);
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return systemFailure(name);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::FileIsFolder, {name});

    FileBytes opened;
    // Files in /proc and similar file systems report a size of 0.
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        constexpr int attempts = 5;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            const auto read = readAtRest(file, name);
            if (!read)
                return tl::unexpected(read.error());
            if (!read->bytes)
                continue;
            opened.stamp_ = read->stamp;
            opened.bytes_ = {read->bytes.get(), read->stamp.size};
            opened.owner_ = read->bytes;
            return opened;
        }
        return failure(ErrorCode::FileInMotion, {name});
    }
    auto bytes = readToEnd(file.number(), name);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (S_ISREG(status.st_mode))
        opened.stamp_ = FileStamp::of(status);
    auto owner = std::make_shared<const std::vector<char>>(std::move(*bytes));
    opened.bytes_ = {owner->data(), owner->size()};
    opened.owner_ = std::move(owner);
    return opened;
}

} // namespace crisis::io
