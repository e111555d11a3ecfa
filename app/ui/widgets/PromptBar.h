// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFrame>

#include <functional>

class QLabel;

namespace crisis::ui {

/// A strip above the timeline that says what has happened to its file and offers what can be done. It waits
/// as long as the person likes.
class PromptBar : public QFrame {
    Q_OBJECT

public:
    struct Answer {
        QString name; ///< of the button's object
        QString text;
        std::function<void()> act;
    };

    explicit PromptBar(QWidget* parent = nullptr);

    void ask(const QString& message, const QList<Answer>& answers);
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* message_;
    QWidget* buttons_ = nullptr;
};

} // namespace crisis::ui
