// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace crisis::ui {

/// A bar above the timeline with a warning, and details that the user can read and copy.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows a message in place of the previous one. `details` may be empty; each line is one diagnostic.
    void showMessage(const QString& message, const QString& details);
    /// Appends a message to those that are shown.
    void add(const QString& message);
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString details() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showDetails(bool shown);
    void drawSign();

    QLabel* sign_ = nullptr;
    QLabel* message_ = nullptr;
    QPlainTextEdit* details_ = nullptr;
    QPushButton* more_ = nullptr;
    QPushButton* copy_ = nullptr;
    QToolButton* close_ = nullptr;
};

} // namespace crisis::ui
