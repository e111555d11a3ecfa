// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/evidence/WritingDialog.h"
#include "core/model/edit/Edit.h"

class QPlainTextEdit;
class QPushButton;

namespace crisis::ui {

class OriginCombo;

/// Adds, edits or removes a note of the analyst on an event: a statement without speaker and source.
class NoteDialog : public WritingDialog {
    Q_OBJECT

public:
    enum class Kind { New, Existing };

    /// `note` already has its id and its event; `subject` is the title of the event.
    NoteDialog(const Statement& note, Kind kind, const QString& subject, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Emitted only if something has changed.
    void edited(const crisis::model::Edit& edit);

private:
    [[nodiscard]] Statement written() const;
    void showState();

    Statement note_;
    Kind kind_;
    QPlainTextEdit* text_;
    QString textBefore_; ///< as the editor first showed it
    OriginCombo* standing_;
    QPushButton* done_ = nullptr;
};

} // namespace crisis::ui
