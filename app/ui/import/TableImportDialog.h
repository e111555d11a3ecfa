// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableImport.h"

#include "core/import/base/ImportSummary.h"
#include "core/model/Timeline.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableWidget;
class QTreeWidget;

namespace crisis::ui {

struct FoundImport;
class TableReadingForm;

/// Edits how a table is read and what its columns mean, with a preview of the first rows and events. Starts
/// with a guess, or with the mapping remembered for a table with the same columns.
class TableImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit TableImportDialog(const FoundImport& found, QWidget* parent = nullptr);

    [[nodiscard]] const TableMapping& mapping() const { return mapping_; }
    /// Whether the mapping is the one that was found.
    [[nodiscard]] bool isAsFound() const { return isAsFound_; }
    void setMapping(const TableMapping& mapping);
    /// Stores the mapping for the next table with these columns.
    void remember() const;

private:
    void fillTable();
    void showEvents();
    void showRoles(QComboBox* box, const std::string& name) const;
    void chooseRole(int column, ColumnRole role);
    [[nodiscard]] QWidget* rememberedRow();
    void useRemembered();
    void forgetRemembered();
    void readAnew();
    void showReading();
    void loadMapping();
    void saveMapping();
    void showMessage(const QString& message, const QString& reason);

    std::string beginning_; ///< bytes of the file on which a change is tried out
    Timeline found_;        ///< of the whole file, as found
    ImportSummary summary_;
    TablePreview preview_;
    std::vector<std::string> foundColumns_;
    TableMapping foundMapping_, mapping_;
    bool isAsFound_ = true;
    QLabel* facts_;
    QWidget* remembered_; ///< says that a remembered mapping is in use
    TableReadingForm* reading_;
    QStandardItemModel* roles_; ///< shared by all columns: there may be thousands
    QTableWidget* table_;
    QTreeWidget* events_;
    QTreeWidget* notes_;
    QPushButton* import_ = nullptr;
};

} // namespace crisis::ui
