// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"

#include <chrono>

namespace crisis::ui {

/// The course of an animated viewport: zooms about a point, flies to another viewport, or glides on and slows
/// down. A new command replaces the running one and starts from where the view is, so input never waits.
/// Without a clock of its own: advance() takes the time.
class ViewMotion {
public:
    [[nodiscard]] bool isMoving() const { return kind_ != Kind::None; }
    /// The viewport at which the running zoom or flight will end; `now` if there is neither.
    [[nodiscard]] Viewport destination(const Viewport& now) const;

    /// Multiplies the seconds per pixel by `factor` > 0 and keeps the time at `xPx` in place. Successive
    /// zooms add up.
    void zoom(const Viewport& from, double factor, double xPx);
    void flyTo(const Viewport& from, const Viewport& to);
    /// Positive: towards later. Stops instead if it is slower than 25 px a second.
    void glide(const Viewport& from, double pxPerSecond);
    void stop() { kind_ = Kind::None; }

    /// Returns the viewport after more time has passed since the previous call or command. At least 1 ms and
    /// at most 100 ms of it count, so a delay slows the movement down but never makes it jump. Requires
    /// isMoving(), which is false afterwards if the end was reached.
    [[nodiscard]] Viewport advance(std::chrono::nanoseconds elapsed);

private:
    [[nodiscard]] bool zoomFurther(double seconds);
    [[nodiscard]] bool flyFurther(double seconds);
    [[nodiscard]] bool glideFurther(double seconds);

    enum class Kind { None, Zoom, Fly, Glide };
    Kind kind_ = Kind::None;
    Viewport now_, from_, to_;
    double pendingLogZoom_ = 0;
    double anchorPx_ = 0;
    double progress_ = 0; ///< of a flight, 0 to 1
    double speedPxPerSecond_ = 0;
};

} // namespace crisis::ui
