// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace crisis::ui {

/// Asks for a date in EDTF notation. While the user types, shows how it is understood, or where it is
/// invalid.
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
