// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file/FileSaver.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"
#include "tests/support/TestFolder.h"

#include <atomic>

#include <sys/stat.h>
#include <unistd.h>

namespace crisis::test::file_saver_test {
using namespace crisis::io;

namespace {

namespace fs = std::filesystem;

Timeline small() { return read(withEvents({R"({"id":"e","title":"t","dates":[{"date":""}]})"})).timeline; }
std::string smallText() { return timelineBytes(small()); }

unsigned permissions(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

} // namespace

TEST_CASE("a new file is created with the usual permissions") {
    const TestFolder folder;
    const mode_t old = ::umask(022);
    REQUIRE(saveTimeline(small(), folder.at("a.json")));
    ::umask(old);
    CHECK(fileText(folder.at("a.json")) == smallText());
    CHECK(permissions(folder.at("a.json")) == 0644);
    CHECK(folder.fileCount() == 1);
}

TEST_CASE("a replaced file keeps its permissions") {
    const TestFolder folder;
    put(folder.at("a.json"), "old");
    ::chmod(folder.at("a.json").c_str(), 0640);
    REQUIRE(saveTimeline(small(), folder.at("a.json")));
    CHECK(fileText(folder.at("a.json")) == smallText());
    CHECK(permissions(folder.at("a.json")) == 0640);
    CHECK(folder.fileCount() == 1);
}

TEST_CASE("links are followed to the real file, even if it does not exist yet") {
    const TestFolder folder;
    fs::create_directory(folder.at("inside"));
    put(folder.at("inside") / "real.json", "old");
    fs::create_symlink("inside/real.json", folder.at("link.json"));
    fs::create_symlink("link.json", folder.at("second.json"));
    REQUIRE(saveTimeline(small(), folder.at("second.json")));
    CHECK(fs::is_symlink(folder.at("second.json")));
    CHECK(fs::is_symlink(folder.at("link.json")));
    CHECK(fileText(folder.at("inside") / "real.json") == smallText());
    fs::create_symlink("inside/new.json", folder.at("third.json"));
    REQUIRE(saveTimeline(small(), folder.at("third.json")));
    CHECK(fileText(folder.at("inside") / "new.json") == smallText());
    CHECK(fs::is_symlink(folder.at("third.json")));
}

TEST_CASE("a failed save leaves only the old file") {
    const TestFolder folder;
    put(folder.at("a.json"), "old");
    std::atomic<bool> cancel = true;
    Progress progress;
    progress.cancel = &cancel;
    CHECK(saveTimeline(small(), folder.at("a.json"), progress).error().code == ErrorCode::Cancelled);
    CHECK(fileText(folder.at("a.json")) == "old");
    CHECK(folder.fileCount() == 1);

    CHECK(reported(saveTimeline(small(), "/nowhere/a.json").error()) == "FolderMissing(/nowhere/a.json)");
    CHECK(saveTimeline(small(), folder.at("")).error().code == ErrorCode::FileIsFolder);
    const std::string loop = folder.at("loop").string();
    fs::create_symlink("loop", loop);
    CHECK(saveTimeline(small(), loop).error().code == ErrorCode::FileUnwritable);
}

TEST_CASE("a full disk is reported") {
    const auto result = saveTimeline(generateTimeline(2'000), "/dev/full");
    REQUIRE_FALSE(result);
    CHECK(reported(result.error()) == "DiskFull(/dev/full)");
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a saver destroyed before commit removes its temporary file") {
    const TestFolder folder;
    {
        auto saver = FileSaver::open(folder.at("a.json"));
        REQUIRE(saver);
        REQUIRE(saver->write("half"));
        CHECK(folder.fileCount() == 1);
    }
    CHECK(folder.fileCount() == 0);
}

TEST_CASE("progress of a save reaches 1") {
    const TestFolder folder;
    double last = 0;
    Progress progress;
    progress.report = [&last](double fraction) {
        CHECK(fraction >= last);
        last = fraction;
    };
    REQUIRE(saveTimeline(generateTimeline(20'000), folder.at("a.json"), progress));
    CHECK(last == 1.0);
}

} // namespace crisis::test::file_saver_test
