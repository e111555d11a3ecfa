// SPDX-License-Identifier: GPL-3.0-or-later

// A file's attributes before and after a save.

#include "core/io/file/FileSaver.h"
#include "tests/support/Catch.h"
#include "tests/support/TestFolder.h"

#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace crisis::test::file_attributes_test {
using namespace crisis::io;

namespace {

namespace fs = std::filesystem;

constexpr const char* accessList = "system.posix_acl_access";
constexpr const char* listForNewFiles = "system.posix_acl_default";

/// An access list in the kernel's representation: a version, then a tag, rights and id per entry. User 1 may
/// write, the group only read.
std::string listWithUser() {
    struct Entry {
        unsigned char tag, rights;
        bool hasId;
    };
    std::string bytes("\x02\0\0\0", 4);
    for (const Entry& entry : {Entry{1, 6, false}, Entry{2, 6, true}, Entry{4, 4, false}, Entry{16, 6, false},
                               Entry{32, 0, false}}) {
        const char id[] = {1, 0, 0, 0};
        bytes += {static_cast<char>(entry.tag), 0, static_cast<char>(entry.rights), 0};
        bytes += entry.hasId ? std::string(id, 4) : std::string(4, '\xff');
    }
    return bytes;
}

std::string attribute(const fs::path& path, const char* name) {
    std::string value(4096, '\0');
    const ssize_t size = ::getxattr(path.c_str(), name, value.data(), value.size());
    value.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return value;
}

bool setAttribute(const fs::path& path, const char* name, const std::string& value) {
    return ::setxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
}

struct stat statusOf(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status;
}

void save(const fs::path& path) {
    auto saver = FileSaver::open(path);
    REQUIRE(saver);
    REQUIRE(saver->write("new"));
    REQUIRE(saver->commit());
    REQUIRE(textOf(path) == "new");
}

} // namespace

TEST_CASE("a save preserves the access list and the extended attributes") {
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    put(path, "old");
    if (!setAttribute(path, accessList, listWithUser()) || !setAttribute(path, "user.origin", "a desk")) {
        WARN("this file system has no access lists");
        return;
    }
    const mode_t permissions = statusOf(path).st_mode;
    save(path);
    CHECK(attribute(path, accessList) == listWithUser());
    CHECK(attribute(path, "user.origin") == "a desk");
    CHECK(statusOf(path).st_mode == permissions);
}

TEST_CASE("a folder's default access list is not given to a replaced file that had none") {
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    put(path, "old");
    ::chmod(path.c_str(), 0640);
    if (!setAttribute(folder.path(), listForNewFiles, listWithUser())) {
        WARN("this file system has no access lists");
        return;
    }
    save(path);
    CHECK(attribute(path, accessList) == "");
    CHECK((statusOf(path).st_mode & 07777U) == 0640);
}

TEST_CASE("if the group cannot be kept, another group gets no more rights than everybody") {
    if (::geteuid() != 0)
        return; // only root can create a file of another user; see also core/io/faults
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    put(path, "old");
    REQUIRE(::chown(folder.path().c_str(), 65534, 65534) == 0);
    REQUIRE(::chown(path.c_str(), 65534, 0) == 0);
    REQUIRE(::chmod(path.c_str(), 0664) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0)
            std::_Exit(1);
        auto saver = FileSaver::open(path);
        std::_Exit(saver && saver->write("new") && saver->commit() ? 0 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
    CHECK(statusOf(path).st_gid == 65534);
    CHECK((statusOf(path).st_mode & 07777U) == 0644);
}

TEST_CASE("other hard links keep the old content, and are counted before a save") {
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    CHECK(nameCount(path) == 0);
    put(path, "old");
    fs::create_hard_link(path, folder.at("other.json"));
    CHECK(nameCount(path) == 2);
    save(path);
    CHECK(nameCount(path) == 1);
    CHECK(textOf(folder.at("other.json")) == "old");
}

} // namespace crisis::test::file_attributes_test
