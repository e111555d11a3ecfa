// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstddef>

namespace crisis {

/// A picture's pixels in address space alone: memory is only behind those rows that were painted and not yet
/// let go. A part of a picture painted in the place that it has in the whole looks as in the whole; painted
/// in a smaller image, coordinates above its top would be rounded the other way and lines get lost at the
/// seam.
class PixelMemory {
public:
    /// All pixels are 0. Null if the system has no address space to give.
    PixelMemory(int widthPx, int heightPx, QImage::Format format);
    ~PixelMemory();
    PixelMemory(const PixelMemory&) = delete;
    PixelMemory& operator=(const PixelMemory&) = delete;

    [[nodiscard]] bool isNull() const { return memory_ == nullptr; }
    [[nodiscard]] QImage& image() { return image_; }
    [[nodiscard]] const QRgb* row(int y) const;
    /// Gives back the memory of the rows above `bottom`, which are 0 again as far as they fill whole pages.
    void letGoAbove(int bottom);

private:
    std::size_t strideBytes_ = 0, bytes_ = 0, released_ = 0;
    void* memory_ = nullptr;
    QImage image_;
};

} // namespace crisis
