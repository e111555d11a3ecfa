// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/widgets/MessageBar.h"

#include "app/ui/widgets/PaletteIcon.h"
#include "app/ui/widgets/PanelTheme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
    setAccessibleName(tr("Message"));
    hide();
}

// Builds the widgets on first use: most windows never show a message, and start faster without them.
void MessageBar::build() {
    sign_ = new QLabel(this);
    message_ = new QLabel(this);
    details_ = new QPlainTextEdit(this);
    more_ = new QPushButton(tr("Show &details"), this);
    copy_ = new QPushButton(tr("&Copy all"), this);
    close_ = new QToolButton(this);
    sign_->setAccessibleName(tr("Warning"));
    drawSign();
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    message_->setObjectName(QStringLiteral("noticeMessage"));
    more_->setCheckable(true);
    more_->setObjectName(QStringLiteral("noticeMore"));
    copy_->setObjectName(QStringLiteral("noticeCopy"));
    close_->setIcon(paletteIcon(QStringLiteral("close")));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
    details_->setReadOnly(true);
    details_->setLineWrapMode(QPlainTextEdit::NoWrap);
    details_->setAccessibleName(tr("Message details"));
    details_->setObjectName(QStringLiteral("noticeDetails"));
    details_->setTabChangesFocus(true);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(sign_, 0, Qt::AlignVCenter);
    row->addWidget(message_, 1);
    row->addWidget(copy_);
    row->addWidget(more_);
    row->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 8, 8);
    column->addLayout(row);
    column->addWidget(details_);

    connect(more_, &QPushButton::toggled, this, &MessageBar::showDetails);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
}

void MessageBar::showMessage(const QString& message, const QString& details) {
    if (message_ == nullptr)
        build();
    message_->setText(message);
    details_->setPlainText(details);
    more_->setVisible(!details.isEmpty());
    more_->setChecked(false);
    showDetails(false);
    show();
}

void MessageBar::add(const QString& message) {
    if (!isVisible())
        showMessage(message, {});
    else if (!this->message().split(u'\n').contains(message))
        showMessage(this->message() + u'\n' + message, details());
}

QString MessageBar::message() const { return message_ != nullptr ? message_->text() : QString(); }

QString MessageBar::details() const { return details_ != nullptr ? details_->toPlainText() : QString(); }

void MessageBar::showDetails(bool shown) {
    more_->setText(shown ? tr("Hide &details") : tr("Show &details"));
    copy_->setVisible(shown);
    details_->setVisible(shown);
    const int rows = std::clamp(details_->blockCount(), 2, 8);
    details_->setFixedHeight(rows * details_->fontMetrics().lineSpacing() + details_->frameWidth() * 2 + 18);
}

void MessageBar::drawSign() {
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    sign_->setPixmap(paletteIcon(QStringLiteral("warning")).pixmap(QSize(side, side), devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && sign_ != nullptr)
        drawSign();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor amber(0xE6, 0x9F, 0x00);
    const QColor window = palette().color(QPalette::Window);
    painter.fillRect(rect(), blended(window, amber, 0.16));
    painter.fillRect(QRect(0, 0, 4, height()), amber);
    painter.fillRect(QRect(0, height() - 1, width(), 1), blended(window, amber, 0.5));
}

} // namespace crisis::ui
