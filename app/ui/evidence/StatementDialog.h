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
class SpeakersField;

/// Adds, edits or removes a reported statement. GradeDialog sets its grades.
class StatementDialog : public WritingDialog {
    Q_OBJECT

public:
    enum class Kind { New, Existing };

    /// `statement` already has its id and its targets. Edits the stance towards `event`, or towards the first
    /// target if `event` is not one.
    StatementDialog(const Timeline& timeline, const Statement& statement, Kind kind, const EventId& event,
                    QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Emitted only if something has changed.
    void edited(const crisis::model::Edit& edit);

private:
    void buildForm();
    void buildButtons();
    void showState();
    [[nodiscard]] Statement written() const;
    [[nodiscard]] QString subject() const; ///< the target of the stance, for the user

    Timeline timeline_;
    Statement statement_;
    Kind kind_;
    std::size_t about_ = 0; ///< position of the target of the stance
    QPlainTextEdit* text_;
    QString textBefore_; ///< as the editor first showed it
    QComboBox* words_;   ///< how the text is quoted
    SpeakersField* speakers_;
    QLineEdit* office_;
    QLineEdit* venue_;
    DateField* date_;
    QComboBox* source_;
    QSpinBox* paragraph_;
    QComboBox* stance_;
    QLabel* hint_;
    QPushButton* done_ = nullptr;
};

} // namespace crisis::ui
