// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/CanvasMotion.h"

#include <QTimerEvent>

namespace crisis::ui {

namespace {

constexpr int frameMs = 12;

} // namespace

void CanvasMotion::zoom(const Viewport& from, double factor, double xPx) {
    if (!animated_)
        return jump(from.zoomed(factor, xPx));
    motion_.zoom(from, factor, xPx);
    run();
}

void CanvasMotion::flyTo(const Viewport& from, const Viewport& to) {
    if (!animated_)
        return jump(to);
    motion_.flyTo(from, to);
    run();
}

void CanvasMotion::glide(const Viewport& from, double pxPerSecond) {
    if (!animated_)
        return jump(from);
    motion_.glide(from, pxPerSecond);
    run();
}

void CanvasMotion::stop() {
    motion_.stop();
    timer_.stop();
}

void CanvasMotion::jump(const Viewport& to) {
    stop();
    Q_EMIT moved(to);
    Q_EMIT arrived();
}

void CanvasMotion::run() {
    if (!motion_.isMoving()) {
        timer_.stop();
        Q_EMIT arrived();
    } else if (!timer_.isActive()) {
        clock_.start();
        timer_.start(frameMs, Qt::PreciseTimer, this);
    }
}

void CanvasMotion::timerEvent(QTimerEvent* event) {
    if (event->timerId() != timer_.timerId())
        return;
    const std::chrono::nanoseconds elapsed(clock_.nsecsElapsed());
    clock_.restart();
    Q_EMIT moved(motion_.advance(elapsed));
    // A slot may have stopped the motion, or begun another.
    if (timer_.isActive() && !motion_.isMoving()) {
        timer_.stop();
        Q_EMIT arrived();
    }
}

} // namespace crisis::ui
