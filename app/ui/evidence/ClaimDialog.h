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

/// Writes, changes or removes one date of an event, with all that says how it is known.
class ClaimDialog : public WritingDialog {
    Q_OBJECT

public:
    /// A new date if `claim` is absent.
    ClaimDialog(const Timeline& timeline, const Event& event, std::optional<std::size_t> claim,
                QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Only if something was changed.
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
    DateClaim claim_; ///< as it was
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
    QString filledAnchor_; ///< as the dialog filled it in, until a person writes another
};

} // namespace crisis::ui
