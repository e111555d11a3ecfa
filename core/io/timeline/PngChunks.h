// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::io {

/// The first bytes of a PNG file (PNG 3rd edition, 5.2).
inline constexpr std::string_view pngSignature{"\x89PNG\r\n\x1a\n", 8};
/// The largest length of a chunk's data, in bytes.
inline constexpr std::uint32_t largestPngChunk = 0x7fff'ffff;

struct PngChunk {
    std::string_view type; ///< four letters
    std::string_view data;
};

/// Iterates over the chunks of an untrusted PNG.
class PngChunkReader {
public:
    /// `bytes` must outlive the reader and the chunks it returns.
    explicit PngChunkReader(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] static bool isPng(std::string_view bytes) { return bytes.starts_with(pngSignature); }

    /// The next chunk, with its CRC verified; absent after IEND. Fails with PictureDamaged; %1 is the chunk
    /// type, as far as it could be read.
    [[nodiscard]] Result<std::optional<PngChunk>> next();

private:
    std::string_view bytes_;
    std::size_t at_ = pngSignature.size();
    bool ended_ = false;
};

void appendBigEndian(std::string& out, std::uint32_t value);
[[nodiscard]] std::uint32_t bigEndian(std::string_view fourBytes);
/// Appends a complete chunk: length, type, data, CRC. `data` must not exceed largestPngChunk bytes.
void appendPngChunk(std::string& out, std::string_view type, std::string_view data);

} // namespace crisis::io
