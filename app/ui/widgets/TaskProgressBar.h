// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace crisis::ui {

/// Shows the progress of opening, saving or copying, with a Cancel button. Appears only if the task takes
/// long enough to be noticed.
class TaskProgressBar : public QWidget {
    Q_OBJECT

public:
    explicit TaskProgressBar(QWidget* parent = nullptr);

    void start(const QString& message); ///< such as "Opening a.timeline.json…"
    void setFraction(double fraction);  ///< 0 to 1
    void finish();

Q_SIGNALS:
    void cancelled();

private:
    QLabel* label_;
    QProgressBar* bar_;
    QTimer delay_;
};

} // namespace crisis::ui
