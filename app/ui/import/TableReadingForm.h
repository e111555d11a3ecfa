// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableImport.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QSpinBox;

namespace crisis::ui {

/// How a table is read, beside what its columns mean. What nobody has touched stays as it was found.
class TableReadingForm : public QWidget {
    Q_OBJECT

public:
    /// Of tables that are not delimited text there are no delimiter and no line of names to choose.
    explicit TableReadingForm(bool isDelimited, QWidget* parent = nullptr);

    void setReading(const TablePreview& preview, const TableMapping& mapping);
    /// `mapping` with what is chosen here.
    [[nodiscard]] TableMapping applied(TableMapping mapping) const;

Q_SIGNALS:
    /// The columns may be others now.
    void layoutChosen();
    void datesChosen();

private:
    void addFields(bool isDelimited);
    void listChoices();
    void connectFields();
    void chooseZone();
    void showZone();

    TableMapping said_; ///< but for its columns
    QComboBox *encoding_, *delimiter_, *dateOrder_, *precision_, *timeZone_;
    QSpinBox *headerLine_, *century_;
};

} // namespace crisis::ui
