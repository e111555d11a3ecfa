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

/// Independently compressed bytes. Concatenated pieces form one deflate stream (RFC 1951) without its last
/// block.
struct Deflated {
    std::string deflated;       ///< ends at a byte boundary
    std::uint32_t checksum = 1; ///< Adler-32 of the bytes before compression
    std::uint64_t bytes = 0;    ///< the number of bytes before compression

    void append(const Deflated& next);
};

/// Compresses the rows of a PNG, which are mostly zeros, with zlib. The compressed form of a long run of
/// zeros, or of rows equal to the one above, is computed once and then copied.
class RunAwareDeflate {
public:
    /// A row equal to the one above is the byte `firstOfSameRow` followed by zeros, `rowBytes` (at least 1)
    /// in all.
    RunAwareDeflate(std::size_t rowBytes, std::uint8_t firstOfSameRow);
    ~RunAwareDeflate();
    RunAwareDeflate(const RunAwareDeflate&) = delete;
    RunAwareDeflate& operator=(const RunAwareDeflate&) = delete;

    void add(std::span<const std::uint8_t> bytes);
    void addZeros(std::size_t count);
    void addSameRows(std::size_t count);
    /// Returns everything added since the last call; equal input gives equal bytes, whatever came before.
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
