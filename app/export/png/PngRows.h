// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QRgb>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crisis::exports {

/// A range of bytes: [begin, end).
struct ByteStretch {
    std::size_t begin = 0, end = 0;
};

/// Converts rows of 32-bit pixels to rows of a PNG (PNG 3rd edition, 9.2) with the filter "Up", the
/// difference from the row above, which is mostly zeros in our pictures. Compared with selecting a filter for
/// each row, it takes a third of the time and no more bytes. Transparent pixels are expected premultiplied.
class PngRows {
public:
    PngRows(int widthPx, bool transparent)
        : widthPx_(static_cast<std::size_t>(widthPx)), transparent_(transparent) {}

    /// The bytes of a row, with the number of the filter as the first byte.
    [[nodiscard]] std::size_t bytesOfRow() const { return widthPx_ * (transparent_ ? 4 : 3) + 1; }
    /// True if the two rows have the same pixels.
    [[nodiscard]] bool areSame(const QRgb* row, const QRgb* above) const;
    /// Writes to `out`, of bytesOfRow() bytes, only the ranges in which the row may differ from the one
    /// above, and returns them in `stretches`; all other bytes are 0 and not written.
    void writeBelow(const QRgb* row, const QRgb* above, std::span<std::uint8_t> out,
                    std::vector<ByteStretch>& stretches) const;
    /// Writes a whole row without a row above, with the filter "Sub", the difference from the pixel on the
    /// left.
    void writeAlone(const QRgb* row, std::span<std::uint8_t> out) const;

    static constexpr std::uint8_t filterUp = 2;

private:
    std::size_t widthPx_;
    bool transparent_;
};

} // namespace crisis::exports
