// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/png/PngRows.h"
#include "app/export/png/RunAwareDeflate.h"
#include "app/export/png/StripBuffer.h"

#include <string>
#include <vector>

namespace crisis::exports {

/// Compresses the strips of a PNG one by one; the same rows give the same bytes, whatever came before.
class PngStripPacker {
public:
    PngStripPacker(int widthPx, bool transparent);
    /// Compresses the first `rows` rows of `pixels`.
    [[nodiscard]] Deflated pack(const StripBuffer& pixels, int rows);

private:
    void packBelow(const QRgb* row, const QRgb* above);

    PngRows rows_;
    RunAwareDeflate deflate_;
    std::vector<std::uint8_t> row_; // in the PNG format
    std::vector<ByteStretch> stretches_;
};

/// The bytes before the first strip and after the last one. `checksum` is the Adler-32 of all rows.
[[nodiscard]] std::string pngStreamHead();
[[nodiscard]] std::string pngStreamEnd(std::uint32_t checksum);

} // namespace crisis::exports
