// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QSpinBox>

namespace crisis::ui {

/// The hundred years that two-digit years belong to, shown as "1969 to 2068". The value is the first of them
/// minus 1900, 0 to 100.
class CenturyCombo : public QSpinBox {
    Q_OBJECT

public:
    explicit CenturyCombo(QWidget* parent = nullptr);

protected:
    [[nodiscard]] QString textFromValue(int value) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
};

} // namespace crisis::ui
