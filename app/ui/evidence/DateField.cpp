// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/DateField.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/ErrorText.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace crisis::ui {

DateField::DateField(const char* name, Takes takes, Empty empty, QWidget* parent)
    : QWidget(parent), takes_(takes), empty_(empty), words_(dateStrings()), field_(new QLineEdit(this)),
      meaning_(new QLabel(this)) {
    field_->setObjectName(QString::fromLatin1(name));
    meaning_->setObjectName(QString::fromLatin1(name) + QStringLiteral("Meaning"));
    meaning_->setTextFormat(Qt::PlainText);
    meaning_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field_);
    column->addWidget(meaning_);
    setFocusProxy(field_);
    connect(field_, &QLineEdit::textChanged, this, [this] {
        read();
        Q_EMIT changed();
    });
    read();
}

void DateField::setText(const QString& text) { field_->setText(text); }

QString DateField::text() const { return field_->text().trimmed(); }

void DateField::read() {
    DateClaim claim;
    if (text().isEmpty()) {
        good_ = empty_ == Empty::Allowed;
        meaning_->clear();
    } else if (const auto read = setDate(claim, text().toStdString()); !read) {
        good_ = false;
        meaning_->setText(errorText(read.error()));
    } else {
        const bool isDay =
            claim.date && claim.date->extent() == Extent::Point && claim.date->precision() == Precision::Day;
        good_ = takes_ == Takes::AnyDate || isDay;
        meaning_->setText(good_ ? claimWords(claim, words_) : tr("Enter one exact day, such as 2023-08-08."));
    }
    meaning_->setVisible(!meaning_->text().isEmpty());
}

void DateField::writeTo(DateClaim& claim) const { static_cast<void>(setDate(claim, text().toStdString())); }

std::optional<Date> DateField::day() const {
    DateClaim claim;
    if (!text().isEmpty())
        writeTo(claim);
    return claim.date;
}

} // namespace crisis::ui
