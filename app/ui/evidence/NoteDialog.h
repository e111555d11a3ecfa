// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/evidence/WritingDialog.h"
#include "core/model/edit/Edit.h"

class QPlainTextEdit;
class QPushButton;

namespace crisis::ui {

class OriginCombo;

/// Writes, changes or removes what the analyst thinks of an event: a statement without speaker and source.
class NoteDialog : public WritingDialog {
    Q_OBJECT

public:
    enum class Kind { New, Existing };

    /// `note` has its id and names its event already; `subject` is what it is about, for a person.
    NoteDialog(const Statement& note, Kind kind, const QString& subject, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Only if something was changed.
    void edited(const crisis::model::Edit& edit);

private:
    [[nodiscard]] Statement written() const;
    void showState();

    Statement note_;
    Kind kind_;
    QPlainTextEdit* text_;
    QString textBefore_; ///< as the editor has it
    OriginCombo* standing_;
    QPushButton* done_ = nullptr;
};

} // namespace crisis::ui
