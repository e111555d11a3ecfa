// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/Viewport.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crisis::layout {

namespace {

constexpr AxisSeconds axisMin = std::numeric_limits<AxisSeconds>::min();
constexpr AxisSeconds axisMax = std::numeric_limits<AxisSeconds>::max();

double difference(AxisSeconds a, AxisSeconds b) {
    AxisSeconds exact = 0;
    if (__builtin_sub_overflow(a, b, &exact))
        return static_cast<double>(a) - static_cast<double>(b);
    return static_cast<double>(exact);
}

// Adds seconds to (origin, fraction); saturates at the ends of the axis.
void advance(Viewport& view, double seconds) {
    const double sum = view.fraction + seconds;
    const double whole = std::floor(sum);
    if (!(std::abs(whole) < 9.2e18)) {
        view.origin = whole > 0 ? axisMax : axisMin;
        view.fraction = 0;
        return;
    }
    AxisSeconds moved = 0;
    if (__builtin_add_overflow(view.origin, static_cast<AxisSeconds>(whole), &moved)) {
        view.origin = whole > 0 ? axisMax : axisMin;
        view.fraction = 0;
        return;
    }
    view.origin = moved;
    view.fraction = sum - whole;
}

} // namespace

Viewport Viewport::of(AxisSeconds first, AxisSeconds last, double widthPx) {
    Viewport view;
    view.origin = first;
    view.widthPx = std::max(widthPx, 1.0);
    const double wanted = std::max(difference(last, first), 0.0);
    view.secondsPerPx = std::clamp(wanted / view.widthPx, finestSecondsPerPx, coarsestSecondsPerPx);
    const double surplus = view.visibleSeconds() - wanted;
    if (surplus > 0 && wanted < finestSecondsPerPx * view.widthPx)
        advance(view, -surplus / 2);
    return view;
}

double Viewport::x(AxisSeconds at) const { return (difference(at, origin) - fraction) / secondsPerPx; }

AxisSeconds Viewport::at(double xPx) const {
    Viewport moved = *this;
    advance(moved, xPx * secondsPerPx);
    return moved.origin;
}

AxisSeconds Viewport::last() const {
    Viewport edge = *this;
    advance(edge, widthPx * secondsPerPx);
    // A second of which less than a thousandth of a pixel is visible does not count as shown.
    const bool begun = edge.fraction > secondsPerPx / 1'000;
    return begun && edge.origin != axisMax ? edge.origin + 1 : edge.origin;
}

Viewport Viewport::panned(double byPx) const {
    Viewport moved = *this;
    advance(moved, byPx * secondsPerPx);
    return moved;
}

Viewport Viewport::zoomed(double factor, double xPx) const {
    Viewport scaled = *this;
    scaled.secondsPerPx = std::clamp(secondsPerPx * factor, finestSecondsPerPx, coarsestSecondsPerPx);
    advance(scaled, xPx * (secondsPerPx - scaled.secondsPerPx));
    return scaled;
}

Viewport Viewport::withWidth(double px) const {
    Viewport resized = *this;
    resized.widthPx = std::max(px, 1.0);
    return resized;
}

} // namespace crisis::layout
