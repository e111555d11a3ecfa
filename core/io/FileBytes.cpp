// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/FileBytes.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis {

namespace {

// A mapping of a file that somebody shortens meanwhile ends the program, so only what is too big to copy is
// mapped.
constexpr std::size_t worthMapping = 16U << 20;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

tl::unexpected<Error> systemFailure(const std::string& name) {
    const int code = errno;
    return code == ENOENT ? failure(ErrorCode::FileNotFound, {name})
                          : failure(ErrorCode::FileUnreadable, {name, std::strerror(code)});
}

Result<std::vector<char>> readAll(int descriptor, const std::string& name) {
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

} // namespace

Result<FileBytes> FileBytes::open(const std::filesystem::path& path) {
    const std::string name = path.string();
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return systemFailure(name);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::FileIsFolder, {name});
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (S_ISREG(status.st_mode) && size > largestFile)
        return failure(ErrorCode::FileTooLarge, {name});

    FileBytes opened;
    if (S_ISREG(status.st_mode) && size >= worthMapping) {
        const auto length = static_cast<std::size_t>(size);
        void* const mapped = ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE, file.number(), 0);
        if (mapped != MAP_FAILED) {
            (void)::madvise(mapped, length, MADV_WILLNEED);
            opened.owner_ = std::shared_ptr<const void>(mapped, [length](const void* at) {
                ::munmap(const_cast<void*>(at), length); // NOLINT: what mmap gave
            });
            opened.bytes_ = {static_cast<const char*>(mapped), length};
            return opened;
        }
    }
    auto bytes = readAll(file.number(), name);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto owner = std::make_shared<const std::vector<char>>(std::move(*bytes));
    opened.bytes_ = {owner->data(), owner->size()};
    opened.owner_ = std::move(owner);
    return opened;
}

} // namespace crisis
