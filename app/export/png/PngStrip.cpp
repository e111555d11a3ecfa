// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/PngStrip.h"

#include "core/io/timeline/PngChunks.h"

#include <utility>

namespace crisis::exports {

PngStripPacker::PngStripPacker(int widthPx, bool transparent)
    : rows_(widthPx, transparent), deflate_(rows_.bytesOfRow(), PngRows::filterUp), row_(rows_.bytesOfRow()) {
}

Deflated PngStripPacker::pack(const StripBuffer& pixels, int rows) {
    rows_.writeAlone(pixels.row(0), row_);
    deflate_.add(row_);
    std::size_t same = 0;
    for (int y = 1; y < rows; ++y) {
        if (rows_.areSame(pixels.row(y), pixels.row(y - 1))) {
            ++same;
            continue;
        }
        deflate_.addSameRows(std::exchange(same, 0));
        packBelow(pixels.row(y), pixels.row(y - 1));
    }
    deflate_.addSameRows(same);
    return deflate_.take();
}

void PngStripPacker::packBelow(const QRgb* row, const QRgb* above) {
    rows_.writeBelow(row, above, row_, stretches_);
    std::size_t done = 0;
    for (const ByteStretch& stretch : stretches_) {
        deflate_.addZeros(stretch.begin - done);
        deflate_.add(std::span(row_).subspan(stretch.begin, stretch.end - stretch.begin));
        done = stretch.end;
    }
    deflate_.addZeros(row_.size() - done);
}

std::string pngStreamHead() { return "\x78\x01"; } // a window of 32 KiB, the fastest level

std::string pngStreamEnd(std::uint32_t checksum) {
    std::string end("\x03\0", 2); // an empty last block
    appendBigEndian(end, checksum);
    return end;
}

} // namespace crisis::exports
