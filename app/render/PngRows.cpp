// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PngRows.h"

#include <algorithm>
#include <cstring>

namespace crisis {

namespace {

constexpr std::uint8_t filterUp = 2;

} // namespace

PngRows::PngRows(int widthPx, bool transparent)
    : transparent_(transparent), above_(static_cast<std::size_t>(widthPx)),
      bytes_(above_.size() * (transparent ? 4 : 3)), bytesAbove_(bytes_.size()), up_(bytes_.size() + 1) {
    up_[0] = filterUp;
}

std::span<const std::uint8_t> PngRows::filtered(std::span<const QRgb> row) {
    if (!isFirst_ && std::memcmp(row.data(), above_.data(), row.size_bytes()) == 0) {
        std::fill(up_.begin() + 1, up_.end(), std::uint8_t{0});
        return up_;
    }
    isFirst_ = false;
    std::swap(bytes_, bytesAbove_);
    unpack(row);
    std::copy(row.begin(), row.end(), above_.begin());
    for (std::size_t i = 0; i < bytes_.size(); ++i)
        up_[i + 1] = static_cast<std::uint8_t>(bytes_[i] - bytesAbove_[i]);
    return up_;
}

void PngRows::unpack(std::span<const QRgb> row) {
    std::uint8_t* out = bytes_.data();
    for (const QRgb premultiplied : row) {
        const QRgb pixel = transparent_ ? qUnpremultiply(premultiplied) : premultiplied;
        *out++ = static_cast<std::uint8_t>(qRed(pixel));
        *out++ = static_cast<std::uint8_t>(qGreen(pixel));
        *out++ = static_cast<std::uint8_t>(qBlue(pixel));
        if (transparent_)
            *out++ = static_cast<std::uint8_t>(qAlpha(pixel));
    }
}

} // namespace crisis
