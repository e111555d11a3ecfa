// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"

#include <vector>

namespace crisis::layout {

/// Cells of time that lie fast on the axis while one pans: 2^level seconds each, chosen by the scale alone.
class Buckets {
public:
    /// Buckets at least `leastWidthPx` (and less than twice as) wide.
    Buckets(double secondsPerPx, double leastWidthPx);

    [[nodiscard]] AxisSeconds begin(AxisSeconds at) const; ///< of the bucket that holds `at`
    [[nodiscard]] AxisSeconds end(AxisSeconds at) const;   ///< first second after it; saturates
    [[nodiscard]] double widthSeconds() const;
    /// Cells of 16 buckets, within which labels are placed one after the other.
    [[nodiscard]] Buckets cells() const;

private:
    explicit Buckets(int level) : level_(level) {}
    int level_;
};

} // namespace crisis::layout
