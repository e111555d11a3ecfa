// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/DeflateBlocks.h"

#include "app/render/HuffmanCode.h"
#include "tests/support/Catch.h"

#include <zlib.h>

#include <cmath>
#include <random>

using namespace crisis;

namespace {

// What another program makes of the blocks; they are raw, and no last one is among them.
std::string inflated(std::string blocks) {
    blocks += std::string("\x03\0", 2);
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(blocks.data());
    stream.avail_in = static_cast<uInt>(blocks.size());
    std::string out(32u << 20, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    CHECK(stream.avail_in == 0);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

double kraftSum(const HuffmanCode& code) {
    double sum = 0;
    for (const std::uint8_t bits : code.lengths)
        sum += bits > 0 ? std::ldexp(1.0, -bits) : 0;
    return sum;
}

} // namespace

TEST_CASE("every length and distance that deflate knows is read back by another program") {
    DeflateBlocks blocks;
    std::mt19937 random(7);
    std::string expected;
    for (unsigned i = 0; i < DeflateBlocks::farthestMatch; ++i) {
        expected += static_cast<char>(random() & 0xff);
        blocks.literal(static_cast<std::uint8_t>(expected.back()));
    }
    const auto match = [&](unsigned length, unsigned distance) {
        blocks.match(length, distance);
        for (unsigned i = 0; i < length; ++i)
            expected += expected[expected.size() - distance];
    };
    for (unsigned length = DeflateBlocks::leastMatch; length <= DeflateBlocks::longestMatch; ++length)
        match(length, 1 + length);
    for (unsigned distance = 1; distance <= DeflateBlocks::farthestMatch; ++distance)
        match(DeflateBlocks::leastMatch, distance);
    CHECK(inflated(blocks.take()) == expected);
}

TEST_CASE("what is taken piece by piece joins into one stream, and nothing is a piece too") {
    DeflateBlocks blocks;
    std::string stream, expected;
    for (const int count : {0, 1, 2, 1'000, 0, 200'000}) {
        for (int i = 0; i < count; ++i)
            blocks.literal(static_cast<std::uint8_t>(i % 251));
        for (int i = 0; i < count; ++i)
            expected += static_cast<char>(i % 251);
        stream += blocks.take();
    }
    CHECK(inflated(stream) == expected);
}

TEST_CASE("a code is complete, keeps to its longest length, and is shorter for what is frequent") {
    std::vector<std::uint32_t> steep{1, 1}; // each as frequent as all before: the deepest tree there is
    while (steep.size() < 40)
        steep.push_back(steep[steep.size() - 1] + steep[steep.size() - 2]);
    for (const int mostBits : {6, 7, 15}) {
        const HuffmanCode code = HuffmanCode::of(steep, mostBits);
        CHECK(kraftSum(code) == 1.0);
        for (std::size_t i = 0; i < steep.size(); ++i) {
            CHECK(code.lengths[i] >= 1);
            CHECK(code.lengths[i] <= mostBits);
            CHECK((i == 0 || code.lengths[i] <= code.lengths[i - 1]));
        }
    }
    for (const std::vector<std::uint32_t>& few :
         {std::vector<std::uint32_t>{0, 0, 0}, {0, 9, 0}, {9, 0, 0}, {5, 5, 0}})
        CHECK(kraftSum(HuffmanCode::of(few, 7)) == 1.0);
}
