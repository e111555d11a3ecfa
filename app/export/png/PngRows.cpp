// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/PngRows.h"

#include <algorithm>
#include <cstring>

namespace crisis::exports {

namespace {

constexpr std::uint8_t filterSub = 1;

template <bool transparent>
std::uint8_t* putDifference(std::uint8_t* out, QRgb pixel, QRgb from) {
    if constexpr (transparent) {
        pixel = qUnpremultiply(pixel);
        from = qUnpremultiply(from);
    }
    *out++ = static_cast<std::uint8_t>(qRed(pixel) - qRed(from));
    *out++ = static_cast<std::uint8_t>(qGreen(pixel) - qGreen(from));
    *out++ = static_cast<std::uint8_t>(qBlue(pixel) - qBlue(from));
    if constexpr (transparent)
        *out++ = static_cast<std::uint8_t>(qAlpha(pixel) - qAlpha(from));
    return out;
}

void addStretch(std::vector<ByteStretch>& stretches, std::size_t begin, std::size_t end) {
    if (!stretches.empty() && stretches.back().end == begin)
        stretches.back().end = end;
    else
        stretches.push_back({begin, end});
}

template <bool transparent>
void putDifferences(const QRgb* row, const QRgb* above, std::size_t count, std::uint8_t* out,
                    std::vector<ByteStretch>& stretches) {
    constexpr std::size_t pixels = 16, pixelBytes = transparent ? 4 : 3;
    for (std::size_t i = 0; i < count; i += pixels) {
        const std::size_t length = std::min(pixels, count - i);
        if (std::memcmp(row + i, above + i, length * sizeof(QRgb)) == 0)
            continue;
        std::uint8_t* to = out + 1 + i * pixelBytes;
        for (std::size_t k = i; k < i + length; ++k)
            to = putDifference<transparent>(to, row[k], above[k]);
        addStretch(stretches, 1 + i * pixelBytes, 1 + (i + length) * pixelBytes);
    }
}

} // namespace

bool PngRows::areSame(const QRgb* row, const QRgb* above) const {
    return std::memcmp(row, above, widthPx_ * sizeof(QRgb)) == 0;
}

void PngRows::writeBelow(const QRgb* row, const QRgb* above, std::span<std::uint8_t> out,
                         std::vector<ByteStretch>& stretches) const {
    out[0] = filterUp;
    stretches.assign(1, {0, 1});
    if (transparent_)
        putDifferences<true>(row, above, widthPx_, out.data(), stretches);
    else
        putDifferences<false>(row, above, widthPx_, out.data(), stretches);
}

void PngRows::writeAlone(const QRgb* row, std::span<std::uint8_t> out) const {
    out[0] = filterSub;
    std::uint8_t* to = out.data() + 1;
    QRgb left = 0;
    for (std::size_t i = 0; i < widthPx_; ++i) {
        to = transparent_ ? putDifference<true>(to, row[i], left) : putDifference<false>(to, row[i], left);
        left = row[i];
    }
}

} // namespace crisis::exports
