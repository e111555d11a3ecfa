// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace crisis {

/// Writes literals and matches as blocks of deflate (RFC 1951) with codes of their own. Our own writer and
/// not zlib's, because pictures of ours are almost nothing but runs of zeros, whose length is known
/// beforehand; and because its bytes depend on no library's version.
class DeflateBlocks {
public:
    void literal(std::uint8_t byte) { add(byte, 0); }
    /// 3 to 258 bytes that are the same as those 1 to 32768 bytes before.
    void match(unsigned length, unsigned distance) { add(length, distance); }
    /// Everything since the last call, ended so that other blocks may follow at the next byte.
    [[nodiscard]] std::string take();

    static constexpr unsigned leastMatch = 3, longestMatch = 258, farthestMatch = 32'768;

private:
    struct Token {
        std::uint16_t value;    // a byte, or a length
        std::uint16_t distance; // less 1, of a match
        bool isMatch;
    };
    void add(unsigned value, unsigned distance);
    void writeBlock();
    void writeCodes(const std::vector<std::uint8_t>& lengths, const std::vector<std::uint8_t>& distances);
    void put(std::uint64_t bits, int count);

    std::vector<Token> tokens_;
    std::array<std::uint32_t, 286> counts_{};
    std::array<std::uint32_t, 30> distanceCounts_{};
    std::string out_;
    std::uint64_t pending_ = 0; // bits not yet in out_, the next ones lowest
    int pendingBits_ = 0;
};

} // namespace crisis
