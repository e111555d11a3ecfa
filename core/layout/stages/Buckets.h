// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"

#include <vector>

namespace crisis::layout {

/// Cells of 2^level seconds at fixed positions on the time axis, so that panning does not change them. The
/// level depends only on the zoom.
class Buckets {
public:
    /// Buckets that are at least `leastWidthPx` and less than twice as wide.
    Buckets(double secondsPerPx, double leastWidthPx);

    [[nodiscard]] AxisSeconds begin(AxisSeconds at) const; ///< start of the bucket that contains `at`
    [[nodiscard]] AxisSeconds end(AxisSeconds at) const;   ///< first second after that bucket; saturates
    [[nodiscard]] double widthSeconds() const;
    /// Cells of 16 buckets. Labels are placed from left to right within a cell.
    [[nodiscard]] Buckets cells() const;

private:
    explicit Buckets(int level) : level_(level) {}
    int level_;
};

} // namespace crisis::layout
