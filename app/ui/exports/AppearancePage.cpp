// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportPages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace crisis::ui {

AppearancePage::AppearancePage(ExportModel& model, QWidget* parent)
    : ExportPage(model, parent), theme_(new QComboBox(this)), svgText_(new QComboBox(this)),
      asOf_(new QLineEdit(this)) {
    theme_->setObjectName(QStringLiteral("exportTheme"));
    const std::pair<ThemeKind, QString> themes[] = {
        {ThemeKind::Light, tr("Light")},
        {ThemeKind::Dark, tr("Dark")},
        {ThemeKind::Print, tr("Print, black on white with little ink")},
        {ThemeKind::HighContrast, tr("High contrast on white")},
        {ThemeKind::HighContrastDark, tr("High contrast on black")}};
    for (const auto& [kind, text] : themes)
        theme_->addItem(text, static_cast<int>(kind));
    form()->addRow(tr("T&heme"), theme_);
    follow(theme_, ExportField::Theme);
    connect(theme_, &QComboBox::currentIndexChanged, this, [this] {
        change([&] { options().theme = static_cast<ThemeKind>(theme_->currentData().toInt()); });
    });
    form()->addRow(QString(), check(tr("Transpa&rent background"), "exportTransparent",
                                    ExportField::Transparent, [](ExportSettings& settings) -> bool& {
                                        return settings.choices.options.transparent;
                                    }));
    addParts();
    asOf_->setObjectName(QStringLiteral("exportAsOf"));
    asOf_->setMaxLength(300);
    asOf_->setPlaceholderText(tr("As of 8 August"));
    form()->addRow(tr("Bottom &line"), asOf_);
    follow(asOf_, ExportField::Parts);
    connect(asOf_, &QLineEdit::textChanged, this,
            [this](const QString& text) { change([&] { options().asOf = text.toStdString(); }); });
    svgText_->setObjectName(QStringLiteral("exportSvgText"));
    svgText_->addItem(tr("Text, searchable and accessible"), static_cast<int>(SvgText::Text));
    svgText_->addItem(tr("Outlines, identical everywhere"), static_cast<int>(SvgText::Paths));
    form()->addRow(tr("Text &as"), svgText_);
    follow(svgText_, ExportField::SvgText);
    connect(svgText_, &QComboBox::currentIndexChanged, this, [this] {
        change([&] { options().svgText = static_cast<SvgText>(svgText_->currentData().toInt()); });
    });
}

void AppearancePage::addParts() {
    struct Part {
        QString text;
        const char* name;
        ExportField field;
        bool PictureOptions::*member;
    };
    const Part parts[] = {
        {tr("&Title"), "exportTitle", ExportField::Parts, &PictureOptions::withTitle},
        {tr("Su&btitle"), "exportSubtitle", ExportField::Subtitle, &PictureOptions::withSubtitle},
        {tr("Le&gend"), "exportLegend", ExportField::Parts, &PictureOptions::withLegend},
        {tr("&Overview strip"), "exportOverview", ExportField::Parts, &PictureOptions::withOverview},
        {tr("So&urces"), "exportSources", ExportField::Parts, &PictureOptions::withSources},
        {tr("&Quotes, numbered"), "exportQuotes", ExportField::Parts, &PictureOptions::withQuotes},
        {tr("Gra&des"), "exportGrades", ExportField::Parts, &PictureOptions::withGrades},
        {tr("Page &numbers"), "exportPageNumbers", ExportField::PageNumbers,
         &PictureOptions::withPageNumbers},
        {tr("Su&mmary pages"), "exportSummary", ExportField::Summary, &PictureOptions::withSummary}};
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    int place = 0;
    for (const Part& part : parts) {
        grid->addWidget(check(part.text, part.name, part.field,
                              [member = part.member](ExportSettings& settings) -> bool& {
                                  return settings.choices.options.*member;
                              }),
                        place / 2, place % 2);
        ++place;
    }
    form()->addRow(tr("Include"), grid);
}

void AppearancePage::showSettings(const ExportSettings& settings) {
    const PictureOptions& now = settings.choices.options;
    choose(theme_, static_cast<int>(now.theme));
    choose(svgText_, static_cast<int>(now.svgText));
    if (asOf_->text().toStdString() != now.asOf)
        asOf_->setText(QString::fromStdString(now.asOf));
}

} // namespace crisis::ui
