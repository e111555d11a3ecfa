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

/// Sets the reliability of a source and, independently of it, the credibility of a statement. Also sets the
/// origin of the statement unless a speaker is reported to have made it.
class GradeDialog : public QDialog {
    Q_OBJECT

public:
    /// Grades only the source if `statement` is empty or not in the timeline.
    GradeDialog(const Timeline& timeline, const SourceId& source, const StatementId& statement,
                QWidget* parent);

    void accept() override;

Q_SIGNALS:
    /// Emitted only if something has changed.
    void graded(const crisis::model::Edit& edit);

protected:
    /// A to F select the reliability, 1 to 6 the credibility.
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QGroupBox* reliabilityBox();
    [[nodiscard]] QGroupBox* credibilityBox();
    [[nodiscard]] QString subject() const;
    [[nodiscard]] std::optional<std::string> chosenReliability() const; ///< absent: unchanged
    [[nodiscard]] AssessStatement chosen() const;
    void showState();

    Timeline timeline_;
    SourceId source_;
    std::optional<Statement> statement_;
    QButtonGroup* reliability_;
    QButtonGroup* credibility_;
    OriginCombo* standing_ = nullptr; ///< null if a speaker is reported to have said it
    QGroupBox* grades_ = nullptr;     ///< credibility of the information
    QLabel* hint_ = nullptr;
};

} // namespace crisis::ui
