// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/ViewMotion.h"

#include <algorithm>
#include <cmath>

namespace crisis::ui {

namespace {

constexpr double zoomTimeConstant = 0.045; // seconds until a zoom is about two thirds complete
constexpr double endOfZoom = 0.004;        // logarithm of a factor that nobody sees
constexpr double flightSeconds = 0.22;
constexpr double glideTimeConstant = 0.32;
constexpr double slowestGlidePxPerSecond = 25;

} // namespace

Viewport ViewMotion::destination(const Viewport& now) const {
    switch (kind_) {
    case Kind::Zoom:
        return now_.zoomed(std::exp(pendingLogZoom_), anchorPx_);
    case Kind::Fly:
        return to_;
    case Kind::Glide:
    case Kind::None:
        break;
    }
    return now;
}

void ViewMotion::zoom(const Viewport& from, double factor, double xPx) {
    pendingLogZoom_ = (kind_ == Kind::Zoom ? pendingLogZoom_ : 0) + std::log(factor);
    anchorPx_ = xPx;
    kind_ = Kind::Zoom;
    now_ = from;
}

void ViewMotion::flyTo(const Viewport& from, const Viewport& to) {
    now_ = from_ = from;
    to_ = to;
    progress_ = 0;
    kind_ = Kind::Fly;
}

void ViewMotion::glide(const Viewport& from, double pxPerSecond) {
    now_ = from;
    speedPxPerSecond_ = pxPerSecond;
    kind_ = std::abs(pxPerSecond) < slowestGlidePxPerSecond ? Kind::None : Kind::Glide;
}

Viewport ViewMotion::advance(std::chrono::nanoseconds elapsed) {
    const double seconds = std::clamp(std::chrono::duration<double>(elapsed).count(), 0.001, 0.1);
    bool goesOn = false;
    switch (kind_) {
    case Kind::Zoom:
        goesOn = zoomFurther(seconds);
        break;
    case Kind::Fly:
        goesOn = flyFurther(seconds);
        break;
    case Kind::Glide:
        goesOn = glideFurther(seconds);
        break;
    case Kind::None:
        break;
    }
    if (!goesOn)
        kind_ = Kind::None;
    return now_;
}

bool ViewMotion::zoomFurther(double seconds) {
    double part = pendingLogZoom_ * (1 - std::exp(-seconds / zoomTimeConstant));
    const bool last = std::abs(pendingLogZoom_ - part) < endOfZoom;
    if (last)
        part = pendingLogZoom_;
    pendingLogZoom_ -= part;
    now_ = now_.zoomed(std::exp(part), anchorPx_);
    return !last;
}

bool ViewMotion::flyFurther(double seconds) {
    progress_ = std::min(1.0, progress_ + seconds / flightSeconds);
    if (progress_ >= 1) {
        now_ = to_;
        return false;
    }
    const double eased = 1 - std::pow(1 - progress_, 3);
    const double scale = from_.secondsPerPx * std::pow(to_.secondsPerPx / from_.secondsPerPx, eased);
    const double change = to_.secondsPerPx - from_.secondsPerPx;
    // Shifting the origin in proportion to the scale keeps one moment fixed, which the eye can follow.
    const double share =
        std::abs(change) > 1e-9 * from_.secondsPerPx ? (scale - from_.secondsPerPx) / change : eased;
    const double wayPx = from_.x(to_.origin) + to_.fraction / from_.secondsPerPx;
    now_ = from_.panned(wayPx * share);
    now_.secondsPerPx = scale;
    return true;
}

bool ViewMotion::glideFurther(double seconds) {
    now_ = now_.panned(speedPxPerSecond_ * seconds);
    speedPxPerSecond_ *= std::exp(-seconds / glideTimeConstant);
    return std::abs(speedPxPerSecond_) >= slowestGlidePxPerSecond;
}

} // namespace crisis::ui
