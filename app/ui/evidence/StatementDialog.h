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

/// Writes, changes or removes what somebody is reported to have said. Its grades are set by GradeDialog.
class StatementDialog : public WritingDialog {
    Q_OBJECT

public:
    enum class Kind { New, Existing };

    /// `statement` has its id and says what it is about; its stance is the one towards `event`, else towards
    /// the first thing that it is about.
    StatementDialog(const Timeline& timeline, const Statement& statement, Kind kind, const EventId& event,
                    QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Only if something was changed.
    void edited(const crisis::model::Edit& edit);

private:
    void buildForm();
    void buildButtons();
    void showState();
    [[nodiscard]] Statement written() const;
    [[nodiscard]] QString subject() const; ///< what the stance is towards

    Timeline timeline_;
    Statement statement_;
    Kind kind_;
    std::size_t about_ = 0; ///< position of what the stance is towards
    QPlainTextEdit* text_;
    QString textBefore_; ///< as the editor has it
    QComboBox* words_;   ///< how they are quoted
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
