// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QImage>

#include <cstddef>

namespace crisis::exports {

/// The memory of one strip of a picture, used for strip after strip. A strip is painted in an image as large
/// as the whole picture, of which no other row has memory: painted in a smaller image, coordinates above its
/// top would be rounded the other way and lines get lost at the seam.
class StripBuffer {
public:
    /// Null if the system has no address space to give.
    StripBuffer(int widthPx, int heightPx, int stripRows, QImage::Format format);
    ~StripBuffer();
    StripBuffer(const StripBuffer&) = delete;
    StripBuffer& operator=(const StripBuffer&) = delete;

    [[nodiscard]] bool isNull() const { return strip_ == nullptr; }
    /// The picture whose rows [topPx, topPx + stripRows) have memory, with what was painted there before;
    /// touching another row ends the program. Valid until the next call.
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
    unsigned char* strip_ = nullptr; // in the middle of what is reserved
};

} // namespace crisis::exports
