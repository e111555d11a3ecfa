// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/evidence/WritingDialog.h"
#include "core/model/edit/Edit.h"

#include <map>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace crisis::ui {

class DateField;

/// Writes or changes a source: what it is, when it came out, what its days are counted from, and what it
/// draws on. Its grade is set by GradeDialog.
class SourceDialog : public WritingDialog {
    Q_OBJECT

public:
    enum class Kind { New, Existing };

    /// `source` has its id.
    SourceDialog(const Timeline& timeline, const Source& source, Kind kind, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Only if something was changed.
    void edited(const crisis::model::Edit& edit);

private:
    void buildForm();
    void buildButtons();
    void showState();
    void writeDate(Source& source, SourceDateRole role) const;
    [[nodiscard]] Source written() const;

    Timeline timeline_;
    Source source_;
    Kind kind_;
    QLineEdit* title_;
    QComboBox* what_;
    QLineEdit* publisher_;
    QLineEdit* author_;
    QLineEdit* url_;
    std::map<SourceDateRole, DateField*> dates_;
    QComboBox* basis_; ///< of the date of publication
    QLineEdit* reason_;
    DateField* anchor_;
    QListWidget* origins_;
    QLabel* hint_;
    QPushButton* done_ = nullptr;
};

} // namespace crisis::ui
