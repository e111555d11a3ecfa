// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/widgets/PromptBar.h"

#include "app/ui/widgets/PaletteIcon.h"
#include "app/ui/widgets/PanelTheme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace crisis::ui {

PromptBar::PromptBar(QWidget* parent) : QFrame(parent), message_(new QLabel(this)) {
    setAccessibleName(tr("Question about the file"));
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    message_->setObjectName(QStringLiteral("questionMessage"));
    auto* sign = new QLabel(this);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    sign->setPixmap(paletteIcon(QStringLiteral("warning")).pixmap(QSize(side, side), devicePixelRatioF()));
    sign->setAccessibleName(tr("Warning"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(sign);
    row->addWidget(message_, 1);
    hide();
}

void PromptBar::ask(const QString& message, const QList<Answer>& answers) {
    message_->setText(message);
    if (buttons_ != nullptr) {
        buttons_->hide();
        buttons_->deleteLater(); // not deleted directly: the call may come from one of them
    }
    buttons_ = new QWidget(this);
    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    for (const Answer& answer : answers) {
        auto* button = new QPushButton(answer.text, buttons_);
        button->setObjectName(answer.name);
        connect(button, &QPushButton::clicked, this, [this, act = answer.act] {
            hide();
            act();
        });
        row->addWidget(button);
    }
    layout()->addWidget(buttons_);
    show();
}

QString PromptBar::message() const { return message_->text(); }

void PromptBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor amber(0xE6, 0x9F, 0x00);
    const QColor window = palette().color(QPalette::Window);
    painter.fillRect(rect(), blended(window, amber, 0.16));
    painter.fillRect(QRect(0, 0, 4, height()), amber);
    painter.fillRect(QRect(0, height() - 1, width(), 1), blended(window, amber, 0.5));
}

} // namespace crisis::ui
