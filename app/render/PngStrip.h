// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/DeflateBlocks.h"
#include "app/render/PngRows.h"
#include "app/render/StripMemory.h"

#include <string>
#include <vector>

namespace crisis {

/// Rows of a PNG, compressed for themselves. Strips joined one after the other are one stream of deflate, but
/// for its beginning and its end.
struct PngStrip {
    std::string deflated;       ///< ends with a byte
    std::uint32_t checksum = 1; ///< Adler-32 of the rows' bytes
    std::uint64_t bytes = 0;    ///< of the rows before compression
};

/// Compresses strip after strip; the same rows give the same bytes, whatever came before.
class PngStripPacker {
public:
    PngStripPacker(int widthPx, bool transparent);
    [[nodiscard]] PngStrip pack(const StripMemory& pixels, int rows);

private:
    struct Match {
        std::size_t length = 0, distance = 0;
    };
    void packZeros(std::size_t begin, std::size_t end);
    void packBytes(std::size_t begin, std::size_t end);
    [[nodiscard]] Match longestMatch(std::size_t at, std::size_t end) const;
    void remember(std::size_t at);

    PngRows rows_;
    DeflateBlocks blocks_;
    std::vector<std::uint8_t> bytes_; // of the strip, as a PNG has them
    std::vector<ByteStretch> stretches_;
    std::vector<std::int32_t> last_;   // where four bytes were last seen, by their hash; or none
    std::vector<std::int32_t> before_; // where those of a place were seen before, by the place
    std::uint32_t checksum_ = 1;
};

/// What a stream of strips begins with, and ends with after the last one.
[[nodiscard]] std::string pngStreamHead();
[[nodiscard]] std::string pngStreamEnd(std::uint32_t checksum);

} // namespace crisis
