// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QImage>

#include <cstddef>

namespace crisis::exports {

/// The memory of one strip of a picture, reused for each strip. A strip is painted in an image of the size of
/// the whole picture, of which no other row has memory: in a smaller image, coordinates above the top would
/// be rounded in the other direction and lines would be lost at the seam.
class StripBuffer {
public:
    /// isNull() if the system has not enough address space.
    StripBuffer(int widthPx, int heightPx, int stripRows, QImage::Format format);
    ~StripBuffer();
    StripBuffer(const StripBuffer&) = delete;
    StripBuffer& operator=(const StripBuffer&) = delete;

    [[nodiscard]] bool isNull() const { return strip_ == nullptr; }
    /// The picture, of which only the rows [topPx, topPx + stripRows) have memory, with its previous content;
    /// accessing another row crashes the program. Valid until the next call.
    [[nodiscard]] QImage at(int topPx);
    /// The pixels of a row of the strip, counted from its top.
    [[nodiscard]] const QRgb* row(int y) const;
    /// Sets all pixels of the strip to 0.
    void clear();

private:
    std::size_t strideBytes_ = 0, stripBytes_ = 0, reservedBytes_ = 0;
    int widthPx_, heightPx_;
    QImage::Format format_;
    unsigned char* reserved_ = nullptr;
    unsigned char* strip_ = nullptr; // in the middle of the reserved range
};

} // namespace crisis::exports
