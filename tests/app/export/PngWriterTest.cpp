// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/PngWriter.h"

#include "app/export/picture/LaidOutPicture.h"
#include "core/io/timeline/PngChunks.h"
#include "core/io/timeline/PngTimeline.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <QPainter>

#include <zlib.h>

#include <map>
#include <thread>

namespace crisis::test::png_writer_test {
using namespace crisis::exports;

namespace {

std::string written(const PngHeader& header, const StripPainter& paint) {
    std::string png;
    const auto result = writePng(header, paint, [&png](std::string_view piece) {
        png += piece;
        return true;
    });
    REQUIRE(result);
    return png;
}

// Every pixel has another value, with transparent and half transparent ones, and some rows repeat.
QRgb pixelAt(int x, int y) {
    const auto mixed = static_cast<unsigned>(x * 2654435761u) ^ static_cast<unsigned>((y / 3) * 40503u);
    return y % 97 < 40 ? 0xff336699u : qPremultiply(mixed);
}

StripPainter sample() {
    return [](QImage& picture, int topPx, int rows) {
        for (int y = topPx; y < topPx + rows; ++y) {
            auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
            for (int x = 0; x < picture.width(); ++x)
                row[x] = pixelAt(x, y);
        }
    };
}

std::map<std::string, std::string> chunksOf(std::string_view png) {
    std::map<std::string, std::string> chunks;
    PngChunkReader reader(png);
    while (true) {
        const auto chunk = reader.next();
        REQUIRE(chunk);
        if (!*chunk)
            return chunks;
        chunks[std::string((*chunk)->type)] += (*chunk)->data;
    }
}

int largestDifference(const QImage& a, const QImage& b) {
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        const uchar* first = a.constScanLine(y);
        const uchar* second = b.constScanLine(y);
        for (int i = 0; i < a.width() * 4; ++i)
            largest = std::max(largest, std::abs(first[i] - second[i]));
    }
    return largest;
}

// zlib also checks the checksum, which the decoder of Qt ignores.
bool isSoundStream(const std::string& stream, std::size_t expectedBytes) {
    std::string out(expectedBytes + 1, '\0');
    auto length = static_cast<uLongf>(out.size());
    return uncompress(reinterpret_cast<Bytef*>(out.data()), &length,
                      reinterpret_cast<const Bytef*>(stream.data()),
                      static_cast<uLong>(stream.size())) == Z_OK &&
           length == expectedBytes;
}

QImage decoded(const std::string& png) {
    return QImage::fromData(reinterpret_cast<const uchar*>(png.data()), static_cast<int>(png.size()), "png");
}

} // namespace

TEST_CASE("another decoder reads back every pixel of a picture of several strips") {
    PngHeader header;
    header.widthPx = 4096;
    header.heightPx = 1'100; // more than two strips of 8 MiB
    for (const bool transparent : {false, true}) {
        header.transparent = transparent;
        const std::string png = written(header, sample());
        CHECK(isSoundStream(chunksOf(png).at("IDAT"), (4096u * (transparent ? 4 : 3) + 1) * 1'100u));
        const QImage image = decoded(png);
        REQUIRE(image.size() == QSize(4096, 1'100));
        CHECK(image.hasAlphaChannel() == transparent);
        int wrong = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb expected = pixelAt(x, y);
                wrong +=
                    image.pixel(x, y) != (transparent ? qUnpremultiply(expected) : expected | 0xff000000u);
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("the smallest picture is valid") {
    PngHeader header;
    header.widthPx = header.heightPx = 1;
    CHECK(decoded(written(header, sample())).pixel(0, 0) == 0xff336699u);
}

TEST_CASE("a picture has its physical size, colour space and metadata") {
    PngHeader header;
    header.widthPx = header.heightPx = 8;
    header.dotsPerInch = 300;
    header.texts = {{"Title", "Niger"}, {"Author", ""}, {"Description", "Été à Zürich"}};
    const auto chunks = chunksOf(written(header, sample()));
    CHECK(bigEndian(chunks.at("pHYs")) == 11'811); // 300 / 0.0254
    CHECK(chunks.at("pHYs").back() == 1);
    CHECK(chunks.at("sRGB") == std::string(1, '\0'));
    CHECK(chunks.at("tEXt") == std::string("Title\0Niger", 11));
    CHECK(chunks.at("iTXt") == std::string("Description\0\0\0\0\0", 16) + "Été à Zürich");
    const QImage image = decoded(written(header, sample()));
    CHECK(image.text(QStringLiteral("Description")) == QStringLiteral("Été à Zürich"));
    CHECK(image.dotsPerMeterX() == 11'811);
}

TEST_CASE("the same picture gives the same bytes, whatever the number of threads") {
    PictureOptions options;
    options.widthPx = 1'600;
    options.heightPx = 1'200;
    options.scale = 2;
    options.content = PictureContent::Whole;
    const auto picture = LaidOutPicture::of(test::generateTimeline(500), options);
    REQUIRE(picture);
    PngHeader header;
    header.widthPx = picture->widthPx();
    header.heightPx = picture->heightPx();
    const auto withThreads = [&](unsigned threads) {
        std::string png;
        REQUIRE(writePng(
            header, [&](QImage& whole, int topPx, int rows) { picture->paintRows(0, whole, topPx, rows); },
            [&png](std::string_view piece) {
                png += piece;
                return true;
            },
            {}, threads));
        return png;
    };
    const std::string alone = withThreads(1);
    for (const unsigned threads : {2u, 3u, 8u})
        CHECK(withThreads(threads) == alone);
    QImage painted(header.widthPx, header.heightPx, QImage::Format_RGB32);
    picture->paintRows(0, painted, 0, header.heightPx);
    CHECK(largestDifference(decoded(alone).convertToFormat(QImage::Format_RGB32), painted) <= 8);
}

TEST_CASE("a picture with an embedded timeline is a valid picture, and the timeline can be read") {
    PngHeader header;
    header.widthPx = 64;
    header.heightPx = 64;
    header.chunks = timelineChunks("the bytes of a timeline").value();
    const std::string png = written(header, sample());
    CHECK(decoded(png).size() == QSize(64, 64));
    CHECK(readTimelineFromPng(png).value() == "the bytes of a timeline");
}

TEST_CASE("writing stops when it is cancelled, or when the sink stops") {
    PngHeader header;
    header.widthPx = 4096;
    header.heightPx = 4096;
    std::atomic<bool> cancel = false;
    double last = 0;
    Progress progress;
    progress.cancel = &cancel;
    progress.report = [&](double fraction) {
        last = fraction;
        cancel = fraction > 0.2;
    };
    const auto cancelled = writePng(
        header, sample(), [](std::string_view) { return true; }, progress);
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(last < 0.6);
    int pieces = 0;
    const auto stopped = writePng(header, sample(), [&pieces](std::string_view) { return ++pieces < 3; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::FileUnwritable);
    CHECK(pieces == 3);
}

TEST_CASE("a picture painted in strips looks like one painted as a whole") {
    const Timeline timeline = test::generateTimeline(2'000);
    PictureOptions options;
    options.widthPx = 1'500;
    options.heightPx = 1'100;
    options.scale = 1.75;
    options.content = PictureContent::Whole;
    for (const bool transparent : {false, true}) {
        options.transparent = transparent;
        const auto picture = LaidOutPicture::of(timeline, options);
        REQUIRE(picture);
        QImage whole(picture->widthPx(), picture->heightPx(), QImage::Format_ARGB32_Premultiplied);
        whole.fill(Qt::transparent);
        picture->paintRows(0, whole, 0, whole.height());
        QImage strips(whole.size(), whole.format());
        strips.fill(Qt::transparent);
        for (int top = 0; top < whole.height(); top += 37)
            picture->paintRows(0, strips, top, std::min(37, whole.height() - top));
        CHECK(largestDifference(strips, whole) <= 8); // of 255, where a slanted edge meets the clip
    }
}

} // namespace crisis::test::png_writer_test
