// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/evidence/WritingDialog.h"
#include "core/model/edit/Edit.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace crisis::ui {

class DateField;

/// Adds, edits or removes one date claim of an event, with its basis, source and reason.
class ClaimDialog : public WritingDialog {
    Q_OBJECT

public:
    /// Edits the date claim at position `claim` of `event`; adds one if `claim` is absent.
    ClaimDialog(const Timeline& timeline, const Event& event, std::optional<std::size_t> claim,
                QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Emitted only if something has changed.
    void edited(const crisis::model::Edit& edit);

private:
    void buildForm();
    void buildButtons();
    void takeAnchorOfSource();
    void showState();
    [[nodiscard]] DateClaim written() const;

    Timeline timeline_;
    Event event_;
    std::optional<std::size_t> position_;
    DateClaim claim_; ///< before editing
    DateField* date_;
    DateField* anchor_;
    QComboBox* basis_;
    QLineEdit* phrase_;
    QComboBox* rule_;
    QComboBox* source_;
    QSpinBox* paragraph_;
    QComboBox* rank_;
    QPlainTextEdit* reason_;
    QLabel* hint_;
    QPushButton* done_ = nullptr;
    QString filledAnchor_; ///< filled in by the dialog; differs once the user has entered another
};

} // namespace crisis::ui
