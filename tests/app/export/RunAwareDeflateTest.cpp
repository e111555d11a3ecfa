// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/RunAwareDeflate.h"

#include "tests/support/Catch.h"

#include <zlib.h>

#include <random>

namespace crisis::test::run_aware_deflate_test {
using namespace crisis::exports;

namespace {

// Decompresses concatenated pieces with zlib; they are raw deflate without a last block.
std::string inflated(std::string pieces) {
    pieces += std::string("\x03\0", 2);
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(pieces.data());
    stream.avail_in = static_cast<uInt>(pieces.size());
    std::string out(16u << 20, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    CHECK(stream.avail_in == 0);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::uint32_t checksumOf(const std::string& bytes) {
    return static_cast<std::uint32_t>(
        adler32_z(1, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

constexpr std::size_t rowBytes = 5'001;

// Collects the same bytes uncompressed and compressed.
struct Both {
    RunAwareDeflate sparse{rowBytes, 2};
    std::string plain;
    std::mt19937 random{7};

    void noise(std::size_t count) {
        std::vector<std::uint8_t> bytes(count);
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(random() % 7);
        sparse.add(bytes);
        plain.append(bytes.begin(), bytes.end());
    }
    void zeros(std::size_t count) {
        sparse.addZeros(count);
        plain.append(count, '\0');
    }
    void sameRows(std::size_t count) {
        sparse.addSameRows(count);
        for (std::size_t i = 0; i < count; ++i)
            plain += '\2' + std::string(rowBytes - 1, '\0');
    }
};

} // namespace

TEST_CASE("pieces join to one stream that zlib decompresses, whatever runs they contain") {
    Both both;
    std::string stream, all;
    Deflated joined;
    for (const std::size_t run : {0u, 1u, 1'023u, 4'095u, 4'096u, 5'000u, 65'536u, 700'001u}) {
        both.noise(run % 3'000);
        both.zeros(run);
        both.noise(1);
        both.sameRows(run % 131);
        const Deflated piece = both.sparse.take();
        CHECK(piece.bytes == both.plain.size());
        CHECK(piece.checksum == checksumOf(both.plain));
        stream += piece.deflated;
        joined.append(piece);
        all += std::exchange(both.plain, {});
    }
    CHECK(inflated(stream) == all);
    CHECK(joined.deflated == stream);
    CHECK(joined.checksum == checksumOf(all));
}

TEST_CASE("equal bytes are compressed to equal bytes, whatever came before, and no bytes to none") {
    Both fresh, used;
    CHECK(fresh.sparse.take().deflated.empty());
    used.noise(50'000);
    used.zeros(9'000);
    (void)used.sparse.take();
    used.random.seed(7);
    for (Both* both : {&fresh, &used}) {
        both->noise(9'000);
        both->zeros(300'000);
        both->sameRows(77);
    }
    CHECK(fresh.sparse.take().deflated == used.sparse.take().deflated);
}

TEST_CASE("a long run takes less than a five-hundredth of its length") {
    Both both;
    both.sameRows(2'000);
    CHECK(both.sparse.take().deflated.size() < 2'000 * rowBytes / 500);
    both.zeros(10'000'000);
    CHECK(both.sparse.take().deflated.size() < 10'000'000 / 500);
}

} // namespace crisis::test::run_aware_deflate_test
