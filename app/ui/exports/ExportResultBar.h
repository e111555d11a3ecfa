// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QToolButton;

namespace crisis::ui {

/// A strip above the timeline that says what has been made, and what can be done with it. It stays until it
/// is closed or has something else to say, and is in nobody's way.
class ExportResultBar : public QFrame {
    Q_OBJECT

public:
    explicit ExportResultBar(QWidget* parent);

    /// `leftOut`: a line for each thing that the format had no place for, to be shown when asked.
    void showExported(const QStringList& files, const QStringList& exportLosses);
    void showMessage(const QString& message); ///< with nothing to be done
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showLeftOut();
    void reveal();
    void copyPicture();
    void copyPath();

    QLabel* message_;
    QPushButton *showLeftOut_, *reveal_, *copyPicture_, *copyPath_;
    QToolButton* close_;
    QStringList files_, leftOut_;
};

} // namespace crisis::ui
