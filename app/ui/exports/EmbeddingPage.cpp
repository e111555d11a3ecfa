// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportPages.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace crisis::ui {

EmbeddingPage::EmbeddingPage(ExportModel& model, QWidget* parent)
    : ExportPage(model, parent), author_(new QLineEdit(this)) {
    struct Choice {
        QString text;
        const char* name;
        ExportField field;
        bool EmbedOptions::*member;
    };
    const auto add = [this](const Choice& choice) {
        return check(choice.text, choice.name, choice.field,
                     [member = choice.member](ExportSettings& settings) -> bool& {
                         return settings.choices.options.embed.*member;
                     });
    };
    form()->addRow(add({tr("Em&bed the timeline in the picture"), "exportEmbed", ExportField::Embed,
                        &EmbedOptions::timeline}));
    form()->addRow(note(tr("The picture can then be opened as a timeline. It contains the quotes, dates and "
                           "sources, and everyone who has the picture can read them.")));
    auto* details = new QVBoxLayout;
    details->setContentsMargins(fontMetrics().height(), 0, 0, 4);
    details->setSpacing(5);
    for (const Choice& choice :
         {Choice{tr("&Only the events shown"), "exportEmbedVisible", ExportField::EmbedVisible,
                 &EmbedOptions::onlyVisible},
          Choice{tr("&Notes on events"), "exportEmbedNotes", ExportField::EmbedDetails, &EmbedOptions::notes},
          Choice{tr("My &judgements and assumptions, and the grades"), "exportEmbedJudgements",
                 ExportField::EmbedDetails, &EmbedOptions::judgements},
          Choice{tr("Rejecte&d dates"), "exportEmbedDeprecated", ExportField::EmbedDetails,
                 &EmbedOptions::deprecated},
          Choice{tr("Names of loc&al copies"), "exportEmbedCopies", ExportField::EmbedDetails,
                 &EmbedOptions::copies}})
        details->addWidget(add(choice));
    form()->addRow(details);
    author_->setObjectName(QStringLiteral("exportAuthor"));
    author_->setMaxLength(300);
    form()->addRow(tr("A&uthor"), author_);
    follow(author_, ExportField::Author);
    connect(author_, &QLineEdit::textChanged, this,
            [this](const QString& text) { change([&] { options().author = text.toStdString(); }); });
    form()->addRow(QString(), check(tr("State &when it was created"), "exportSaysWhen", ExportField::MadeWhen,
                                    [](ExportSettings& settings) -> bool& { return settings.saysWhen; }));
    form()->addRow(note(tr("Without this, the same timeline always gives the same file.")));
}

void EmbeddingPage::showSettings(const ExportSettings& settings) {
    const std::string& author = settings.choices.options.author;
    if (author_->text().toStdString() != author)
        author_->setText(QString::fromStdString(author));
}

} // namespace crisis::ui
