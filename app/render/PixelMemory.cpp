// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PixelMemory.h"

#include <sys/mman.h>
#include <unistd.h>

namespace crisis {

PixelMemory::PixelMemory(int widthPx, int heightPx, QImage::Format format)
    : strideBytes_(static_cast<std::size_t>(widthPx) * sizeof(QRgb)),
      bytes_(strideBytes_ * static_cast<std::size_t>(heightPx)) {
    void* memory =
        mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return;
    memory_ = memory;
    image_ =
        QImage(static_cast<uchar*>(memory_), widthPx, heightPx, static_cast<qsizetype>(strideBytes_), format);
}

PixelMemory::~PixelMemory() {
    if (memory_ != nullptr)
        munmap(memory_, bytes_);
}

const QRgb* PixelMemory::row(int y) const {
    return reinterpret_cast<const QRgb*>(static_cast<const char*>(memory_) +
                                         strideBytes_ * static_cast<std::size_t>(y));
}

void PixelMemory::letGoAbove(int bottom) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t until = strideBytes_ * static_cast<std::size_t>(bottom) / page * page;
    if (until <= released_)
        return;
    madvise(static_cast<char*>(memory_) + released_, until - released_, MADV_DONTNEED);
    released_ = until;
}

} // namespace crisis
