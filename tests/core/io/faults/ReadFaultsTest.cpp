// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/FileBytes.h"
#include "core/io/TimelineReader.h"
#include "tests/support/Catch.h"
#include "tests/support/SystemFaults.h"
#include "tests/support/TestFolder.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <thread>

#include <unistd.h>

using namespace crisis;
using namespace crisis::test;

namespace {

constexpr std::size_t bigBytes = 24U << 20; // read by two threads

} // namespace

TEST_CASE("a big file that another program shortens and fills again while it is read does no harm") {
    const TestFolder folder;
    const auto path = folder.at("big.json");
    put(path, std::string(bigBytes, ' '));
    std::atomic<bool> isOver = false;
    std::thread other([&] {
        while (!isOver) {
            (void)!::truncate(path.c_str(), 4096);
            (void)!::truncate(path.c_str(), bigBytes);
        }
    });
    bool isGood = true;
    for (int round = 0; round < 20; ++round) {
        const auto file = FileBytes::open(path);
        const auto size = file ? file->bytes().size() : 0;
        // All of it is read, so that a page that has gone would end the program.
        isGood = isGood &&
                 (file ? size == 4096 || size == bigBytes : file.error().code == ErrorCode::FileInMotion) &&
                 (!file || std::count(file->bytes().begin(), file->bytes().end(), 'x') == 0);
    }
    isOver = true;
    other.join();
    CHECK(isGood);
}

TEST_CASE("a file that changes while it is read is read again, and refused if it never comes to rest") {
    const TestFolder folder;
    const auto path = folder.at("a.json");
    put(path, std::string(5'000, 'a'));
    const std::string later(7'000, 'b');
    SystemFaults::arm(
        {.folder = folder.path(), .at = 0, .call = "pread", .meanwhile = [&] { put(path, later); }});
    const auto file = FileBytes::open(path);
    SystemFaults::disarm();
    REQUIRE(file);
    CHECK(file->bytes() == later);
    CHECK(file->stamp() == fileStamp(path));

    std::size_t size = 5'000;
    SystemFaults::arm({.folder = folder.path(), .at = 0, .call = "pread", .onward = true, .meanwhile = [&] {
                           put(path, std::string(++size, 'c'));
                       }});
    const auto restless = FileBytes::open(path);
    SystemFaults::disarm();
    REQUIRE_FALSE(restless);
    CHECK(restless.error().code == ErrorCode::FileInMotion);
}

TEST_CASE("what was read stays as it was when the file changes afterwards") {
    const TestFolder folder;
    const auto path = folder.at("big.json");
    put(path, std::string(bigBytes, 'a'));
    const auto file = FileBytes::open(path);
    REQUIRE(file);
    CHECK(file->stamp() == fileStamp(path));
    REQUIRE(::truncate(path.c_str(), 0) == 0);
    CHECK(file->bytes() == std::string(bigBytes, 'a'));
    CHECK(file->stamp() != fileStamp(path));
}

TEST_CASE("a disk that gives only half of each read gives the whole file") {
    const TestFolder folder;
    const auto path = folder.at("big.json");
    std::string text(bigBytes, 'a');
    text[bigBytes / 3] = 'b';
    put(path, text);
    SystemFaults::arm({.folder = folder.path(), .halves = true});
    const auto file = FileBytes::open(path);
    SystemFaults::disarm();
    REQUIRE(file);
    CHECK(file->bytes() == text);
}

TEST_CASE("a read in which one system call fails says so") {
    const TestFolder folder;
    const auto path = folder.at("a.json");
    put(path, R"({"format":"crisis-timeline","version":1,"title":"t","events":[]})");
    for (int at = 0;; ++at) {
        SystemFaults::arm({.folder = folder.path(), .at = at, .error = EIO});
        const auto read = readTimelineFile(path);
        SystemFaults::disarm();
        const std::string call = SystemFaults::hitCall();
        if (call.empty()) {
            CHECK(read);
            CHECK(at > 3);
            break;
        }
        INFO(call);
        CHECK((read ? call == "close" : read.error().code == ErrorCode::FileUnreadable));
    }
}
