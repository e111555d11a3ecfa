// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/TableImport.h"

#include <QByteArray>
#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QTreeWidget;

namespace crisis {

/// What the columns of a table mean: guessed, or as a person has said it for a table with the same columns
/// before, shown with the first rows and the events that they become, and changed here.
class TableImportDialog : public QDialog {
    Q_OBJECT

public:
    /// How much of a file's beginning the dialog needs at most.
    static constexpr qint64 mostBytes = 256 << 10;

    /// `beginning` is of the file, up to mostBytes. `preview` is of it.
    TableImportDialog(QByteArray beginning, TablePreview preview, QWidget* parent = nullptr);

    [[nodiscard]] const TableMapping& mapping() const { return mapping_; }
    void setMapping(const TableMapping& mapping);
    /// Keeps the mapping for the next table with these columns.
    void remember() const;

private:
    void fillTable();
    void showEvents();
    void chooseRole(int column, ColumnRole role);
    void chooseDelimiter();
    void loadMapping();
    void saveMapping();
    void tell(const QString& message, const QString& reason);
    [[nodiscard]] QString settingsKey() const;

    QByteArray beginning_;
    TablePreview preview_;
    TableMapping mapping_;
    QLabel* facts_;
    QComboBox* delimiter_;
    QComboBox* dateOrder_;
    QTableWidget* table_;
    QTreeWidget* events_;
    QLabel* notes_;
    QPushButton* import_ = nullptr;
};

} // namespace crisis
