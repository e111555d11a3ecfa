// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace crisis::ui {

/// Moves a viewport smoothly: zooming about a point, flying to another viewport, gliding on after a throw.
/// Every new command takes over from where the movement stands, so nothing ever blocks the hand.
class CanvasMotion : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Off: every movement arrives at once.
    void setAnimated(bool animated) { animated_ = animated; }
    [[nodiscard]] bool isMoving() const { return timer_.isActive(); }
    /// Where the movement will come to rest; the given view if there is none.
    [[nodiscard]] Viewport destination(const Viewport& now) const;

    void zoom(const Viewport& from, double factor, double xPx);
    void flyTo(const Viewport& from, const Viewport& to);
    void glide(const Viewport& from, double pxPerSecond); ///< positive: towards later
    void stop();

Q_SIGNALS:
    void moved(const crisis::layout::Viewport& viewport);
    void arrived();

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
