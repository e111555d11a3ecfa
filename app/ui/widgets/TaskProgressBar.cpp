// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/widgets/TaskProgressBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace crisis::ui {
namespace {

constexpr int noticeableMilliseconds = 150;
constexpr int steps = 1'000;

} // namespace

TaskProgressBar::TaskProgressBar(QWidget* parent)
    : QWidget(parent), label_(new QLabel(this)), bar_(new QProgressBar(this)) {
    label_->setTextFormat(Qt::PlainText);
    bar_->setRange(0, steps);
    bar_->setTextVisible(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelOpening"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(label_);
    row->addWidget(bar_, 1);
    row->addWidget(cancel);
    delay_.setSingleShot(true);
    delay_.setInterval(noticeableMilliseconds);
    connect(&delay_, &QTimer::timeout, this, &QWidget::show);
    connect(cancel, &QPushButton::clicked, this, &TaskProgressBar::cancelled);
    hide();
}

void TaskProgressBar::start(const QString& message) {
    label_->setText(message);
    bar_->setAccessibleName(message);
    bar_->setValue(0);
    delay_.start();
}

void TaskProgressBar::setFraction(double fraction) { bar_->setValue(static_cast<int>(fraction * steps)); }

void TaskProgressBar::finish() {
    delay_.stop();
    hide();
}

} // namespace crisis::ui
