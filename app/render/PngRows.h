// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

#include <cstdint>
#include <span>
#include <vector>

namespace crisis {

/// Turns rows of 32-bit pixels into rows of a PNG, each by what it differs from the one above (PNG 3rd
/// edition, 9.2, "Up"): pictures of ours are mostly rows that repeat, of which nothing but zeros is left.
/// Measured against choosing a filter for each row, it takes a third of the time and no more bytes.
class PngRows {
public:
    PngRows(int widthPx, bool transparent);

    /// The filter's number and the row's bytes; valid until the next call. Transparent pixels come in
    /// premultiplied.
    [[nodiscard]] std::span<const std::uint8_t> filtered(std::span<const QRgb> row);

private:
    void unpack(std::span<const QRgb> row);

    bool transparent_;
    bool isFirst_ = true;
    std::vector<QRgb> above_;
    std::vector<std::uint8_t> bytes_, bytesAbove_;
    std::vector<std::uint8_t> up_; ///< with the filter's number first
};

} // namespace crisis
