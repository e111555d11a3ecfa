// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/WritingDialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace crisis::ui {

QStringList WritingDialog::fields() const {
    QStringList fields;
    for (const QWidget* child : findChildren<QWidget*>()) {
        if (const auto* line = qobject_cast<const QLineEdit*>(child))
            fields << line->text();
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(child))
            fields << text->toPlainText();
        else if (const auto* box = qobject_cast<const QComboBox*>(child))
            fields << QString::number(box->currentIndex());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(child))
            fields << (button->isChecked() ? QStringLiteral("x") : QString());
        else if (const auto* list = qobject_cast<const QListWidget*>(child))
            for (int row = 0; row < list->count(); ++row)
                fields << (list->item(row)->checkState() == Qt::Checked ? QStringLiteral("x") : QString());
    }
    return fields;
}

void WritingDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (before_.isEmpty())
        before_ = fields();
}

void WritingDialog::reject() {
    if (before_.isEmpty() || fields() == before_) {
        QDialog::reject();
        return;
    }
    auto* question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("throwAway"));
    question->setTextFormat(Qt::PlainText);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(windowTitle());
    question->setText(tr("Discard your changes?"));
    auto* away = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    away->setObjectName(QStringLiteral("throwAwayButton"));
    auto* back = question->addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    question->setDefaultButton(back);
    question->setEscapeButton(back);
    connect(away, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace crisis::ui
