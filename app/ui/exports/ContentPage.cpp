// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PictureArguments.h"
#include "app/text/DateText.h"
#include "app/text/ErrorText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "app/ui/exports/ExportPages.h"
#include "core/time/AxisDate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>

#include <limits>

namespace crisis::ui {

ContentPage::ContentPage(ExportModel& model, QWidget* parent)
    : ExportPage(model, parent), scope_(new QComboBox(this)), lanes_(new QComboBox(this)),
      from_(new QLineEdit(this)), to_(new QLineEdit(this)), meaning_(note()), knownOn_(model.context.asOf) {
    addScopes();
    addDates();
    addLanes();
    addKnowledge();
    const std::string& marking = model.context.timeline.header().marking;
    if (!marking.empty())
        form()->addRow(
            note(tr("The marking %1 is shown at the top and the bottom of every page. It cannot be left out.")
                     .arg(isolated(shownOnOneLine(marking, 80)))));
}

void ContentPage::addScopes() {
    scope_->setObjectName(QStringLiteral("exportContent"));
    const auto chosen = model().context.selection.size();
    const std::pair<ExportScope, QString> scopes[] = {
        {ExportScope::OpeningView, tr("Opening view")},
        {ExportScope::CurrentView, tr("Current view")},
        {ExportScope::Whole, tr("Whole timeline")},
        {ExportScope::Dates, tr("Time between two dates")},
        {ExportScope::Selection, chosen == 1
                                     ? tr("The selected event")
                                     : tr("%n selected events", nullptr,
                                          static_cast<int>(std::min<std::size_t>(chosen, 1'000'000'000)))}};
    for (const auto& [scope, text] : scopes)
        scope_->addItem(text, static_cast<int>(scope));
    form()->addRow(tr("S&how"), scope_);
    connect(scope_, &QComboBox::currentIndexChanged, this, [this] {
        change([&] { setScope(model().settings, static_cast<ExportScope>(scope_->currentData().toInt())); });
    });
}

void ContentPage::addDates() {
    from_->setObjectName(QStringLiteral("exportFrom"));
    to_->setObjectName(QStringLiteral("exportTo"));
    from_->setPlaceholderText(tr("2023-07-26"));
    to_->setPlaceholderText(tr("2023-08"));
    meaning_->setObjectName(QStringLiteral("exportDatesMeaning"));
    form()->addRow(tr("F&rom"), from_);
    form()->addRow(tr("&To"), to_);
    form()->addRow(QString(), meaning_);
    for (QLineEdit* field : {from_, to_}) {
        follow(field, ExportField::Dates);
        connect(field, &QLineEdit::textChanged, this, [this] {
            change([&] {
                model().settings.choices.from = from_->text().trimmed().toStdString();
                model().settings.choices.to = to_->text().trimmed().toStdString();
            });
        });
    }
}

void ContentPage::addLanes() {
    lanes_->setObjectName(QStringLiteral("exportLanes"));
    lanes_->addItem(tr("As in the view"));
    for (const LanesBy by : lanesByValues)
        lanes_->addItem(withoutMnemonic(lanesByText(by)), static_cast<int>(by));
    form()->addRow(tr("La&nes by"), lanes_);
    follow(lanes_, ExportField::Lanes);
    connect(lanes_, &QComboBox::currentIndexChanged, this, [this] {
        change([&] {
            options().lanesBy.reset();
            if (lanes_->currentData().isValid())
                options().lanesBy = static_cast<LanesBy>(lanes_->currentData().toInt());
        });
    });
}

void ContentPage::addKnowledge() {
    if (!knownOn_)
        return;
    known_ = new QCheckBox(tr("Only what was &known on %1").arg(shown(dayInWords(*knownOn_, dateStrings()))),
                           this);
    known_->setObjectName(QStringLiteral("exportKnown"));
    form()->addRow(QString(), known_);
    connect(known_, &QCheckBox::toggled, this,
            [this](bool only) { change([&] { model().context.asOf = only ? knownOn_ : std::nullopt; }); });
}

void ContentPage::setUsable(ExportScope scope, const QString& reason) {
    auto* items = qobject_cast<QStandardItemModel*>(scope_->model());
    QStandardItem* item = items->item(scope_->findData(static_cast<int>(scope)));
    item->setEnabled(reason.isEmpty());
    item->setToolTip(reason.isEmpty() ? QString() : plainToolTip(reason));
}

QString ContentPage::meaning(const ExportSettings& settings) const {
    if (settings.scope != ExportScope::Dates)
        return {};
    const ExportChoices& choices = settings.choices;
    if (choices.from.empty() && choices.to.empty())
        return tr("Enter dates such as 2023-07-26, 2023-08 or 1985. An empty field means the beginning or "
                  "the end of the timeline.");
    constexpr AxisSeconds farAway = std::numeric_limits<AxisSeconds>::max() / 4;
    const auto span = parsePictureSpan(choices.from, choices.to, {-farAway, farAway});
    if (!span)
        return errorText(span.error());
    const DateStrings words = dateStrings();
    const auto day = [&words](AxisSeconds at) { return shown(dayInWords(fromAxis(at).day, words)); };
    if (choices.from.empty())
        return tr("from the beginning to %1").arg(day(span->last - 1));
    if (choices.to.empty())
        return tr("from %1 to the end").arg(day(span->first));
    return tr("from %1 to %2", "two days").arg(day(span->first), day(span->last - 1));
}

void ContentPage::showSettings(const ExportSettings& settings) {
    const auto reason = [&](ExportField field) {
        return reasonAgainst(field, settings, model().context, model().purpose);
    };
    setUsable(ExportScope::OpeningView, reason(ExportField::OpeningView));
    setUsable(ExportScope::Selection, reason(ExportField::Selection));
    choose(scope_, static_cast<int>(settings.scope));
    if (from_->text().trimmed().toStdString() != settings.choices.from)
        from_->setText(QString::fromStdString(settings.choices.from));
    if (to_->text().trimmed().toStdString() != settings.choices.to)
        to_->setText(QString::fromStdString(settings.choices.to));
    meaning_->setText(meaning(settings));
    meaning_->setVisible(!meaning_->text().isEmpty());
    const auto& by = settings.choices.options.lanesBy;
    choose(lanes_, by ? QVariant(static_cast<int>(*by)) : QVariant());
    if (known_ != nullptr)
        known_->setChecked(model().context.asOf.has_value());
}

} // namespace crisis::ui
