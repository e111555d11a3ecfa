// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/png/PngRows.h"
#include "app/export/png/RunAwareDeflate.h"
#include "app/export/png/StripBuffer.h"

#include <string>
#include <vector>

namespace crisis::exports {

/// Compresses strip after strip of a PNG; the same rows give the same bytes, whatever came before.
class PngStripPacker {
public:
    PngStripPacker(int widthPx, bool transparent);
    [[nodiscard]] Deflated pack(const StripBuffer& pixels, int rows);

private:
    void packBelow(const QRgb* row, const QRgb* above);

    PngRows rows_;
    RunAwareDeflate deflate_;
    std::vector<std::uint8_t> row_; // as a PNG has it
    std::vector<ByteStretch> stretches_;
};

/// What a stream of strips begins with, and ends with after the last one.
[[nodiscard]] std::string pngStreamHead();
[[nodiscard]] std::string pngStreamEnd(std::uint32_t checksum);

} // namespace crisis::exports
