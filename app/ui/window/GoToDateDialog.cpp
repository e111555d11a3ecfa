// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/GoToDateDialog.h"

#include "app/text/DateText.h"
#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace crisis::ui {

GoToDateDialog::GoToDateDialog(QWidget* parent)
    : QDialog(parent), field_(new QLineEdit(this)), meaning_(new QLabel(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Go to date"));
    auto* label = new QLabel(tr("&Date, such as 2023-08-06, 2023-08, 1985 or 2023-07-26/2023-08-10"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field_);
    meaning_->setTextFormat(Qt::PlainText);
    meaning_->setWordWrap(true);
    meaning_->setMinimumWidth(fontMetrics().height() * 22);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(10);
    for (QWidget* widget : std::initializer_list<QWidget*>{label, field_, meaning_, buttons_})
        column->addWidget(widget);
    connect(field_, &QLineEdit::textChanged, this, &GoToDateDialog::read);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons_, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT dateChosen(date_);
        accept();
    });
    read();
}

void GoToDateDialog::read() {
    const std::string text = field_->text().trimmed().toStdString();
    const auto date = Date::parse(text);
    const bool usable = date && !date->isUndated();
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(usable);
    if (usable) {
        date_ = *date;
        meaning_->setText(shown(inWords(date_, dateStrings())));
    } else {
        meaning_->setText(text.empty() || date ? QString() : errorText(date.error()));
    }
}

} // namespace crisis::ui
