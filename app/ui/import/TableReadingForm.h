// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableImport.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QSpinBox;

namespace crisis::ui {

/// Edits how a table is read, except what its columns mean. Settings that the user does not change stay as
/// detected.
class TableReadingForm : public QWidget {
    Q_OBJECT

public:
    /// `isDelimited`: false for tables that are not delimited text; they have no delimiter and no header
    /// line.
    explicit TableReadingForm(bool isDelimited, QWidget* parent = nullptr);

    void setReading(const TablePreview& preview, const TableMapping& mapping);
    /// `mapping` with the settings of this form.
    [[nodiscard]] TableMapping applied(TableMapping mapping) const;

Q_SIGNALS:
    /// The columns may have changed.
    void layoutChosen();
    void datesChosen();

private:
    void addFields(bool isDelimited);
    void listChoices();
    void connectFields();
    void chooseZone();
    void showZone();

    TableMapping said_; ///< its columns are not used
    QComboBox *encoding_, *delimiter_, *dateOrder_, *precision_, *timeZone_;
    QSpinBox *headerLine_, *century_;
};

} // namespace crisis::ui
