// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/CenturyBox.h"

#include <QRegularExpression>

namespace crisis {

namespace {

constexpr int firstYear = 1'900;

} // namespace

CenturyBox::CenturyBox(QWidget* parent) : QSpinBox(parent) { setRange(0, 100); }

QString CenturyBox::textFromValue(int value) const {
    return tr("%1 to %2", "two years").arg(firstYear + value).arg(firstYear + value + 99);
}

// Whoever types the first year, or its last two digits, has said it.
int CenturyBox::valueFromText(const QString& text) const {
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    const int number = digits.match(text).captured().toInt();
    return number >= firstYear ? number - firstYear : number;
}

QValidator::State CenturyBox::validate(QString& text, int& /*position*/) const {
    const int value = valueFromText(text);
    const bool isNumber = text.contains(QRegularExpression(QStringLiteral("\\d")));
    return isNumber && value >= minimum() && value <= maximum() ? QValidator::Acceptable
                                                                : QValidator::Intermediate;
}

} // namespace crisis
