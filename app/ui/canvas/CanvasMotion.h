// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace crisis::ui {

/// Animates a viewport: zooms about a point, flies to another viewport, or glides on after a drag is
/// released. A new command replaces the running animation and starts from its current state, so input never
/// waits.
class CanvasMotion : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// If false, every movement ends at its destination immediately.
    void setAnimated(bool animated) { animated_ = animated; }
    [[nodiscard]] bool isMoving() const { return timer_.isActive(); }
    /// The viewport at which the running zoom or flight will end; `now` if there is neither.
    [[nodiscard]] Viewport destination(const Viewport& now) const;

    /// Multiplies the seconds per pixel by `factor` and keeps the time at `xPx` in place. Successive zooms
    /// add up.
    void zoom(const Viewport& from, double factor, double xPx);
    void flyTo(const Viewport& from, const Viewport& to);
    void glide(const Viewport& from, double pxPerSecond); ///< positive: towards later
    void stop();

Q_SIGNALS:
    void moved(const crisis::layout::Viewport& viewport);
    void arrived(); ///< the movement has ended; not emitted by stop()

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void begin(const Viewport& from);
    void finish();
    [[nodiscard]] bool step(double seconds);

    enum class Kind { None, Zoom, Fly, Glide };
    Kind kind_ = Kind::None;
    bool animated_ = true;
    Viewport now_, from_, to_;
    double pendingLogZoom_ = 0;
    double anchorPx_ = 0;
    double progress_ = 0;
    double speedPxPerSecond_ = 0;
    QBasicTimer timer_;
    QElapsedTimer clock_;
};

} // namespace crisis::ui
