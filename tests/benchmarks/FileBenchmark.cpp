// SPDX-License-Identifier: GPL-3.0-or-later

// Opens and saves a large generated timeline. Prints one JSON line per measurement, with the time that the
// machine needs for reading or writing the same bytes in the same run. Usage: bench_files [EVENTS] [FOLDER]

#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/benchmarks/ReadFloor.h"
#include "tests/support/Generator.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace crisis::ui;
using namespace crisis::test;

namespace {

constexpr int rounds = 5;

/// The median.
template <class Task>
double median(const Task& task) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(task());
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double residentMegabytes() {
    std::ifstream statistics("/proc/self/statm");
    double whole = 0;
    double resident = 0;
    statistics >> whole >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

double peakMegabytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
}

/// Writes the same number of bytes and syncs them to the disk.
double writeFloor(const std::string& path, std::size_t size) {
    const std::vector<char> bytes(1U << 20, 'x');
    return millisecondsOf([&] {
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        for (std::size_t done = 0; done < size;) {
            const ssize_t put = ::write(file, bytes.data(), std::min(bytes.size(), size - done));
            if (put <= 0)
                std::exit(1);
            done += static_cast<std::size_t>(put);
        }
        ::fsync(file);
        ::close(file);
    });
}

Timeline opened(const std::string& path) {
    auto read = readTimelineFile(path);
    if (!read || !read->diagnostics.empty())
        std::exit(1);
    return std::move(read->timeline);
}

/// The memory held after opening a file, measured in a separate process with no other allocations.
void printMemory(const std::string& path, double fileMegabytes) {
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        const double before = residentMegabytes();
        const Timeline timeline = opened(path);
        (void)timeline.displayOrder();
        const double settled = residentMegabytes();
        std::printf("{\"measure\":\"memory\",\"fileMB\":%.1f,\"settledMB\":%.1f,\"settledRatio\":%.2f,"
                    "\"peakMB\":%.1f,"
                    "\"peakRatio\":%.2f,\"emptyMB\":%.1f,\"storeMB\":%.1f}\n",
                    fileMegabytes, settled, settled / fileMegabytes, peakMegabytes(),
                    peakMegabytes() / fileMegabytes, before,
                    static_cast<double>(timeline.memoryBytes()) / 1e6);
        std::fflush(stdout);
        std::_Exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0)
        std::exit(1);
}

void printTimes(const char* measure, double milliseconds, double floorMilliseconds) {
    std::printf("{\"measure\":\"%s\",\"ms\":%.0f,\"floorMs\":%.0f,\"ratio\":%.2f}\n", measure, milliseconds,
                floorMilliseconds, milliseconds / floorMilliseconds);
}

std::string fileOf(std::uint32_t events, const std::string& folder) {
    const std::string path = folder + "/bench-" + std::to_string(events) + ".timeline.json";
    const pid_t child = ::fork(); // so that generating the timeline leaves no memory allocated
    if (child == 0)
        std::_Exit(saveTimeline(generateTimeline(events), path) ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0)
        std::exit(1);
    return path;
}

} // namespace

int main(int argc, char** argv) {
    const auto events = static_cast<std::uint32_t>(argc > 1 ? std::atol(argv[1]) : 1'000'000);
    const std::string folder = argc > 2 ? argv[2] : "/tmp";
    const std::string path = fileOf(events, folder);
    const std::string copy = path + ".copy";
    const auto size = static_cast<std::size_t>(std::filesystem::file_size(path));
    printMemory(path, static_cast<double>(size) / 1e6);

    const double readMs = median([&] { return readFloor(path, size); });
    printTimes("open", median([&] { return millisecondsOf([&] { (void)opened(path); }); }), readMs);
    {
        const Timeline timeline = opened(path);
        const double writeMs = median([&] { return writeFloor(copy, size); });
        const double saveMs = median([&] {
            return millisecondsOf([&] {
                if (!saveTimeline(timeline, copy))
                    std::exit(1);
            });
        });
        printTimes("save", saveMs, writeMs);
        const double orderMs = median([&] {
            const Timeline again = opened(path);
            return millisecondsOf([&] { (void)again.displayOrder(); });
        });
        printTimes("displayOrder", orderMs, readMs);
    }
    std::filesystem::remove(path);
    std::filesystem::remove(copy);
    return 0;
}
