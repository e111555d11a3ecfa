// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/CenturyCombo.h"

#include <QRegularExpression>

namespace crisis::ui {

namespace {

constexpr int firstYear = 1'900;

} // namespace

CenturyCombo::CenturyCombo(QWidget* parent) : QSpinBox(parent) { setRange(0, 100); }

QString CenturyCombo::textFromValue(int value) const {
    return tr("%1 to %2", "two years").arg(firstYear + value).arg(firstYear + value + 99);
}

// Accepts the first year alone, or its last two digits.
int CenturyCombo::valueFromText(const QString& text) const {
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    const int number = digits.match(text).captured().toInt();
    return number >= firstYear ? number - firstYear : number;
}

QValidator::State CenturyCombo::validate(QString& text, int& /*position*/) const {
    const int value = valueFromText(text);
    const bool isNumber = text.contains(QRegularExpression(QStringLiteral("\\d")));
    return isNumber && value >= minimum() && value <= maximum() ? QValidator::Acceptable
                                                                : QValidator::Intermediate;
}

} // namespace crisis::ui
