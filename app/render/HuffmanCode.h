// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace crisis {

/// A prefix code for the symbols 0, 1, 2 … as RFC 1951, 3.2.2 has it.
struct HuffmanCode {
    std::vector<std::uint8_t> lengths; ///< bits of a symbol; 0: it has no code
    std::vector<std::uint16_t> codes;  ///< with the first bit lowest, as deflate writes them

    /// The shorter the more frequent, none longer than `mostBits` (at most 15, and enough for all symbols).
    /// Always complete: where fewer than two symbols occur, further ones get a code.
    [[nodiscard]] static HuffmanCode of(std::span<const std::uint32_t> counts, int mostBits);
};

} // namespace crisis
