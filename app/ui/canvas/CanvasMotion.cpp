// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/CanvasMotion.h"

#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace crisis::ui {

namespace {

constexpr int frameMs = 12;
constexpr double zoomTimeConstant = 0.045; // seconds until a zoom is about two thirds complete
constexpr double flightSeconds = 0.22;
constexpr double glideTimeConstant = 0.32;
constexpr double slowestGlidePxPerSecond = 25;

} // namespace

Viewport CanvasMotion::destination(const Viewport& now) const {
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

void CanvasMotion::begin(const Viewport& from) {
    now_ = from;
    if (!timer_.isActive()) {
        clock_.start();
        timer_.start(frameMs, Qt::PreciseTimer, this);
    }
}

void CanvasMotion::finish() {
    kind_ = Kind::None;
    timer_.stop();
    Q_EMIT arrived();
}

void CanvasMotion::zoom(const Viewport& from, double factor, double xPx) {
    if (!animated_) {
        Q_EMIT moved(from.zoomed(factor, xPx));
        Q_EMIT arrived();
        return;
    }
    pendingLogZoom_ = (kind_ == Kind::Zoom ? pendingLogZoom_ : 0) + std::log(factor);
    anchorPx_ = xPx;
    kind_ = Kind::Zoom;
    begin(from);
}

void CanvasMotion::flyTo(const Viewport& from, const Viewport& to) {
    if (!animated_) {
        Q_EMIT moved(to);
        Q_EMIT arrived();
        return;
    }
    from_ = from;
    to_ = to;
    progress_ = 0;
    kind_ = Kind::Fly;
    begin(from);
}

void CanvasMotion::glide(const Viewport& from, double pxPerSecond) {
    if (!animated_ || std::abs(pxPerSecond) < slowestGlidePxPerSecond) {
        Q_EMIT arrived();
        return;
    }
    speedPxPerSecond_ = pxPerSecond;
    kind_ = Kind::Glide;
    begin(from);
}

void CanvasMotion::stop() {
    kind_ = Kind::None;
    timer_.stop();
}

void CanvasMotion::timerEvent(QTimerEvent* event) {
    if (event->timerId() != timer_.timerId())
        return;
    const double seconds = std::clamp(static_cast<double>(clock_.nsecsElapsed()) / 1e9, 0.001, 0.1);
    clock_.restart();
    const bool goesOn = step(seconds);
    Q_EMIT moved(now_);
    if (!goesOn && kind_ != Kind::None)
        finish();
}

bool CanvasMotion::step(double seconds) {
    switch (kind_) {
    case Kind::Zoom: {
        double part = pendingLogZoom_ * (1 - std::exp(-seconds / zoomTimeConstant));
        const bool last = std::abs(pendingLogZoom_ - part) < 0.004;
        if (last)
            part = pendingLogZoom_;
        pendingLogZoom_ -= part;
        now_ = now_.zoomed(std::exp(part), anchorPx_);
        return !last;
    }
    case Kind::Fly: {
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
    case Kind::Glide:
        now_ = now_.panned(speedPxPerSecond_ * seconds);
        speedPxPerSecond_ *= std::exp(-seconds / glideTimeConstant);
        return std::abs(speedPxPerSecond_) >= slowestGlidePxPerSecond;
    case Kind::None:
        break;
    }
    return false;
}

} // namespace crisis::ui
