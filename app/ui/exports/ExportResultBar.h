// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QToolButton;

namespace crisis::ui {

/// A bar above the timeline that reports what was exported, with actions on the files. It stays until it is
/// closed or shows another message, and does not block the window.
class ExportResultBar : public QFrame {
    Q_OBJECT

public:
    explicit ExportResultBar(QWidget* parent);

    /// Reports an export. `exportLosses`: a line for each kind of data that the format cannot hold, shown on
    /// request. Does nothing if `files` is empty.
    void showExported(const QStringList& files, const QStringList& exportLosses);
    void showMessage(const QString& message); ///< without actions
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showLosses();
    void reveal();
    void copyPicture();
    void copyPath();

    QLabel* message_;
    QPushButton *showLosses_, *reveal_, *copyPicture_, *copyPath_;
    QToolButton* close_;
    QStringList files_, exportLosses_;
};

} // namespace crisis::ui
