// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/Buckets.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crisis::layout {

Buckets::Buckets(double secondsPerPx, double leastWidthPx)
    : level_(std::clamp(static_cast<int>(std::ceil(std::log2(secondsPerPx * leastWidthPx))), 0, 62)) {}

AxisSeconds Buckets::begin(AxisSeconds at) const { return (at >> level_) << level_; }

AxisSeconds Buckets::end(AxisSeconds at) const {
    AxisSeconds end = 0;
    if (__builtin_add_overflow(begin(at), AxisSeconds{1} << level_, &end))
        return std::numeric_limits<AxisSeconds>::max();
    return end;
}

double Buckets::widthSeconds() const { return std::ldexp(1.0, level_); }

Buckets Buckets::cells() const { return Buckets(std::min(level_ + 4, 62)); }

} // namespace crisis::layout
