// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SystemFaults.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <functional>
#include <mutex>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crisis::test {

namespace {

std::mutex mutex;
std::atomic<bool> isArmed = false;
SystemFaults plan;
int counted = 0;
std::string firstHit;
thread_local bool isMeanwhile = false;

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string pathOf(int descriptor) {
    char path[4096];
    static auto* const readLink = real<ssize_t(const char*, char*, std::size_t)>("readlink");
    const ssize_t length =
        readLink(("/proc/self/fd/" + std::to_string(descriptor)).c_str(), path, sizeof path);
    return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : std::string();
}

bool lies(const std::string& path) {
    const std::string folder = plan.folder.string();
    return path.compare(0, folder.size(), folder) == 0;
}

std::string textOf(const char* path) { return path; }
std::string textOf(int descriptor) { return pathOf(descriptor); }

/// Counts a call. Returns true if the call must fail, with errno set.
template <class Where>
bool hits(const char* call, Where where) {
    if (!isArmed || isMeanwhile)
        return false;
    const int before = errno;
    std::unique_lock lock(mutex);
    const bool counts = lies(textOf(where)) && (plan.call.empty() || plan.call == call);
    errno = before;
    if (!counts)
        return false;
    const int number = counted++;
    if (plan.at < 0 || number < plan.at || (number > plan.at && !plan.onward))
        return false;
    if (plan.kills)
        ::raise(SIGKILL);
    if (firstHit.empty())
        firstHit = call;
    if (const auto meanwhile = plan.meanwhile) {
        lock.unlock();
        isMeanwhile = true;
        meanwhile();
        isMeanwhile = false;
        return false;
    }
    errno = plan.error;
    return true;
}

std::size_t share(std::size_t size) { return isArmed && plan.halves && size > 1 ? size / 2 : size; }

} // namespace

void SystemFaults::arm(const SystemFaults& faults) {
    const std::scoped_lock lock(mutex);
    plan = faults;
    counted = 0;
    firstHit.clear();
    isArmed = true;
}

int SystemFaults::disarm() {
    const std::scoped_lock lock(mutex);
    isArmed = false;
    return counted;
}

std::string SystemFaults::hitCall() {
    const std::scoped_lock lock(mutex);
    return firstHit;
}

} // namespace crisis::test

using crisis::test::hits;
using crisis::test::real;
using crisis::test::share;

// Replacements for the C library functions. Each calls the real function unless the call must fail.
extern "C" {

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    static auto* const call = real<int(const char*, int, ...)>("open");
    return hits("open", path) ? -1 : call(path, flags, mode);
}

int stat(const char* path, struct stat* status) {
    static auto* const call = real<int(const char*, struct stat*)>("stat");
    return hits("stat", path) ? -1 : call(path, status);
}

int lstat(const char* path, struct stat* status) {
    static auto* const call = real<int(const char*, struct stat*)>("lstat");
    return hits("lstat", path) ? -1 : call(path, status);
}

int fstat(int descriptor, struct stat* status) {
    static auto* const call = real<int(int, struct stat*)>("fstat");
    return hits("fstat", descriptor) ? -1 : call(descriptor, status);
}

int faccessat(int folder, const char* path, int mode, int flags) {
    static auto* const call = real<int(int, const char*, int, int)>("faccessat");
    return hits("faccessat", path) ? -1 : call(folder, path, mode, flags);
}

int fchown(int descriptor, uid_t user, gid_t group) {
    static auto* const call = real<int(int, uid_t, gid_t)>("fchown");
    return hits("fchown", descriptor) ? -1 : call(descriptor, user, group);
}

int fchmod(int descriptor, mode_t mode) {
    static auto* const call = real<int(int, mode_t)>("fchmod");
    return hits("fchmod", descriptor) ? -1 : call(descriptor, mode);
}

int flock(int descriptor, int operation) {
    static auto* const call = real<int(int, int)>("flock");
    return hits("flock", descriptor) ? -1 : call(descriptor, operation);
}

ssize_t read(int descriptor, void* bytes, size_t size) {
    static auto* const call = real<ssize_t(int, void*, size_t)>("read");
    return hits("read", descriptor) ? -1 : call(descriptor, bytes, size);
}

ssize_t pread(int descriptor, void* bytes, size_t size, off_t at) {
    static auto* const call = real<ssize_t(int, void*, size_t, off_t)>("pread");
    return hits("pread", descriptor) ? -1 : call(descriptor, bytes, share(size), at);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    static auto* const call = real<ssize_t(int, const void*, size_t)>("write");
    return hits("write", descriptor) ? -1 : call(descriptor, bytes, share(size));
}

int fsync(int descriptor) {
    static auto* const call = real<int(int)>("fsync");
    return hits("fsync", descriptor) ? -1 : call(descriptor);
}

int close(int descriptor) {
    static auto* const call = real<int(int)>("close");
    const bool isHit = hits("close", descriptor); // it is closed in any case
    const int code = errno;
    const int closed = call(descriptor);
    if (isHit)
        errno = code;
    return isHit ? -1 : closed;
}

int rename(const char* from, const char* to) noexcept {
    static auto* const call = real<int(const char*, const char*)>("rename");
    return hits("rename", to) ? -1 : call(from, to);
}

int link(const char* from, const char* to) noexcept {
    static auto* const call = real<int(const char*, const char*)>("link");
    return hits("link", to) ? -1 : call(from, to);
}

int unlink(const char* path) noexcept {
    static auto* const call = real<int(const char*)>("unlink");
    return hits("unlink", path) ? -1 : call(path);
}

} // extern "C"
