// SPDX-License-Identifier: GPL-3.0-or-later

// Opens large generated files of other programs. Prints one JSON line per format, with the time that the
// machine needs for reading the same bytes in the same run. Usage: bench_imports [EVENTS] [FOLDER]

#include "core/import/OpenAnyFormat.h"
#include "tests/benchmarks/ReadFloor.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace crisis::imports;
using namespace crisis::test;

namespace {

constexpr int rounds = 5;

/// One event in the syntax of a format: pieces of text between which its number is written.
struct GeneratedFile {
    const char* name;
    const char* ending;
    std::string_view start, end, separator;
    std::string (*event)(const std::string& number, const std::string& day);
};

constexpr std::string_view prose =
    "Negotiators met in the capital, \xE2\x80\x9Cwithout conditions\xE2\x80\x9D, as the paper "
    "reported on the following day; nobody commented further.";

std::string csvRow(const std::string& number, const std::string& day) {
    return "e" + number + ",2023-08-" + day + ",Meeting " + number + ",\"" + std::string(prose) +
           "\",Niamey,13.51,2.11\n";
}
std::string slide(const std::string& number, const std::string& day) {
    return R"({"unique_id":"e)" + number + R"(","start_date":{"year":"2023","month":"8","day":")" + day +
           R"("},"text":{"headline":"Meeting )" + number + R"(","text":")" + std::string(prose) +
           R"("},"group":"Talks"})";
}
std::string jsonObject(const std::string& number, const std::string& day) {
    return R"({"id":"e)" + number + R"(","date":"2023-08-)" + day + R"(","title":"Meeting )" + number +
           R"(","summary":")" + std::string(prose) + R"(","place":"Niamey"})";
}
std::string element(const std::string& number, const std::string& day) {
    return "<event><start>2023-08-" + day + " 10:00:00</start><end>2023-08-" + day +
           " 11:00:00</end><text>Meeting " + number + "</text><description>" + std::string(prose) +
           "</description></event>\n";
}

constexpr GeneratedFile files[] = {
    {"table", "csv", "id,date,title,summary,place,latitude,longitude\n", "", "", &csvRow},
    {"timelinejs", "json", R"({"events":[)", "]}", ",\n", &slide},
    {"json-rows", "json", "[", "]", ",\n", &jsonObject},
    {"json-lines", "jsonl", "", "\n", "\n", &jsonObject},
    {"timeline-project", "timeline",
     "<?xml version=\"1.0\"?><timeline><version>2.5.0</version><timetype>gregoriantime</timetype><events>\n",
     "</events></timeline>\n", "", &element},
};

/// Writes the file and returns its size in bytes.
std::size_t write(const GeneratedFile& file, std::uint32_t events, const std::string& path) {
    std::ofstream out(path, std::ios::binary);
    out << file.start;
    for (std::uint32_t number = 0; number < events; ++number) {
        const std::string day = std::to_string(10 + number % 20);
        out << (number > 0 ? file.separator : std::string_view()) << file.event(std::to_string(number), day);
    }
    out << file.end;
    out.close();
    if (!out)
        std::exit(1);
    return static_cast<std::size_t>(std::filesystem::file_size(path));
}

double processorMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

int main(int argc, char** argv) {
    const auto events = static_cast<std::uint32_t>(argc > 1 ? std::atol(argv[1]) : 100'000);
    const std::string folder = argc > 2 ? argv[2] : "/tmp";
    for (const GeneratedFile& file : files) {
        const std::string path = folder + "/bench-import." + file.ending;
        const std::size_t size = write(file, events, path);
        std::vector<double> wall, processor, floor;
        for (int round = 0; round < rounds; ++round) {
            floor.push_back(readFloor(path, size));
            const double before = processorMilliseconds();
            wall.push_back(millisecondsOf([&] {
                const auto read = openAnyFormatFile(path);
                if (!read || read->read.timeline.eventCount() != events)
                    std::exit(1);
            }));
            processor.push_back(processorMilliseconds() - before);
        }
        const auto median = [](std::vector<double> times) {
            std::sort(times.begin(), times.end());
            return times[times.size() / 2];
        };
        std::printf(
            "{\"measure\":\"import\",\"format\":\"%s\",\"fileMB\":%.1f,\"ms\":%.0f,\"processorMs\":%.0f,"
            "\"floorMs\":%.0f}\n",
            file.name, static_cast<double>(size) / 1e6, median(wall), median(processor), median(floor));
        std::fflush(stdout);
        std::filesystem::remove(path);
    }
    return 0;
}
