// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::io {

/// What a PNG file begins with (PNG 3rd edition, 5.2).
inline constexpr std::string_view pngSignature{"\x89PNG\r\n\x1a\n", 8};
/// The most bytes that one chunk may hold.
inline constexpr std::uint32_t largestPngChunk = 0x7fff'ffff;

struct PngChunk {
    std::string_view type; ///< four letters
    std::string_view data;
};

/// Walks over the chunks of a PNG, trusting nothing that it says.
class PngChunkReader {
public:
    /// The bytes have to live as long as the reader and what it hands out.
    explicit PngChunkReader(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] static bool isPng(std::string_view bytes) { return bytes.starts_with(pngSignature); }

    /// The next chunk, checked against its CRC; nothing after IEND. Fails with PictureDamaged, %1 the type as
    /// far as there is one.
    [[nodiscard]] Result<std::optional<PngChunk>> next();

private:
    std::string_view bytes_;
    std::size_t at_ = pngSignature.size();
    bool ended_ = false;
};

void appendBigEndian(std::string& out, std::uint32_t value);
[[nodiscard]] std::uint32_t bigEndian(std::string_view fourBytes);
/// Appends a whole chunk: length, type, data, CRC. The data is at most largestPngChunk bytes.
void appendPngChunk(std::string& out, std::string_view type, std::string_view data);

} // namespace crisis::io
