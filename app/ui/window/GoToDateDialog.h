// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace crisis::ui {

/// Asks for a date as EDTF writes it, says at once how it is understood, and where it is not.
class GoToDateDialog : public QDialog {
    Q_OBJECT

public:
    explicit GoToDateDialog(QWidget* parent);

Q_SIGNALS:
    void dateChosen(const crisis::time::Date& date);

private:
    void read();

    QLineEdit* field_;
    QLabel* meaning_;
    QDialogButtonBox* buttons_;
    Date date_;
};

} // namespace crisis::ui
