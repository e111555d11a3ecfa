// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/Measuring.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <functional>

namespace crisis::test {
using namespace crisis::ui;

/// Detects when a widget is painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
    /// Milliseconds until the widget was painted, and the window flushed, after `act`.
    double after(const std::function<void()>& act) {
        painted_ = false;
        QElapsedTimer clock;
        clock.start();
        act();
        while (!painted_ && clock.elapsed() < 5'000)
            QCoreApplication::processEvents();
        return milliseconds(clock);
    }

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            painted_ = true;
        return QObject::eventFilter(object, event);
    }

private:
    bool painted_ = false;
};

} // namespace crisis::test
