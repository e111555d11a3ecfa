// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/session/Document.h"
#include "app/ui/window/MainWindow.h"

#include <QString>
#include <QTest>
#include <QWidget>

#include <cstdio>

namespace crisis::ui {

inline constexpr int waitMs = 120'000;

class Photographer {
public:
    Photographer(QString folder, const QString& theme, const QString& scale)
        : folder_(std::move(folder)), ending_(QStringLiteral("-%1-%2x.png").arg(theme, scale)) {}

    bool take(QWidget& widget, const QByteArray& name) {
        QTest::qWait(80); // for layouts and timers
        const QString path = folder_ + u'/' + QString::fromLatin1(name) + ending_;
        const bool saved = widget.grab().save(path);
        std::printf("%s\n", qPrintable(path));
        return saved;
    }

private:
    QString folder_;
    QString ending_;
};

inline void prepare(MainWindow& window) {
    window.canvas()->setAnimated(false);
    window.resize(1600, 900);
    window.show();
}

inline bool open(MainWindow& window, const QString& path) {
    bool done = false;
    QObject::connect(window.document(), &Document::opened, &window, [&done] { done = true; });
    QObject::connect(window.document(), &Document::openFailed, &window, [&done] { done = true; });
    window.openFile(path);
    return QTest::qWaitFor([&done] { return done; }, waitMs);
}

} // namespace crisis::ui
