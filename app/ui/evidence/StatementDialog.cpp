// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/StatementDialog.h"

#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "app/ui/evidence/DateField.h"
#include "app/ui/evidence/EditFields.h"
#include "app/ui/evidence/SpeakersField.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace crisis::ui {
namespace {

/// QPlainTextEdit takes seconds to wrap a much longer text.
constexpr qsizetype mostCharacters = 20'000;

std::size_t positionOf(const Statement& statement, const EventId& event) {
    const auto found = std::find_if(statement.about.begin(), statement.about.end(),
                                    [&](const StatementTarget& about) { return about.event == event; });
    return found == statement.about.end() ? 0 : static_cast<std::size_t>(found - statement.about.begin());
}

QString dateOf(const Statement& statement) {
    const DateClaim* claim = speakingClaim(statement.dates);
    return claim != nullptr ? QString::fromStdString(edtfOf(*claim)) : QString();
}

std::string textOf(const QLineEdit* field, const std::string& before) {
    return field->text() == shownOnOneLine(before, 2'000) ? before : field->text().simplified().toStdString();
}

} // namespace

StatementDialog::StatementDialog(const Timeline& timeline, const Statement& statement, Kind kind,
                                 const EventId& event, QWidget* parent)
    : WritingDialog(parent), timeline_(timeline), statement_(statement), kind_(kind),
      about_(positionOf(statement, event)), text_(new QPlainTextEdit(this)),
      words_(termBox({StatementKind::Direct, StatementKind::Mixed, StatementKind::Indirect},
                     statementKindText, statement.kind, this)),
      speakers_(new SpeakersField(timeline, statement.speakers, this)), office_(new QLineEdit(this)),
      venue_(new QLineEdit(this)),
      date_(new DateField("saidOn", DateField::Takes::AnyDate, DateField::Empty::Allowed, this)),
      source_(sourceBox(timeline, statement.source, this)),
      paragraph_(paragraphBox(statement.paragraph, this)),
      stance_(termBox(
          {Stance::Reports, Stance::Confirms, Stance::Denies, Stance::Disputes, Stance::Predicts,
           Stance::Declines},
          stanceText,
          about_ < statement.about.size() ? statement.about[about_].stance : VocabularyTerm<Stance>(), this)),
      hint_(plainLabel({}, this)) {
    setWindowTitle(kind_ == Kind::New ? tr("Add a statement") : tr("Change a statement"));
    buildForm();
    buildButtons();
    if (kind_ == Kind::New && source_->count() == 2)
        source_->setCurrentIndex(1);
    showState();
    text_->setFocus();
}

QString StatementDialog::subject() const {
    if (about_ >= statement_.about.size())
        return {};
    const StatementTarget& about = statement_.about[about_];
    if (const auto event = timeline_.indexOf(about.event.value()); event && !about.event.empty())
        return shownOnOneLine(timeline_.title(*event), 160);
    const auto answered = timeline_.statement(about.statement);
    return answered ? shownOnOneLine(answered->text, 160) : QString();
}

void StatementDialog::buildForm() {
    const QString text = QString::fromStdString(statement_.text);
    text_->setObjectName(QStringLiteral("statementText"));
    text_->setPlaceholderText(tr("What was said, without quotation marks"));
    text_->setTabChangesFocus(true);
    text_->setReadOnly(text.size() > mostCharacters);
    text_->setPlainText(cut(text, mostCharacters));
    text_->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    textBefore_ = text_->toPlainText();
    words_->setObjectName(QStringLiteral("statementKind"));
    office_->setObjectName(QStringLiteral("statementOffice"));
    office_->setText(shownOnOneLine(statement_.speakerOffice, 2'000));
    office_->setPlaceholderText(tr("Office held at that time"));
    venue_->setObjectName(QStringLiteral("statementVenue"));
    venue_->setText(shownOnOneLine(statement_.venue, 2'000));
    venue_->setPlaceholderText(tr("To whom or where, such as on the radio"));
    date_->setText(dateOf(statement_));
    source_->setObjectName(QStringLiteral("statementSource"));
    stance_->setObjectName(QStringLiteral("statementStance"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 18, 18, 14);
    form->addRow(plainLabel(tr("About: %1").arg(subject()), this));
    form->addRow(tr("Te&xt:"), text_);
    form->addRow(tr("&Quoted as:"), words_);
    form->addRow(tr("&Speakers:"), speakers_);
    form->addRow(tr("O&ffice:"), office_);
    form->addRow(tr("Said &to:"), venue_);
    form->addRow(tr("Sa&id on:"), date_);
    form->addRow(tr("So&urce:"), source_);
    form->addRow(tr("P&aragraph:"), paragraph_);
    form->addRow(tr("Sta&nce:"), stance_);
    hint_->setObjectName(QStringLiteral("statementHint"));
    form->addRow(hint_);
    setMinimumWidth(fontMetrics().averageCharWidth() * 78);
    connect(text_, &QPlainTextEdit::textChanged, this, &StatementDialog::showState);
    connect(date_, &DateField::changed, this, &StatementDialog::showState);
    connect(speakers_, &SpeakersField::changed, this, &StatementDialog::showState);
    connect(source_, &QComboBox::currentIndexChanged, this, &StatementDialog::showState);
}

void StatementDialog::buildButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    done_ = buttons->addButton(kind_ == Kind::New ? tr("A&dd") : tr("D&one"), QDialogButtonBox::AcceptRole);
    done_->setObjectName(QStringLiteral("statementDone"));
    done_->setDefault(true);
    if (kind_ == Kind::Existing) {
        auto* remove = buttons->addButton(tr("Re&move"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("statementRemove"));
        connect(remove, &QPushButton::clicked, this, [this] {
            QDialog::reject();
            Q_EMIT edited(RemoveStatement{statement_.id});
        });
    }
    static_cast<QFormLayout*>(layout())->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &StatementDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &StatementDialog::reject);
}

void StatementDialog::showState() {
    const bool hasText = !text_->toPlainText().trimmed().isEmpty();
    const bool hasOrigin = source_->currentIndex() > 0 || !speakers_->isEmpty();
    done_->setEnabled(hasText && hasOrigin && date_->isGood());
    hint_->setText(hasText && !hasOrigin
                       ? tr("Name a speaker or a source. A statement that has neither is a note of your own.")
                       : QString());
    hint_->setVisible(!hint_->text().isEmpty());
}

Statement StatementDialog::written() const {
    Statement statement = statement_;
    if (text_->toPlainText() != textBefore_)
        statement.text = text_->toPlainText().trimmed().toStdString();
    statement.kind = chosenTerm(words_, statement_.kind);
    statement.speakerOffice = textOf(office_, statement_.speakerOffice);
    statement.venue = textOf(venue_, statement_.venue);
    statement.source = chosenSource(timeline_, source_);
    statement.paragraph = chosenParagraph(paragraph_);
    if (about_ < statement.about.size())
        statement.about[about_].stance = chosenTerm(stance_, statement_.about[about_].stance);
    if (date_->text() == dateOf(statement_))
        return statement;
    // The basis and details of the old date do not apply to the new one.
    const DateClaim* speaking = speakingClaim(statement_.dates);
    const auto at = speaking != nullptr ? statement.dates.begin() + (speaking - statement_.dates.data())
                                        : statement.dates.end();
    DateClaim claim;
    claim.basis = Basis::Stated;
    date_->writeTo(claim);
    if (at == statement.dates.end())
        statement.dates.push_back(claim);
    else if (date_->text().isEmpty())
        statement.dates.erase(at);
    else
        *at = claim;
    return statement;
}

void StatementDialog::accept() {
    if (!done_->isEnabled())
        return;
    QDialog::accept();
    Statement statement = written();
    SpeakersField::Named named = speakers_->named();
    statement.speakers = std::move(named.speakers);
    if (kind_ == Kind::New)
        Q_EMIT edited(AddStatement{statement, std::move(named.added)});
    else if (statement != statement_)
        Q_EMIT edited(ReplaceStatement{statement, std::move(named.added)});
}

} // namespace crisis::ui
