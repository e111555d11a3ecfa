// SPDX-License-Identifier: GPL-3.0-or-later
// Large pictures: our own writer against Qt's encoder on the same picture in the same run, one JSON line a
// size. Usage: bench_export [events …]; default 100000.
#include "app/render/ExportEnvironment.h"
#include "app/render/PngWriter.h"
#include "app/render/PreparedPicture.h"
#include "tests/support/Generator.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImageWriter>

#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace crisis;

namespace {

double milliseconds(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

double processSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// A line of /proc/self/status, in megabytes.
double statusMegabytes(const char* name) {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').value(0).toDouble() * 1024 / 1e6;
    }
    return 0;
}

void forgetPeak() {
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

void run(const Timeline& timeline, const char* name, int widthPx, int heightPx, bool againstQt) {
    PictureOptions options;
    options.widthPx = widthPx / 4;
    options.heightPx = heightPx / 4;
    options.scale = 4;
    options.content = PictureContent::Whole;
    forgetPeak();
    const double restingMb = statusMegabytes("VmRSS");
    QElapsedTimer clock;
    clock.start();
    const double cpuBefore = processSeconds();
    const auto picture = PreparedPicture::of(timeline, options);
    if (!picture)
        return;
    const double layoutMs = milliseconds(clock);
    PngHeader header;
    header.widthPx = picture->widthPx();
    header.heightPx = picture->heightPx();
    header.dotsPerInch = picture->dotsPerInch();
    std::uint64_t bytes = 0;
    const auto ours = writePng(
        header, [&](QImage& whole, int topPx, int rows) { picture->paintRows(0, whole, topPx, rows); },
        [&bytes](std::string_view piece) {
            bytes += piece.size();
            return true;
        });
    const double oursMs = milliseconds(clock);
    const double oursCpu = processSeconds() - cpuBefore;
    const double peak = statusMegabytes("VmHWM");
    double renderMs = 0, qtMs = 0, qtCpu = 0;
    qint64 qtBytes = 0;
    if (againstQt) {
        QImage image(picture->widthPx(), picture->heightPx(), QImage::Format_RGB32);
        clock.start();
        picture->paintRows(0, image, 0, image.height());
        renderMs = milliseconds(clock);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "png");
        clock.start();
        const double before = processSeconds();
        writer.write(image);
        qtMs = milliseconds(clock);
        qtCpu = processSeconds() - before;
        qtBytes = buffer.size();
    }
    std::printf(
        "{\"benchmark\":\"export\",\"timeline\":\"%s\",\"events\":%u,\"width\":%d,\"height\":%d,\"ok\":%s,"
        "\"layout_ms\":%.0f,\"ours_ms\":%.0f,\"ours_mb\":%.2f,\"peak_mb\":%.0f,\"before_mb\":%.0f,"
        "\"whole_render_ms\":%.0f,\"qt_encode_ms\":%.0f,\"qt_mb\":%.2f,\"ours_to_qt_encode\":%.2f,\"ours_cpu_"
        "s\":%.2f,\"qt_cpu_s\":%.2f}\n",
        name, timeline.eventCount(), header.widthPx, header.heightPx, ours ? "true" : "false", layoutMs,
        oursMs, static_cast<double>(bytes) / 1e6, peak, restingMb, renderMs, qtMs,
        static_cast<double>(qtBytes) / 1e6, qtMs > 0 ? oursMs / qtMs : 0, oursCpu, qtCpu);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    const ExportEnvironment environment;
    const QGuiApplication application(argc, argv);
    std::vector<std::uint32_t> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(static_cast<std::uint32_t>(std::stoul(argv[i])));
    if (sizes.empty())
        sizes = {25, 100'000};
    for (const std::uint32_t size : sizes) {
        const Timeline timeline = test::generateTimeline(size);
        run(timeline, "generated", 8192, 4096, true);
        run(timeline, "generated", 16384, 8192, true);
        run(timeline, "generated", 32768, 16384, false);
    }
    return 0;
}
