// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace crisis::exports {

/// Bytes compressed for themselves: pieces joined one after the other are one stream of deflate (RFC 1951),
/// but for its last block.
struct Deflated {
    std::string deflated;       ///< ends with a byte
    std::uint32_t checksum = 1; ///< Adler-32 of the bytes before compression
    std::uint64_t bytes = 0;    ///< how many those are

    void append(const Deflated& next);
};

/// Compresses rows of a PNG, which are zeros for the most part, by zlib. What that makes of a long run of
/// zeros, or of rows that are as the one above, it makes once; from then on it is copied.
class RunAwareDeflate {
public:
    /// A row that is as the one above is `firstOfSameRow` and zeros, `rowBytes` together (at least 1).
    RunAwareDeflate(std::size_t rowBytes, std::uint8_t firstOfSameRow);
    ~RunAwareDeflate();
    RunAwareDeflate(const RunAwareDeflate&) = delete;
    RunAwareDeflate& operator=(const RunAwareDeflate&) = delete;

    void add(std::span<const std::uint8_t> bytes);
    void addZeros(std::size_t count);
    void addSameRows(std::size_t count);
    /// All that has been added since the last call: the same bytes for the same, whatever came before.
    [[nodiscard]] Deflated take();

private:
    struct Zlib;
    struct Repeat {
        std::vector<std::uint8_t> unit;
        std::vector<Deflated> doubled{}; // 1, 2, 4 … units, each empty until it is needed
    };
    void addRepeated(Repeat& repeat, std::size_t times);
    const Deflated& repeated(Repeat& repeat, std::size_t power);
    static Deflated compressed(Zlib& zlib, std::span<const std::uint8_t> bytes);
    void flush();

    std::unique_ptr<Zlib> zlib_, zlibOfRuns_;
    Repeat zeros_, sameRows_;
    std::vector<std::uint8_t> waiting_;
    Deflated done_;
};

} // namespace crisis::exports
