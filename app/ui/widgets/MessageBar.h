// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace crisis::ui {

/// A strip above the timeline that says what went wrong, with details that can be read and copied.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `details` may be empty; each line is one finding.
    void showMessage(const QString& message, const QString& details);
    /// The same, after what is shown already.
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
