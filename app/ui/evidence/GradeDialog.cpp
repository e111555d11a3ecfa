// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/GradeDialog.h"

#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "app/ui/evidence/EditFields.h"
#include "app/ui/evidence/OriginCombo.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace crisis::ui {
namespace {

constexpr int unjudgedGapPx = 10;

void addGrade(QButtonGroup* group, QVBoxLayout* column, int id, const QString& sign, const QString& words) {
    auto* button = new QRadioButton(GradeDialog::tr("%1   %2", "a grade and its words").arg(sign, words));
    button->setObjectName(QStringLiteral("grade") + sign);
    column->addWidget(button);
    group->addButton(button, id);
}

/// A speaker's statement cannot become the analyst's, but one already marked so in a file can be corrected.
bool mayBeTheAnalysts(const Statement& statement) {
    return statement.speakers.empty() || !statement.origin.is(StatementOrigin::Reported);
}

} // namespace

GradeDialog::GradeDialog(const Timeline& timeline, const SourceId& source, const StatementId& statement,
                         QWidget* parent)
    : QDialog(parent), timeline_(timeline), source_(source), statement_(timeline.statement(statement)),
      reliability_(new QButtonGroup(this)), credibility_(new QButtonGroup(this)) {
    setWindowTitle(statement_ ? tr("Grade the statement") : tr("Grade the source"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(12);
    column->addWidget(plainLabel(subject(), this));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(reliabilityBox(), 1);
    if (statement_)
        row->addWidget(credibilityBox(), 1);
    column->addLayout(row);
    if (statement_) {
        hint_ = plainLabel({}, this);
        hint_->setObjectName(QStringLiteral("gradeHint"));
        column->addWidget(hint_);
    }
    if (statement_ && mayBeTheAnalysts(*statement_)) {
        standing_ = new OriginCombo(*statement_, this);
        column->addWidget(standing_);
        connect(standing_, &OriginCombo::changed, this, &GradeDialog::showState);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &GradeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(credibility_, &QButtonGroup::idToggled, this, &GradeDialog::showState);
    showState();
}

QString GradeDialog::subject() const {
    const Source* source = timeline_.find(source_);
    const QString title = source != nullptr ? shownOnOneLine(source->title, 120) : tr("no source");
    if (!statement_)
        return title;
    return tr("“%1”\n%2", "a statement, and its source below it")
        .arg(shownOnOneLine(statement_->text, 160), title);
}

QGroupBox* GradeDialog::reliabilityBox() {
    auto* box = new QGroupBox(tr("Reliability of the source"), this);
    auto* column = new QVBoxLayout(box);
    for (const char* letter : {"A", "B", "C", "D", "E"})
        addGrade(reliability_, column, *letter, QString::fromLatin1(letter), reliabilityText(letter));
    column->addSpacing(unjudgedGapPx);
    addGrade(reliability_, column, 'F', QStringLiteral("F"), reliabilityText("F"));
    column->addStretch(1);
    const Source* source = timeline_.find(source_);
    box->setEnabled(source != nullptr);
    if (source != nullptr) {
        const QString letter = reliabilityLetter(source->reliability);
        if (auto* button = reliability_->button(letter.front().unicode()); letter.size() == 1 && button)
            button->setChecked(true);
        column->addWidget(plainLabel(tr("This grade applies to every statement from the source."), box));
    }
    return box;
}

QGroupBox* GradeDialog::credibilityBox() {
    grades_ = new QGroupBox(tr("Credibility of the information"), this);
    auto* column = new QVBoxLayout(grades_);
    for (int grade = 1; grade <= 6; ++grade) {
        if (grade == 6)
            column->addSpacing(unjudgedGapPx);
        addGrade(credibility_, column, grade, QString::number(grade), credibilityText(grade));
    }
    column->addStretch(1);
    column->addWidget(plainLabel(tr("This grade applies only to this statement."), grades_));
    if (auto* button = credibility_->button(statement_->credibility.value_or(6)))
        button->setChecked(true);
    return grades_;
}

void GradeDialog::showState() {
    if (!statement_)
        return;
    const bool reported = chosen().origin.is(StatementOrigin::Reported);
    grades_->setEnabled(reported);
    Statement now = *statement_;
    now.credibility = chosen().credibility;
    const auto thin = reported ? thinConfirmation(timeline_, now) : std::nullopt;
    hint_->setText(thin ? thinConfirmationText(*thin) : QString());
    hint_->setVisible(thin.has_value());
}

std::optional<std::string> GradeDialog::chosenReliability() const {
    const Source* source = timeline_.find(source_);
    const int id = reliability_->checkedId();
    if (source == nullptr || id < 0)
        return std::nullopt;
    const std::string letter(1, static_cast<char>(id));
    if (QString::fromStdString(letter) == reliabilityLetter(source->reliability))
        return std::nullopt;
    return letter;
}

AssessStatement GradeDialog::chosen() const {
    AssessStatement edit{statement_->id,     chosenReliability(),    statement_->credibility,
                         statement_->origin, statement_->likelihood, statement_->confidence};
    if (const int grade = credibility_->checkedId();
        grade > 0 && grade != statement_->credibility.value_or(6))
        edit.credibility = grade;
    if (standing_ != nullptr) {
        edit.origin = standing_->standing();
        edit.likelihood = standing_->likelihood();
        edit.confidence = standing_->confidence();
    }
    return edit;
}

void GradeDialog::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    QAbstractButton* button = nullptr;
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        button = nullptr; // a shortcut
    else if (key >= Qt::Key_A && key <= Qt::Key_F)
        button = reliability_->button('A' + key - Qt::Key_A);
    else if (key >= Qt::Key_1 && key <= Qt::Key_6)
        button = credibility_->button(1 + key - Qt::Key_1);
    if (button == nullptr || !button->isEnabled()) {
        QDialog::keyPressEvent(event);
        return;
    }
    button->setChecked(true);
    button->setFocus();
}

void GradeDialog::accept() {
    QDialog::accept();
    if (!statement_) {
        if (const auto letter = chosenReliability())
            Q_EMIT graded(GradeSource{source_, *letter});
        return;
    }
    const AssessStatement edit = chosen();
    if (edit.reliability || edit.credibility != statement_->credibility ||
        edit.origin != statement_->origin || edit.likelihood != statement_->likelihood ||
        edit.confidence != statement_->confidence)
        Q_EMIT graded(edit);
}

} // namespace crisis::ui
