// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/StripBuffer.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

namespace crisis::exports {

StripBuffer::StripBuffer(int widthPx, int heightPx, int stripRows, QImage::Format format)
    : strideBytes_(static_cast<std::size_t>(widthPx) * sizeof(QRgb)),
      stripBytes_(strideBytes_ * static_cast<std::size_t>(stripRows)), widthPx_(widthPx), heightPx_(heightPx),
      format_(format) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const auto inPages = [page](std::size_t bytes) { return (bytes + page - 1) / page * page; };
    const std::size_t above = inPages(strideBytes_ * static_cast<std::size_t>(heightPx));
    reservedBytes_ = 2 * above + inPages(stripBytes_);
    void* reserved =
        mmap(nullptr, reservedBytes_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (reserved == MAP_FAILED)
        return;
    reserved_ = static_cast<unsigned char*>(reserved);
    if (mprotect(reserved_ + above, inPages(stripBytes_), PROT_READ | PROT_WRITE) == 0)
        strip_ = reserved_ + above;
}

StripBuffer::~StripBuffer() {
    if (reserved_ != nullptr)
        munmap(reserved_, reservedBytes_);
}

QImage StripBuffer::at(int topPx) {
    return {strip_ - strideBytes_ * static_cast<std::size_t>(topPx), widthPx_, heightPx_,
            static_cast<qsizetype>(strideBytes_), format_};
}

const QRgb* StripBuffer::row(int y) const {
    return reinterpret_cast<const QRgb*>(strip_ + strideBytes_ * static_cast<std::size_t>(y));
}

void StripBuffer::clear() { std::memset(strip_, 0, stripBytes_); }

} // namespace crisis::exports
