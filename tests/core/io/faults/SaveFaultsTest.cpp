// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"
#include "tests/support/SystemFaults.h"
#include "tests/support/TestFolder.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace crisis::test::save_faults_test {
using namespace crisis::io;

namespace {

namespace fs = std::filesystem;

const Timeline& oldTimeline() {
    static const Timeline timeline = generateTimeline(4'000);
    return timeline;
}

const Timeline& newTimeline() {
    static const Timeline timeline = generateTimeline(4'100);
    return timeline;
}

const std::string& oldBytes() {
    static const std::string bytes = timelineBytes(oldTimeline());
    return bytes;
}

const std::string& newBytes() {
    static const std::string bytes = timelineBytes(newTimeline());
    return bytes;
}

enum class Found { Old, New, Neither };

Found found(const fs::path& path) {
    const std::string text = textOf(path);
    return text == oldBytes() ? Found::Old : text == newBytes() ? Found::New : Found::Neither;
}

/// Saves the new timeline over the old one in a child process that `plan` ends, or that runs without a plan
/// and may be killed at any time.
template <class Plan>
Found foundAfterChild(const TestFolder& folder, const Plan& plan) {
    const fs::path path = folder.at("a.json");
    if (found(path) != Found::Old)
        REQUIRE(saveTimeline(oldTimeline(), path));
    (void)newTimeline();
    const pid_t child = ::fork();
    if (child == 0) {
        const bool saved = plan(path);
        std::_Exit(saved ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return found(path);
}

// Makes the remains of a killed program a minute old, so that the next save removes them.
void age(const TestFolder& folder) {
    for (const auto& entry : fs::directory_iterator(folder.path()))
        fs::last_write_time(entry.path(), fs::last_write_time(entry.path()) - std::chrono::minutes(2));
}

int killRounds() {
    const char* const wanted = std::getenv("CRISIS_KILLS");
    return wanted ? std::atoi(wanted) : 25;
}

} // namespace

TEST_CASE("a save in which one system call fails leaves the old or the new file intact, and reports it") {
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    int failures = 0;
    for (const int error : {ENOSPC, EIO, EACCES}) {
        std::vector<std::string> reported; // the calls whose failure is reported, in order
        for (int at = 0;; ++at) {
            REQUIRE(saveTimeline(oldTimeline(), path));
            SystemFaults::arm({.folder = folder.path(), .at = at, .error = error});
            const auto saved = saveTimeline(newTimeline(), path);
            SystemFaults::disarm();
            const std::string call = SystemFaults::hitCall();
            if (call.empty()) {
                CHECK(saved);
                CHECK(at > 10);
                break;
            }
            ++failures;
            if (!saved && (reported.empty() || reported.back() != call))
                reported.push_back(call);
            INFO("call " << at << ", " << call << ", error " << error);
            const Found now = found(path);
            CHECK(now != Found::Neither);
            if (saved)
                CHECK(now == Found::New);
            // Calls that only query, clean up or set the owner may fail silently; calls that write may not.
            const bool isMinor = call == "open" || call == "close" || call == "flock" || call == "fchown" ||
                                 call == "lstat" || call == "fstat";
            CHECK((!saved || isMinor));
            CHECK(folder.fileCount() == 1);
            CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write |
                                                     fs::perms::group_read | fs::perms::others_read));
        }
        // First the file's bytes, then its name, then the folder with the name. Of several calls with a name,
        // only some are here: closing the written file is, closing the folder is not.
        INFO("error " << error);
        CHECK(reported == std::vector<std::string>{"stat", "faccessat", "open", "fchmod", "write", "fsync",
                                                   "fstat", "close", "rename", "fsync"});
    }
    WARN(failures << " calls failed in turn");
}

TEST_CASE("every reason that prevents writing a file has its own message") {
    const TestFolder folder;
    const auto codeOf = [&](int error, const char* call) {
        SystemFaults::arm({.folder = folder.path(), .at = 0, .call = call, .error = error});
        const auto saved = saveTimeline(oldTimeline(), folder.at("a.json"));
        SystemFaults::disarm();
        REQUIRE_FALSE(saved);
        CHECK(saved.error().arguments.at(0) == folder.at("a.json").string());
        return saved.error().code;
    };
    CHECK(codeOf(ENOSPC, "write") == ErrorCode::DiskFull);
    CHECK(codeOf(EDQUOT, "write") == ErrorCode::QuotaReached);
    CHECK(codeOf(EDQUOT, "fsync") == ErrorCode::QuotaReached);
    CHECK(codeOf(EACCES, "open") == ErrorCode::NotPermitted);
    CHECK(codeOf(EPERM, "rename") == ErrorCode::NotPermitted);
    CHECK(codeOf(EROFS, "open") == ErrorCode::DiskReadOnly);
    CHECK(codeOf(ENOENT, "open") == ErrorCode::FolderMissing);
    CHECK(codeOf(EIO, "fsync") == ErrorCode::FileUnwritable);
    CHECK(folder.fileCount() == 0);
}

TEST_CASE("if a save cannot keep the group, another group gets no more rights than everybody") {
    const TestFolder folder;
    REQUIRE(saveTimeline(oldTimeline(), folder.at("a.json")));
    fs::permissions(folder.at("a.json"), fs::perms(0664));
    SystemFaults::arm({.folder = folder.path(), .at = 0, .call = "fchown", .error = EPERM, .onward = true});
    const auto saved = saveTimeline(newTimeline(), folder.at("a.json"));
    SystemFaults::disarm();
    CHECK(saved);
    CHECK(fs::status(folder.at("a.json")).permissions() == fs::perms(0644));
}

TEST_CASE("short writes still write the whole file") {
    const TestFolder folder;
    SystemFaults::arm({.folder = folder.path(), .halves = true});
    const auto saved = saveTimeline(newTimeline(), folder.at("a.json"));
    SystemFaults::disarm();
    CHECK(saved);
    CHECK(found(folder.at("a.json")) == Found::New);
}

TEST_CASE("killing the program before any system call of a save leaves the old or the new file intact") {
    const TestFolder folder;
    int reached = 0;
    for (int at = 0, end = 1; at < end; ++at) {
        SystemFaults::arm({.folder = folder.path()});
        REQUIRE(saveTimeline(oldTimeline(), folder.at("a.json")));
        end = SystemFaults::disarm();
        const Found now = foundAfterChild(folder, [&](const fs::path& path) {
            SystemFaults::arm({.folder = folder.path(), .at = at, .kills = true});
            return saveTimeline(newTimeline(), path).has_value();
        });
        INFO("call " << at << " of " << end);
        CHECK(now != Found::Neither);
        reached += now == Found::New ? 1 : 0;
        CHECK(folder.fileCount() <= 2);
        age(folder);
        REQUIRE(saveTimeline(oldTimeline(), folder.at("a.json")));
        CHECK(folder.fileCount() == 1); // the next save has removed the remains
    }
    CHECK(reached > 0);
}

// CRISIS_KILLS is the number of attempts; the label "slow" runs 200.
TEST_CASE("kill -9 at random moments of a save leaves the old or the new file intact") {
    const TestFolder folder;
    std::mt19937 random(20230726);
    int counts[2] = {0, 0};
    (void)newTimeline();
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(saveTimeline(oldTimeline(), folder.at("a.json")));
    const auto usual =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    std::uniform_int_distribution<long> moment(0, usual.count() * 2);
    for (int round = 0; round < killRounds(); ++round) {
        const fs::path path = folder.at("a.json");
        if (found(path) != Found::Old)
            REQUIRE(saveTimeline(oldTimeline(), path));
        const pid_t child = ::fork();
        if (child == 0) {
            (void)saveTimeline(newTimeline(), path);
            std::_Exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        const Found now = found(path);
        INFO("round " << round);
        REQUIRE(now != Found::Neither);
        ++counts[now == Found::New ? 1 : 0];
        age(folder);
    }
    REQUIRE(saveTimeline(oldTimeline(), folder.at("a.json")));
    CHECK(folder.fileCount() == 1);
    WARN(killRounds() << " kills: " << counts[0] << " left the old file, " << counts[1] << " the new one");
}

TEST_CASE("temporary files that are in use or belong to others are not removed") {
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    auto other = FileSaver::open(path);
    REQUIRE(other);
    REQUIRE(other->write("half"));
    put(folder.at(".a.json.abcdefghij.part"), "left behind");
    put(folder.at(".a.json.notes.part"), "a person's");
    put(folder.at(".b.json.abcdefghij.part"), "of another file");
    age(folder);
    REQUIRE(saveTimeline(oldTimeline(), path));
    CHECK_FALSE(fs::exists(folder.at(".a.json.abcdefghij.part")));
    CHECK(fs::exists(folder.at(".a.json.notes.part")));
    CHECK(fs::exists(folder.at(".b.json.abcdefghij.part")));
    CHECK(folder.fileCount() == 4);
    REQUIRE(other->commit());
    CHECK(textOf(path) == "half");
}

TEST_CASE("a file size limit preserves the old file") {
    const TestFolder folder;
    const Found now = foundAfterChild(folder, [](const fs::path& path) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1U << 20, 1U << 20};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return saveTimeline(newTimeline(), path).has_value();
    });
    CHECK(now == Found::Old);
    CHECK(folder.fileCount() == 1);
}

TEST_CASE("a full disk preserves the old file, and accepts the new one once there is space again") {
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    const auto fits = [&] {
        // A small disk in a mount namespace of its own.
        const int spaces = CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER);
        const std::string size = "size=" + std::to_string(newBytes().size() + oldBytes().size() + 200'000);
        if (::unshare(spaces) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("none", folder.path().c_str(), "tmpfs", 0, size.c_str()) != 0)
            return 77;
        if (!saveTimeline(oldTimeline(), path))
            return 1;
        put(folder.at("other"), std::string(400'000, 'x'));
        const auto refused = saveTimeline(newTimeline(), path);
        if (refused || refused.error().code != ErrorCode::DiskFull || found(path) != Found::Old ||
            folder.fileCount() != 2)
            return 2;
        fs::remove(folder.at("other"));
        return saveTimeline(newTimeline(), path) && found(path) == Found::New ? 0 : 3;
    };
    (void)newBytes();
    (void)oldBytes();
    const pid_t child = ::fork();
    if (child == 0)
        std::_Exit(fits());
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WEXITSTATUS(status) == 77)
        WARN("this system does not permit mounting a disk; only the simulated full disk was tested");
    else
        CHECK(status == 0);
}

TEST_CASE("a folder that vanishes during a save is reported, and a read-only one preserves the old file") {
    const TestFolder folder;
    const fs::path inside = folder.at("inside");
    fs::create_directory(inside);
    auto saver = FileSaver::open(inside / "a.json");
    REQUIRE(saver);
    REQUIRE(saver->write("text"));
    fs::remove_all(inside);
    CHECK(saver->commit().error().code == ErrorCode::FolderMissing);

    if (::geteuid() == 0) {
        // Root gives up its privileges first.
        const Found now = foundAfterChild(folder, [&](const fs::path& path) {
            if (::chown(folder.path().c_str(), 65534, 65534) != 0 ||
                ::chmod(folder.path().c_str(), 0555) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0)
                return true;
            const auto saved = saveTimeline(newTimeline(), path);
            return saved || saved.error().code != ErrorCode::NotPermitted;
        });
        CHECK(now == Found::Old);
        return;
    }
    REQUIRE(saveTimeline(oldTimeline(), folder.at("a.json")));
    REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
    const auto saved = saveTimeline(newTimeline(), folder.at("a.json"));
    REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::NotPermitted);
    CHECK(found(folder.at("a.json")) == Found::Old);
}

TEST_CASE("a file that another program has changed or removed is not replaced") {
    const TestFolder folder;
    const fs::path path = folder.at("a.json");
    const auto stamp = saveTimeline(oldTimeline(), path);
    REQUIRE(stamp);
    CHECK(fileStamp(path) == *stamp);
    REQUIRE(saveTimeline(newTimeline(), path));
    const auto changed = saveTimeline(oldTimeline(), path, {}, {*stamp, {}});
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::FileChanged);
    CHECK(found(path) == Found::New);
    CHECK(folder.fileCount() == 1);

    REQUIRE(saveTimeline(oldTimeline(), path, {}, {fileStamp(path), folder.at("kept.json")}));
    CHECK(found(path) == Found::Old);
    CHECK(found(folder.at("kept.json")) == Found::New);
    CHECK_FALSE(saveTimeline(newTimeline(), path, {}, {fileStamp(path), folder.at("kept.json")}));
    CHECK(found(path) == Found::Old);

    fs::remove(path);
    const auto vanished = saveTimeline(newTimeline(), path, {}, {*stamp, {}});
    REQUIRE_FALSE(vanished);
    CHECK(vanished.error().code == ErrorCode::FileVanished);
    CHECK_FALSE(fs::exists(path));
}

} // namespace crisis::test::save_faults_test
