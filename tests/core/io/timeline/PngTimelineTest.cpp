// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/PngTimeline.h"

#include "core/io/timeline/PngChunks.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"
#include "tests/support/TestFolder.h"

#include <QByteArray>

#include <cctype>
#include <random>

namespace crisis::test::png_timeline_test {
using namespace crisis::io;

namespace {

std::string pictureWith(std::string_view chunks) {
    std::string png(pngSignature);
    appendPngChunk(png, "IHDR", std::string_view("\0\0\0\1\0\0\0\1\10\0\0\0\0", 13));
    png += chunks;
    appendPngChunk(png, "IEND", {});
    return png;
}

std::string noise(std::size_t size) {
    std::mt19937 random(7);
    std::string bytes(size, '\0');
    for (char& c : bytes)
        c = static_cast<char>(random());
    return bytes;
}

int chunksOfType(std::string_view png, std::string_view type) {
    PngChunkReader reader(png);
    int count = 0;
    while (true) {
        const auto chunk = reader.next();
        REQUIRE(chunk);
        if (!*chunk)
            return count;
        count += (*chunk)->type == type;
    }
}

ErrorCode codeOf(const Result<std::string>& result) {
    REQUIRE_FALSE(result);
    return result.error().code;
}

// A chunk of ours with an arbitrary header and a valid CRC.
std::string forged(std::uint32_t number, std::uint32_t count, std::uint64_t length, std::string_view stream,
                   char version = 1) {
    std::string data(1, version), chunk;
    appendBigEndian(data, number);
    appendBigEndian(data, count);
    appendBigEndian(data, static_cast<std::uint32_t>(length >> 32));
    appendBigEndian(data, static_cast<std::uint32_t>(length));
    data += stream;
    appendPngChunk(chunk, timelineChunkType, data);
    return chunk;
}

} // namespace

TEST_CASE("the timeline's chunk is ancillary, private, valid and not safe to copy") {
    CHECK(std::islower(timelineChunkType[0]));
    CHECK(std::islower(timelineChunkType[1]));
    CHECK(std::isupper(timelineChunkType[2]));
    CHECK(std::isupper(timelineChunkType[3]));
}

TEST_CASE("a timeline of any size comes back unchanged from a picture") {
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{100'000}, std::size_t{9'500'000}}) {
        const std::string bytes = noise(size);
        const auto chunks = timelineChunks(bytes);
        REQUIRE(chunks);
        const std::string png = pictureWith(*chunks);
        const auto read = readTimelineFromPng(png);
        REQUIRE(read);
        CHECK(*read == bytes);
        CHECK(chunksOfType(png, timelineChunkType) == (size > 9'000'000 ? 3 : 1));
    }
}

TEST_CASE("a picture without a timeline and a file that is not a picture are reported as such") {
    CHECK(codeOf(readTimelineFromPng(pictureWith({}))) == ErrorCode::PictureWithoutTimeline);
    CHECK(codeOf(readTimelineFromPng("{}")) == ErrorCode::PictureWithoutTimeline);
    CHECK(codeOf(readTimelineFromPng({})) == ErrorCode::PictureWithoutTimeline);
}

TEST_CASE("every changed byte and every truncation is detected") {
    const std::string bytes =
        "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"T\",\"events\":[]}\n";
    const std::string png = pictureWith(timelineChunks(bytes).value());
    for (std::size_t at = pngSignature.size(); at < png.size(); ++at) {
        std::string broken = png;
        broken[at] = static_cast<char>(broken[at] ^ 0x41);
        INFO("byte " << at);
        CHECK_FALSE(readTimelineFromPng(broken));
        CHECK_FALSE(readTimelineFromPng(std::string_view(png).substr(0, at)));
    }
}

TEST_CASE("a picture with wrong lengths, numbers or versions is refused without allocating what it claims") {
    const std::string good = timelineChunks("timeline").value();
    const std::string stream = good.substr(8 + 17, good.size() - 8 - 17 - 4);
    REQUIRE(readTimelineFromPng(pictureWith(forged(0, 1, 8, stream))).value() == "timeline");
    const std::string cases[] = {
        forged(0, 1, 9, stream),
        forged(0, 1, 7, stream),
        forged(0, 1, std::uint64_t{1} << 30, stream),
        forged(0, 1, ~std::uint64_t{0}, stream),
        forged(0, 2, 8, stream),
        forged(1, 2, 8, stream),
        forged(0, 0, 8, stream),
        forged(0, 1, 8, stream, 2),
        forged(0, 1, 8, ""),
        forged(0, 1, 8, stream) + forged(0, 1, 8, stream),
        forged(0, 2, 8, stream) + forged(1, 3, 8, ""),
        forged(0, 0xFFFF'FFFFu, 8, stream),
    };
    for (const std::string& chunks : cases)
        CHECK(codeOf(readTimelineFromPng(pictureWith(chunks))) == ErrorCode::PictureDamaged);
    std::string tooLong(pngSignature);
    appendBigEndian(tooLong, 0xFFFF'FFF0u);
    tooLong += "IHDR" + std::string(64, '\0');
    CHECK(codeOf(readTimelineFromPng(tooLong)) == ErrorCode::PictureDamaged);
}

TEST_CASE("a decompression bomb is refused before it expands, and none is ever written") {
    const std::string blanks(100U << 20, ' ');
    const QByteArray swelling =
        qCompress(reinterpret_cast<const uchar*>(blanks.data()), static_cast<qsizetype>(blanks.size()), 9)
            .mid(4); // without Qt's length prefix
    REQUIRE(static_cast<std::size_t>(swelling.size()) < blanks.size() / mostSwelling);
    const std::string bomb =
        forged(0, 1, blanks.size(), {swelling.constData(), static_cast<std::size_t>(swelling.size())});
    CHECK(codeOf(readTimelineFromPng(pictureWith(bomb))) == ErrorCode::PictureDamaged);
    CHECK(readTimelineFromPng(pictureWith(timelineChunks(blanks).value())).value() == blanks);
}

TEST_CASE("a picture opens as its embedded timeline, including its diagnostics") {
    const std::string bytes = timelineBytes(test::generateTimeline(3'000));
    const auto read = readTimeline(pictureWith(timelineChunks(bytes).value()));
    REQUIRE(read);
    CHECK(read->isFromPicture);
    CHECK(read->diagnostics.empty());
    CHECK(timelineBytes(read->timeline) == bytes);
    CHECK_FALSE(readTimeline(bytes)->isFromPicture);

    const std::string odd = R"({"format":"crisis-timeline","version":1,"title":"t","events":[{"id":"e"}]})";
    const auto faulty = readTimeline(pictureWith(timelineChunks(odd).value()));
    REQUIRE(faulty);
    CHECK(faulty->diagnostics.count() == readTimeline(odd)->diagnostics.count());
    CHECK_FALSE(faulty->diagnostics.empty());
}

TEST_CASE("a picture inside a picture, or other embedded content, is not a timeline") {
    const std::string inner = pictureWith(timelineChunks("{}").value());
    CHECK(readTimeline(pictureWith(timelineChunks(inner).value())).error().code == ErrorCode::NotUtf8);
    CHECK(readTimeline(pictureWith({})).error().code == ErrorCode::PictureWithoutTimeline);
}

TEST_CASE("the error for a picture without a timeline names the file") {
    const test::TestFolder folder;
    const auto path = folder.path() / "holiday.png";
    test::put(path, pictureWith({}));
    const auto read = readTimelineFile(path);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::PictureWithoutTimeline);
    CHECK(read.error().arguments == std::vector<std::string>{path.string()});
}

} // namespace crisis::test::png_timeline_test
