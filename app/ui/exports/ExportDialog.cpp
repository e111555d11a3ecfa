// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportDialog.h"

#include "app/ui/exports/ExportPages.h"
#include "app/ui/exports/ExportPresets.h"
#include "app/ui/exports/ExportTarget.h"
#include "app/ui/exports/PresetBar.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace crisis::ui {

ExportDialog::ExportDialog(ExportContext context, QWidget* parent)
    : PreviewDialog({ExportPresets::last(), std::move(context), ExportPurpose::File}, parent),
      presets_(new PresetBar(this)), format_(new QComboBox(this)), target_(new ExportTarget(this)) {
    setWindowTitle(tr("Export"));
    QWidget* controls = makeControls();
    auto* button = new QPushButton(tr("E&xport…"), this);
    button->setObjectName(QStringLiteral("exportButton"));
    connect(target_, &ExportTarget::chosen, this, &ExportDialog::exportTo);
    connectExporter();
    arrange(controls, button, tr("Creating the file"));
    format_->setFocus();
}

QWidget* ExportDialog::makeControls() {
    auto* box = new QWidget(this);
    auto* head = new QFormLayout;
    head->setVerticalSpacing(9);
    head->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    head->addRow(tr("&Preset"), presets_);
    head->addRow(tr("&Format"), format_);
    makeFormats();
    addPage(new ContentPage(model_, tabs_), tr("&Content"));
    addPage(new SizePage(model_, tabs_), tr("&Size"));
    addPage(new AppearancePage(model_, tabs_), tr("App&earance"));
    addPage(new EmbeddingPage(model_, tabs_), tr("Embedd&ing"));
    tabs_->setObjectName(QStringLiteral("exportTabs"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(tabs_, 1);
    connect(presets_, &PresetBar::chosen, this, &ExportDialog::setSettings);
    return box;
}

void ExportDialog::makeFormats() {
    format_->setObjectName(QStringLiteral("exportFormat"));
    for (const ExportFormat format : exportFormats())
        format_->addItem(formatText(format), static_cast<int>(format));
    connect(format_, &QComboBox::activated, this,
            [this] { chooseFormat(static_cast<ExportFormat>(format_->currentData().toInt())); });
}

void ExportDialog::chooseFormat(ExportFormat format) {
    model_.settings.choices.format = format;
    // Tables and text have no opening view.
    if (!showsPicture(format) && model_.settings.scope == ExportScope::OpeningView)
        setScope(model_.settings, ExportScope::Whole);
    edited();
}

void ExportDialog::connectExporter() {
    connect(&exporter_, &PictureExporter::progressed, this, &ExportDialog::showProgress);
    connect(&exporter_, &PictureExporter::done, this,
            [this](const QStringList& files, const QStringList& exportLosses) {
                setBusy(false);
                Q_EMIT exported(files, exportLosses);
                accept();
            });
    connect(&exporter_, &PictureExporter::failed, this,
            [this](const QString& message) { showFailure(tr("The file could not be created."), message); });
}

void ExportDialog::setSettings(const ExportSettings& settings) {
    model_.settings = settings;
    edited();
}

ExportChoices ExportDialog::choices() const {
    return choicesFor(model_.settings, model_.context, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

ExportChoices ExportDialog::previewChoices() const { return choicesFor(model_.settings, model_.context); }

bool ExportDialog::previewsPages() const {
    return infoOf(model_.settings.choices.format).form == PictureForm::Sheets;
}

void ExportDialog::refresh() {
    choose(format_, static_cast<int>(model_.settings.choices.format));
    presets_->setCurrent(model_.settings);
}

void ExportDialog::go() { target_->ask(choices(), model_.context); }

void ExportDialog::exportTo(const QString& path) {
    ExportPresets::setLast(model_.settings);
    setBusy(true);
    exporter_.start(model_.context.timeline, choices(), path);
}

bool ExportDialog::cancelMaking() {
    const bool running = exporter_.isRunning();
    if (running)
        exporter_.cancel();
    return running;
}

} // namespace crisis::ui
