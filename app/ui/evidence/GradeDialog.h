// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

#include <QDialog>

class QButtonGroup;
class QGroupBox;
class QLabel;
class QVBoxLayout;

namespace crisis::ui {

class OriginCombo;

/// Sets how far a source and a statement can be trusted, by two controls that know nothing of each other,
/// and, unless a speaker is named, what the statement is.
class GradeDialog : public QDialog {
    Q_OBJECT

public:
    /// Of the source alone if `statement` is empty or not there.
    GradeDialog(const Timeline& timeline, const SourceId& source, const StatementId& statement,
                QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Only if something was changed.
    void graded(const crisis::model::Edit& edit);

protected:
    /// A letter or a digit chooses the grade that it is.
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QGroupBox* reliabilityBox();
    [[nodiscard]] QGroupBox* credibilityBox();
    [[nodiscard]] QString subject() const;
    [[nodiscard]] std::optional<std::string> chosenReliability() const; ///< absent: as it was
    [[nodiscard]] AssessStatement chosen() const;
    void showState();

    Timeline timeline_;
    SourceId source_;
    std::optional<Statement> statement_;
    QButtonGroup* reliability_;
    QButtonGroup* credibility_;
    OriginCombo* standing_ = nullptr; ///< none if somebody else said it
    QGroupBox* grades_ = nullptr;     ///< of the information
    QLabel* hint_ = nullptr;
};

} // namespace crisis::ui
