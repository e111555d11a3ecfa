// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/FileBytes.h"

#include "core/model/Parallel.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis {

namespace {

// From here on it is worth two threads and big pages.
constexpr std::size_t worthSharing = 16U << 20;

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

/// Of a file whose size nobody knows before, such as a pipe.
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

/// Fresh memory that goes back to the system as soon as it is let go.
std::shared_ptr<char> freshMemory(std::size_t size) {
    void* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return nullptr;
    (void)::madvise(memory, size, MADV_HUGEPAGE);
    return {static_cast<char*>(memory), [size](char* at) { ::munmap(at, size); }};
}

/// Reads [begin, end) of a file to the same place in memory. 0, or the system's code; a file that ends early
/// leaves the rest as it is.
int readPart(int descriptor, char* memory, std::size_t begin, std::size_t end) {
    while (begin < end) {
        const ssize_t got = ::pread(descriptor, memory + begin, end - begin, static_cast<off_t>(begin));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            return 0;
        begin += static_cast<std::size_t>(got);
    }
    return 0;
}

int readInto(int descriptor, char* memory, std::size_t size) {
    if (size < worthSharing)
        return readPart(descriptor, memory, 0, size);
    int first = 0;
    int second = 0;
    inParallel([&] { first = readPart(descriptor, memory, 0, size / 2); },
               [&] { second = readPart(descriptor, memory, size / 2, size); });
    return first != 0 ? first : second;
}

struct StampedBytes {
    std::shared_ptr<const char> bytes; ///< null if the file changed meanwhile
    FileStamp stamp;
};

Result<StampedBytes> readAtRest(int descriptor, const std::string& name) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return systemFailure(name);
    const FileStamp before = FileStamp::of(status);
    if (before.size > largestFile)
        return failure(ErrorCode::FileTooLarge, {name});
    auto memory = freshMemory(std::max<std::size_t>(before.size, 1));
    errno = memory ? readInto(descriptor, memory.get(), before.size) : ENOMEM;
    if (errno != 0 || ::fstat(descriptor, &status) != 0)
        return systemFailure(name);
    if (FileStamp::of(status) != before)
        memory.reset();
    return StampedBytes{std::move(memory), before};
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

    FileBytes opened;
    // Files of /proc and the like say that they are empty.
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        constexpr int attempts = 5;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            const auto read = readAtRest(file.number(), name);
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

} // namespace crisis
