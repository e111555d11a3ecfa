// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crisis {

/// [begin, end) of bytes.
struct ByteStretch {
    std::size_t begin = 0, end = 0;
};

/// Turns rows of 32-bit pixels into rows of a PNG (PNG 3rd edition, 9.2), each by what it differs from the
/// one above ("Up"): of pictures of ours hardly anything but zeros is left. Measured against choosing a
/// filter for each row, it takes a third of the time and no more bytes. Transparent pixels come in
/// premultiplied.
class PngRows {
public:
    PngRows(int widthPx, bool transparent)
        : widthPx_(static_cast<std::size_t>(widthPx)), transparent_(transparent) {}

    /// With the filter's number, which comes first.
    [[nodiscard]] std::size_t bytesOfRow() const { return widthPx_ * (transparent_ ? 4 : 3) + 1; }
    /// Writes a row at `at` in `out` and adds the stretches in which it may differ from the one above; all
    /// else is 0.
    void writeBelow(const QRgb* row, const QRgb* above, std::vector<std::uint8_t>& out, std::size_t at,
                    std::vector<ByteStretch>& stretches) const;
    /// The same of a row that knows none above, by what each pixel differs from the one on its left ("Sub").
    void writeAlone(const QRgb* row, std::vector<std::uint8_t>& out, std::size_t at,
                    std::vector<ByteStretch>& stretches) const;

private:
    std::size_t widthPx_;
    bool transparent_;
};

} // namespace crisis
