// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/png/PngRows.h"
#include "app/export/png/RunAwareDeflate.h"
#include "app/export/png/StripBuffer.h"

#include <QImage>

#include <functional>
#include <string>
#include <vector>

namespace crisis::exports {

/// Paints the rows [topPx, topPx + rows) at their position in `picture`, which has the size of the whole
/// picture; must not access other rows. Before the call, pixels are 0 if the picture is transparent, else
/// undefined. Called from several threads at once, each with its own image.
using StripPainter = std::function<void(QImage& picture, int topPx, int rows)>;

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
