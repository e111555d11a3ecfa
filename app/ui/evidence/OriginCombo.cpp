// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/OriginCombo.h"

#include "app/text/EvidenceText.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

template <class Value>
void addTerms(QComboBox* box, std::initializer_list<Value> values,
              QString (*words)(const VocabularyTerm<Value>&), const VocabularyTerm<Value>& now) {
    box->addItem(OriginCombo::tr("not specified"), static_cast<int>(Value::Unsaid));
    for (const Value value : values)
        box->addItem(words(value), static_cast<int>(value));
    // A word outside the vocabulary has no row: it is the placeholder, and nothing is selected.
    box->setPlaceholderText(words(now));
    box->setCurrentIndex(now.known() ? box->findData(static_cast<int>(*now.known())) : -1);
}

template <class Value>
VocabularyTerm<Value> chosenOrUnsaid(const QComboBox* box, const VocabularyTerm<Value>& now) {
    if (box->currentIndex() < 0)
        return now;
    const auto value = static_cast<Value>(box->currentData().toInt());
    if (now.is(value))
        return now;
    return value == Value::Unsaid ? VocabularyTerm<Value>() : VocabularyTerm<Value>(value);
}

} // namespace

OriginCombo::OriginCombo(const Statement& statement, QWidget* parent)
    : QGroupBox(tr("Origin"), parent), standing_(statement.origin), likelihood_(statement.likelihood),
      confidence_(statement.confidence), standings_(new QButtonGroup(this)),
      likelihoods_(new QComboBox(this)), confidences_(new QComboBox(this)) {
    auto* column = new QVBoxLayout(this);
    add(StatementOrigin::Reported, tr("&Reported: attributed to a speaker or a source"), "reported");
    add(StatementOrigin::Assumption, tr("A&ssumption: taken as true for the analysis"), "assumption");
    add(StatementOrigin::Judgement, tr("&Judgement: concluded by the analyst"), "judgement");
    likelihoods_->setObjectName(QStringLiteral("likelihood"));
    addTerms(likelihoods_,
             {Likelihood::AlmostNoChance, Likelihood::VeryUnlikely, Likelihood::Unlikely,
              Likelihood::RoughlyEvenChance, Likelihood::Likely, Likelihood::VeryLikely,
              Likelihood::AlmostCertain},
             likelihoodText, likelihood_);
    confidences_->setObjectName(QStringLiteral("confidence"));
    addTerms(confidences_, {Confidence::High, Confidence::Moderate, Confidence::Low}, confidenceText,
             confidence_);
    auto* form = new QFormLayout;
    form->addRow(tr("&Likelihood:"), likelihoods_);
    form->addRow(tr("Co&nfidence:"), confidences_);
    column->addSpacing(6);
    column->addLayout(form);
    connect(standings_, &QButtonGroup::idToggled, this, &OriginCombo::showState);
    showState();
}

void OriginCombo::add(StatementOrigin standing, const QString& words, const char* name) {
    auto* button = new QRadioButton(words, this);
    button->setObjectName(QString::fromLatin1(name));
    layout()->addWidget(button);
    standings_->addButton(button, static_cast<int>(standing));
    button->setChecked(standing_.is(standing));
}

void OriginCombo::showState() {
    const bool judged = standing().is(StatementOrigin::Judgement);
    likelihoods_->setEnabled(judged);
    confidences_->setEnabled(judged);
    Q_EMIT changed();
}

VocabularyTerm<StatementOrigin> OriginCombo::standing() const {
    const int id = standings_->checkedId();
    const auto chosen = static_cast<StatementOrigin>(id);
    if (id < 0 || standing_.is(chosen))
        return standing_; // a word outside the vocabulary, or one that the file states or omits on purpose
    return chosen == StatementOrigin::Reported ? VocabularyTerm<StatementOrigin>()
                                               : VocabularyTerm<StatementOrigin>(chosen);
}

VocabularyTerm<Likelihood> OriginCombo::likelihood() const {
    if (standing().is(StatementOrigin::Judgement))
        return chosenOrUnsaid(likelihoods_, likelihood_);
    return standing() == standing_ ? likelihood_ : VocabularyTerm<Likelihood>();
}

VocabularyTerm<Confidence> OriginCombo::confidence() const {
    if (standing().is(StatementOrigin::Judgement))
        return chosenOrUnsaid(confidences_, confidence_);
    return standing() == standing_ ? confidence_ : VocabularyTerm<Confidence>();
}

} // namespace crisis::ui
