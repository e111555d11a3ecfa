// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFrame>

#include <functional>

class QLabel;

namespace crisis::ui {

/// A bar above the timeline that reports what has happened to its file and offers actions. Stays until the
/// user selects one or it is hidden.
class PromptBar : public QFrame {
    Q_OBJECT

public:
    struct Answer {
        QString name; ///< object name of the button
        QString text;
        std::function<void()> act;
    };

    explicit PromptBar(QWidget* parent = nullptr);

    /// Shows a message with a button for each answer, in place of the previous ones.
    void ask(const QString& message, const QList<Answer>& answers);
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* message_;
    QWidget* buttons_ = nullptr;
};

} // namespace crisis::ui
