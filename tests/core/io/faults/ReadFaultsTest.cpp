// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file/FileBytes.h"
#include "core/io/timeline/StreamingReader.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"
#include "tests/support/SystemFaults.h"
#include "tests/support/TestFolder.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <thread>

#include <unistd.h>

namespace crisis::test::read_faults_test {
using namespace crisis::io;

namespace {

constexpr std::size_t bigBytes = 24U << 20; // large enough to be changed while it is read

/// Several chunks long (StreamingReader.h).
std::string bigTimeline() { return timelineBytes(generateTimeline(12'000)); }

} // namespace

TEST_CASE("truncating and refilling a large file while it is read does no harm") {
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
        // Access every page: one that was truncated away would end the program.
        isGood = isGood &&
                 (file ? size == 4096 || size == bigBytes : file.error().code == ErrorCode::FileInMotion) &&
                 (!file || std::count(file->bytes().begin(), file->bytes().end(), 'x') == 0);
    }
    isOver = true;
    other.join();
    CHECK(isGood);
}

TEST_CASE("a file that changes while it is read is read again, and refused if it keeps changing") {
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

TEST_CASE("a large timeline that changes while it is read in chunks is read again or refused") {
    const TestFolder folder;
    const auto path = folder.at("a.json");
    const std::string text = bigTimeline();
    for (const int at : {0, 1, 3}) {
        put(path, text);
        std::string later = text;
        later.replace(later.rfind("e11999"), 6, "e1"); // still a valid file
        SystemFaults::arm(
            {.folder = folder.path(), .at = at, .call = "pread", .meanwhile = [&] { put(path, later); }});
        const auto read = readTimelineFile(path);
        SystemFaults::disarm();
        REQUIRE(read);
        CHECK(timelineBytes(read->timeline) == later);
        CHECK(read->stamp == fileStamp(path));
    }
    std::string longer = text;
    SystemFaults::arm({.folder = folder.path(), .at = 0, .call = "pread", .onward = true, .meanwhile = [&] {
                           put(path, longer += '\n');
                       }});
    const auto restless = readTimelineFile(path);
    SystemFaults::disarm();
    REQUIRE_FALSE(restless);
    CHECK(restless.error().code == ErrorCode::FileInMotion);
}

TEST_CASE("later changes to a file do not affect the bytes already read") {
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

TEST_CASE("short reads still return the whole file") {
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

    put(path, bigTimeline());
    SystemFaults::arm({.folder = folder.path(), .halves = true});
    const auto read = readStreaming(path, {});
    SystemFaults::disarm();
    REQUIRE(read);
    CHECK(*read);
}

TEST_CASE("a read in which one system call fails reports an error") {
    const TestFolder folder;
    const auto path = folder.at("a.json");
    for (const std::string& text :
         {std::string(R"({"format":"crisis-timeline","version":1,"title":"t","events":[]})"),
          bigTimeline()}) {
        put(path, text);
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
            CHECK((read ? timelineBytes(read->timeline).size() >= text.size()
                        : read.error().code == ErrorCode::FileUnreadable));
        }
    }
}

} // namespace crisis::test::read_faults_test
