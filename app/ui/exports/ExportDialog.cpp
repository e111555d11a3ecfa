// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportDialog.h"

#include "app/text/PlainText.h"
#include "app/ui/exports/ExportPages.h"
#include "app/ui/exports/ExportPreview.h"
#include "app/ui/exports/ExportTarget.h"
#include "app/ui/exports/PresetBar.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

namespace crisis {
namespace {

constexpr int progressSteps = 1'000;

} // namespace

ExportDialog::ExportDialog(ExportContext context, QWidget* parent)
    : QDialog(parent), model_{ExportPresets::last(), std::move(context), ExportPurpose::File},
      presets_(new PresetBar(this)), format_(new QComboBox(this)), tabs_(new QTabWidget(this)),
      preview_(new ExportPreview(model_.context.timeline, this)), target_(new ExportTarget(this)),
      result_(new QLabel(this)), progress_(new QProgressBar(this)) {
    setWindowTitle(tr("Export"));
    result_->setTextFormat(Qt::PlainText);
    result_->setWordWrap(true);
    result_->setAlignment(Qt::AlignCenter);
    result_->setObjectName(QStringLiteral("exportResult"));
    progress_->setRange(0, progressSteps);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The file is being made"));
    progress_->hide();

    auto* shownSide = new QVBoxLayout;
    shownSide->addWidget(preview_, 1);
    shownSide->addWidget(result_);
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    controls_ = makeControls();
    row->addWidget(controls_);
    row->addLayout(shownSide, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(progress_);
    column->addWidget(makeButtons());
    connectExporter();
    connect(preview_, &ExportPreview::previewed, this, &ExportDialog::previewed);
    // Chosen events were remembered, and none are.
    if (model_.settings.scope == ExportScope::Selection && model_.context.selection.empty())
        setScope(model_.settings, ExportScope::Whole);
    const int em = fontMetrics().height();
    resize(QSize(em * 68, em * 37).boundedTo(screen()->availableSize() * 0.92));
    edited();
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
    addPage(new LookPage(model_, tabs_), tr("Loo&k"));
    addPage(new InsidePage(model_, tabs_), tr("Ins&ide"));
    tabs_->setObjectName(QStringLiteral("exportTabs"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(tabs_, 1);
    box->setFixedWidth(std::max(fontMetrics().height() * 24, tabs_->sizeHint().width()));
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
    // A table has no view that a file opens with.
    if (!showsPicture(format) && model_.settings.scope == ExportScope::OpeningView)
        setScope(model_.settings, ExportScope::Whole);
    edited();
}

void ExportDialog::addPage(ExportPage* page, const QString& title) {
    pages_.push_back(page);
    tabs_->addTab(page, title);
    connect(page, &ExportPage::edited, this, &ExportDialog::edited);
}

QWidget* ExportDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    export_ = buttons->addButton(tr("E&xport…"), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("exportButton"));
    export_->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { target_->ask(choices(), model_.context); });
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(target_, &ExportTarget::chosen, this, &ExportDialog::exportTo);
    return buttons;
}

void ExportDialog::connectExporter() {
    connect(&exporter_, &PictureExporter::progressed, this,
            [this](double fraction) { progress_->setValue(static_cast<int>(fraction * progressSteps)); });
    connect(&exporter_, &PictureExporter::done, this, [this](const QStringList& files) {
        setBusy(false);
        Q_EMIT exported(files);
        accept();
    });
    connect(&exporter_, &PictureExporter::failed, this, [this](const QString& message) {
        setBusy(false);
        if (!message.isEmpty())
            fail(message);
    });
}

void ExportDialog::setSettings(const ExportSettings& settings) {
    model_.settings = settings;
    edited();
}

ExportChoices ExportDialog::choices() const {
    return choicesFor(model_.settings, model_.context, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

void ExportDialog::edited() {
    choose(format_, static_cast<int>(model_.settings.choices.format));
    for (ExportPage* page : pages_)
        page->refresh();
    presets_->setCurrent(model_.settings);
    const QString fault = faultOf(model_.settings, model_.context);
    result_->setText(fault.isEmpty() ? resultText(model_.settings, model_.purpose) : fault);
    applyReason(export_, fault);
    if (fault.isEmpty())
        preview_->showChoices(choicesFor(model_.settings, model_.context),
                              model_.settings.choices.format == ExportFormat::Pdf);
    else
        preview_->showFault(fault);
}

void ExportDialog::exportTo(const QString& path) {
    ExportPresets::setLast(model_.settings);
    setBusy(true);
    exporter_.start(model_.context.timeline, choices(), path);
}

void ExportDialog::reject() {
    if (exporter_.isRunning())
        exporter_.cancel();
    else
        QDialog::reject();
}

void ExportDialog::setBusy(bool busy) {
    controls_->setEnabled(!busy);
    export_->setEnabled(!busy);
    progress_->setValue(0);
    progress_->setVisible(busy);
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void ExportDialog::fail(const QString& message) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export"), tr("The file could not be made."),
                                QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(cut(message, 600));
    box->open();
}

} // namespace crisis
