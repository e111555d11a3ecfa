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

/// Adds or edits a source: its description, its dates, its anchor and the sources it is derived from.
/// GradeDialog sets its reliability.
class SourceDialog : public WritingDialog {
    Q_OBJECT

public:
    enum class Kind { New, Existing };

    /// `source` already has its id.
    SourceDialog(const Timeline& timeline, const Source& source, Kind kind, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Emitted only if something has changed.
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
    QComboBox* basis_; ///< of the publication date
    QLineEdit* reason_;
    DateField* anchor_;
    QListWidget* origins_;
    QLabel* hint_;
    QPushButton* done_ = nullptr;
};

} // namespace crisis::ui
