// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file/FileAttributes.h"

#include <cerrno>
#include <string>
#include <string_view>

#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif

namespace crisis::io {

namespace {

constexpr mode_t groupBits = 070;
constexpr mode_t idBits = 06000; ///< set-user-ID and set-group-ID

#ifdef __linux__

constexpr const char* accessList = "system.posix_acl_access";

/// Copies one attribute. Returns whether the new file has the same one afterwards.
bool copyAttribute(const std::filesystem::path& from, const char* name, int to) {
    constexpr std::size_t mostBytes = 65'536; // the kernel's limit
    std::string value(mostBytes, '\0');
    const ssize_t size = ::getxattr(from.c_str(), name, value.data(), value.size());
    return size >= 0 && ::fsetxattr(to, name, value.data(), static_cast<std::size_t>(size), 0) == 0;
}

/// Copies the access list of the old file, or removes one inherited from the folder. Returns whether that
/// succeeded.
bool takeOverAccessList(const std::filesystem::path& from, int to) {
    if (::getxattr(from.c_str(), accessList, nullptr, 0) > 0)
        return copyAttribute(from, accessList, to);
    (void)::fremovexattr(to, accessList);
    return true;
}

/// Copies the user attributes; those of the system are left alone.
void takeOverNotes(const std::filesystem::path& from, int to) {
    const ssize_t size = ::listxattr(from.c_str(), nullptr, 0);
    if (size <= 0)
        return;
    std::string names(static_cast<std::size_t>(size), '\0');
    const ssize_t got = ::listxattr(from.c_str(), names.data(), names.size());
    for (std::size_t at = 0; got > 0 && at < static_cast<std::size_t>(got);) {
        const std::string_view name(names.c_str() + at);
        if (name.substr(0, 5) == "user.")
            (void)copyAttribute(from, name.data(), to);
        at += name.size() + 1;
    }
}

#else

bool takeOverAccessList(const std::filesystem::path&, int) { return true; }
void takeOverNotes(const std::filesystem::path&, int) {}

#endif

} // namespace

bool takeOverTraits(const std::filesystem::path& from, const struct stat& status, int to) {
    mode_t permissions = status.st_mode & 07777;
    // Set the owner first, since changing it clears permission bits. Only root may give a file away.
    if (::fchown(to, status.st_uid, status.st_gid) != 0) {
        permissions &= ~idBits;
        // A different group must not have more rights than everybody.
        if (::fchown(to, static_cast<uid_t>(-1), status.st_gid) != 0)
            permissions = (permissions & ~groupBits) | ((permissions & 07) << 3);
    }
    // In a file with an access list, the group bits limit the rights of every entry.
    if (!takeOverAccessList(from, to))
        permissions &= ~groupBits;
    if (::fchmod(to, permissions) != 0)
        return false;
    takeOverNotes(from, to);
    return true;
}

} // namespace crisis::io
