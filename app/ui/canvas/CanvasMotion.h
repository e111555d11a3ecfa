// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/canvas/ViewMotion.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

namespace crisis::ui {

/// Runs a ViewMotion on a timer and reports every step. Without animation a command reports its destination
/// and arrives before it returns.
class CanvasMotion : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setAnimated(bool animated) { animated_ = animated; }
    [[nodiscard]] bool isMoving() const { return motion_.isMoving(); }
    [[nodiscard]] Viewport destination(const Viewport& now) const { return motion_.destination(now); }

    // As those of ViewMotion.
    void zoom(const Viewport& from, double factor, double xPx);
    void flyTo(const Viewport& from, const Viewport& to);
    void glide(const Viewport& from, double pxPerSecond);
    void stop();

Q_SIGNALS:
    void moved(const crisis::layout::Viewport& viewport);
    void arrived(); ///< the movement has ended; not emitted by stop()

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void run();
    void jump(const Viewport& to);

    ViewMotion motion_;
    bool animated_ = true;
    QBasicTimer timer_;
    QElapsedTimer clock_;
};

} // namespace crisis::ui
