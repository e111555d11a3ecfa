// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/ClaimDialog.h"

#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "app/ui/evidence/DateField.h"
#include "app/ui/evidence/EditFields.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace crisis::ui {
namespace {

DateClaim claimAt(const Event& event, std::optional<std::size_t> position) {
    if (position && *position < event.dates.size())
        return event.dates[*position];
    DateClaim claim;
    claim.basis = Basis::Stated;
    return claim;
}

QComboBox* ruleBox(const std::string& rule, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->addItems({QString(), QStringLiteral("last-weekday-before"), QStringLiteral("next-weekday-after"),
                   QStringLiteral("day-before"), QStringLiteral("day-after"), QStringLiteral("week-before"),
                   QStringLiteral("month-before"), QStringLiteral("year-before"),
                   QStringLiteral("year-of-anchor")});
    box->setCurrentText(shownOnOneLine(rule, 200));
    return box;
}

/// The text of a field; `before` if the user has not changed the field, which may show it simplified.
std::string textOf(const QString& now, const std::string& before) {
    return now == QString::fromStdString(before) || now == shownOnOneLine(before, 2'000) ? before
                                                                                         : now.toStdString();
}

} // namespace

ClaimDialog::ClaimDialog(const Timeline& timeline, const Event& event, std::optional<std::size_t> claim,
                         QWidget* parent)
    : WritingDialog(parent), timeline_(timeline), event_(event), position_(claim),
      claim_(claimAt(event, claim)),
      date_(new DateField("claimDate", DateField::Takes::AnyDate, DateField::Empty::Refused, this)),
      anchor_(new DateField("claimAnchor", DateField::Takes::Day, DateField::Empty::Allowed, this)),
      basis_(termBox({Basis::Stated, Basis::Resolved, Basis::Inferred, Basis::Analyst, Basis::Imported},
                     basisText, claim_.basis, this)),
      phrase_(new QLineEdit(this)), rule_(ruleBox(claim_.rule, this)),
      source_(sourceBox(timeline, claim_.source, this)), paragraph_(paragraphBox(claim_.paragraph, this)),
      rank_(new QComboBox(this)), reason_(new QPlainTextEdit(this)), hint_(plainLabel({}, this)) {
    setWindowTitle(position_ ? tr("Change a date") : tr("Add a date"));
    buildForm();
    buildButtons();
    if (!position_ && source_->count() == 2)
        source_->setCurrentIndex(1);
    takeAnchorOfSource();
    showState();
    date_->setFocus();
}

void ClaimDialog::buildForm() {
    basis_->setObjectName(QStringLiteral("claimBasis"));
    basis_->setPlaceholderText(tr("not specified"));
    phrase_->setObjectName(QStringLiteral("claimPhrase"));
    phrase_->setText(shownOnOneLine(claim_.phrase, 2'000));
    phrase_->setPlaceholderText(tr("The wording of the date, exactly as in the source"));
    rule_->setObjectName(QStringLiteral("claimRule"));
    source_->setObjectName(QStringLiteral("claimSource"));
    rank_->setObjectName(QStringLiteral("claimRank"));
    rank_->addItem(tr("normal: one of several dates"), static_cast<int>(Rank::Normal));
    rank_->addItem(tr("preferred: used as the date of the event"), static_cast<int>(Rank::Preferred));
    rank_->addItem(tr("rejected: kept, but considered wrong"), static_cast<int>(Rank::Deprecated));
    rank_->setCurrentIndex(claim_.rank.known() ? rank_->findData(static_cast<int>(*claim_.rank.known()))
                                               : -1);
    rank_->setPlaceholderText(shownOnOneLine(claim_.rank.word(), 60));
    reason_->setObjectName(QStringLiteral("claimReason"));
    reason_->setTabChangesFocus(true);
    reason_->setPlainText(cut(QString::fromStdString(claim_.reason), 20'000));
    reason_->setReadOnly(claim_.reason.size() > 20'000);
    reason_->setPlaceholderText(tr("Why this date is accepted or rejected"));
    reason_->setFixedHeight(fontMetrics().lineSpacing() * 4);
    hint_->setObjectName(QStringLiteral("claimHint"));
    date_->setText(QString::fromStdString(edtfOf(claim_)));
    if (claim_.anchor)
        anchor_->setText(QString::fromStdString(claim_.anchor->text()));

    auto* form = new QFormLayout;
    form->addRow(plainLabel(tr("Event: %1").arg(shownOnOneLine(event_.title, 160)), this));
    form->addRow(tr("Da&te:"), date_);
    form->addRow(plainLabel(
        tr("Examples: 2023-08-06, 2023-08, 2023-07-26/2023-08-10 (the whole time), [2023-07-31..2023-08-06] "
           "(some time within it), 2023-08-06? (uncertain), 2023-08-06~ (approximate)"),
        this));
    form->addRow(tr("&Basis:"), basis_);
    form->addRow(tr("&Phrase:"), phrase_);
    form->addRow(tr("&Source:"), source_);
    form->addRow(tr("P&aragraph:"), paragraph_);
    form->addRow(tr("Anc&hor:"), anchor_);
    form->addRow(tr("R&ule:"), rule_);
    form->addRow(tr("Ran&k:"), rank_);
    form->addRow(tr("R&eason:"), reason_);
    QWidget* before = date_;
    for (QWidget* field : std::initializer_list<QWidget*>{basis_, phrase_, source_, paragraph_, anchor_,
                                                          rule_, rank_, reason_}) {
        setTabOrder(before, field);
        before = field;
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(hint_);
    setMinimumWidth(fontMetrics().averageCharWidth() * 78);
    for (DateField* field : {date_, anchor_})
        connect(field, &DateField::changed, this, &ClaimDialog::showState);
    connect(source_, &QComboBox::currentIndexChanged, this, &ClaimDialog::takeAnchorOfSource);
    connect(rank_, &QComboBox::currentIndexChanged, this, &ClaimDialog::showState);
    connect(basis_, &QComboBox::currentIndexChanged, this, &ClaimDialog::showState);
    connect(reason_, &QPlainTextEdit::textChanged, this, &ClaimDialog::showState);
}

void ClaimDialog::buildButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    done_ = buttons->addButton(position_ ? tr("D&one") : tr("A&dd"), QDialogButtonBox::AcceptRole);
    done_->setObjectName(QStringLiteral("claimDone"));
    done_->setDefault(true);
    if (position_ && event_.dates.size() > 1) {
        auto* remove = buttons->addButton(tr("Re&move"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("claimRemove"));
        connect(remove, &QPushButton::clicked, this, [this] {
            QDialog::reject();
            Q_EMIT edited(RemoveDate{event_.id, *position_});
        });
    }
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClaimDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ClaimDialog::reject);
}

/// Fills in the anchor of a new date from its source, unless the user has entered another anchor.
void ClaimDialog::takeAnchorOfSource() {
    if (position_ || anchor_->text() != filledAnchor_)
        return;
    const SourceId id = chosenSource(timeline_, source_);
    const Source* source = id.empty() ? nullptr : timeline_.find(id);
    filledAnchor_ =
        source != nullptr && source->anchor ? QString::fromStdString(source->anchor->text()) : QString();
    anchor_->setText(filledAnchor_);
}

void ClaimDialog::showState() {
    const bool asks =
        chosenTerm(rank_, claim_.rank).is(Rank::Deprecated) && reason_->toPlainText().trimmed().isEmpty();
    hint_->setText(asks ? tr("Enter a reason why the date is rejected.") : QString());
    hint_->setVisible(asks);
    done_->setEnabled(date_->isGood() && anchor_->isGood() && !asks);
}

DateClaim ClaimDialog::written() const {
    DateClaim claim = claim_;
    if (date_->text() != QString::fromStdString(edtfOf(claim_)))
        date_->writeTo(claim);
    claim.basis = chosenTerm(basis_, claim_.basis);
    claim.phrase = textOf(phrase_->text(), claim_.phrase);
    claim.rule = textOf(rule_->currentText().trimmed(), claim_.rule);
    claim.source = chosenSource(timeline_, source_);
    claim.paragraph = chosenParagraph(paragraph_);
    // An anchor that was only filled in is kept only if the date is resolved or has a phrase.
    const bool counted = claim.basis.is(Basis::Resolved) || !claim.phrase.empty();
    claim.anchor = !position_ && !counted && anchor_->text() == filledAnchor_ ? std::nullopt : anchor_->day();
    claim.rank = chosenTerm(rank_, claim_.rank);
    if (!reason_->isReadOnly() && reason_->toPlainText() != QString::fromStdString(claim_.reason))
        claim.reason = reason_->toPlainText().trimmed().toStdString();
    return claim;
}

void ClaimDialog::accept() {
    if (!done_->isEnabled())
        return;
    QDialog::accept();
    const DateClaim claim = written();
    if (!position_ || claim != claim_)
        Q_EMIT edited(WriteDate{event_.id, position_, claim});
}

} // namespace crisis::ui
