// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace crisis::ui {

/// Says that a file is being opened or saved, how far it has come, and lets the person stop it. Appears only
/// when it takes long enough to be noticed.
class TaskProgressBar : public QWidget {
    Q_OBJECT

public:
    explicit TaskProgressBar(QWidget* parent = nullptr);

    void start(const QString& message); ///< what is being done, to what
    void setFraction(double fraction);
    void finish();

Q_SIGNALS:
    void cancelled();

private:
    QLabel* label_;
    QProgressBar* bar_;
    QTimer delay_;
};

} // namespace crisis::ui
