// SPDX-License-Identifier: GPL-3.0-or-later
// Large pictures: layout, painting and our own writer, compared with Qt's encoder for the same picture in the
// same run. Prints one JSON line per size, medians of five. Usage: bench_export NIGER.
#include "app/export/ExportEnvironment.h"
#include "app/export/ExportFormats.h"
#include "app/export/picture/LaidOutPicture.h"
#include "core/io/timeline/TimelineReader.h"
#include "tests/benchmarks/Measuring.h"
#include "tests/support/Generator.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageWriter>

#include <cstdio>
#include <cstdlib>
#include <malloc.h>

using namespace crisis::ui;

namespace {

constexpr int runs = 5;

struct Way {
    double wallMs = 0, computedMs = 0;
    double megabytes = 0;
};

template <class Action>
Way timed(const Action& action) {
    QElapsedTimer clock;
    clock.start();
    const double before = test::computedMilliseconds();
    const auto bytes = static_cast<double>(action());
    return {test::milliseconds(clock), test::computedMilliseconds() - before, bytes / 1e6};
}

Way median(std::vector<Way> ways) {
    std::sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.wallMs < b.wallMs; });
    return ways[ways.size() / 2];
}

void forgetPeak() {
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

// Everything that an export does after reading the file, except writing the file.
std::uint64_t exported(const Timeline& timeline, const PictureOptions& options) {
    const auto picture = LaidOutPicture::of(timeline, options);
    std::uint64_t bytes = 0;
    const auto count = [&bytes](std::string_view piece) {
        bytes += piece.size();
        return true;
    };
    if (!picture || !writePicture(*picture, ExportFormat::Png, 0, count))
        std::exit(1);
    return bytes;
}

qint64 encodedByQt(const QImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(image);
    return buffer.size();
}

// Alternates our export with Qt's encoder, which gets the same picture already painted.
void run(const Timeline& timeline, const char* name, int widthPx, int heightPx, bool againstQt) {
    PictureOptions options;
    options.widthPx = widthPx / 4;
    options.heightPx = heightPx / 4;
    options.scale = 4;
    options.content = PictureContent::Whole;
    options.embed.timeline = false;
    forgetPeak();
    const QString self = QStringLiteral("self");
    const double restingMb = test::procMegabytes(self, "status", "VmRSS");
    std::vector<Way> ours{timed([&] { return exported(timeline, options); })};
    const double peakMb = test::procMegabytes(self, "status", "VmHWM");
    std::vector<Way> qt;
    QImage image;
    if (againstQt) {
        if (const auto picture = LaidOutPicture::of(timeline, options)) {
            image = QImage(picture->widthPx(), picture->heightPx(), QImage::Format_RGB32);
            picture->paintRows(0, image, 0, image.height());
        }
        for (int i = 0; i < runs; ++i) {
            qt.push_back(timed([&image] { return encodedByQt(image); }));
            ours.push_back(timed([&] { return exported(timeline, options); }));
        }
        ours.erase(ours.begin()); // the first run loads the fonts and measures the memory
    }
    const Way own = median(ours), floor = qt.empty() ? Way() : median(qt);
    std::printf(
        "{\"benchmark\":\"export\",\"timeline\":\"%s\",\"events\":%u,\"width\":%d,\"height\":%d,"
        "\"ours_ms\":%.0f,\"ours_cpu_ms\":%.0f,\"ours_mb\":%.2f,\"peak_mb\":%.0f,\"before_mb\":%.0f,"
        "\"qt_encode_ms\":%.0f,\"qt_encode_cpu_ms\":%.0f,\"qt_mb\":%.2f,\"ours_to_qt_encode\":%.2f}\n",
        name, timeline.eventCount(), widthPx, heightPx, own.wallMs, own.computedMs, own.megabytes, peakMb,
        restingMb, floor.wallMs, floor.computedMs, floor.megabytes,
        floor.wallMs > 0 ? own.wallMs / floor.wallMs : 0);
    std::fflush(stdout);
}

void runSizes(const Timeline& timeline, const char* name) {
    run(timeline, name, 8192, 4096, true);
    run(timeline, name, 16384, 8192, true);
    run(timeline, name, 32768, 16384, false);
}

} // namespace

int main(int argc, char** argv) {
    const ExportEnvironment environment;
    const QGuiApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const auto niger = readTimelineFile(argv[1]);
    if (!niger)
        return 1;
    runSizes(niger->timeline, "niger-2023");
    runSizes(test::generateTimeline(100'000), "generated");
    return 0;
}
