// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/PrintDialog.h"

#include "app/text/PlainText.h"
#include "app/ui/exports/ExportPages.h"
#include "app/ui/exports/ExportPresets.h"
#include "app/ui/exports/ExportPreview.h"
#include "app/ui/exports/PrintPaper.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

namespace crisis {

namespace {

constexpr int progressSteps = 1'000;

} // namespace

PrintDialog::PrintDialog(ExportContext context, QWidget* parent)
    : QDialog(parent), model_{ExportPresets::lastPrint(), std::move(context), ExportPurpose::Print},
      tabs_(new QTabWidget(this)), preview_(new ExportPreview(model_.context.timeline, this)),
      result_(new QLabel(this)), progress_(new QProgressBar(this)) {
    setWindowTitle(tr("Print"));
    result_->setTextFormat(Qt::PlainText);
    result_->setWordWrap(true);
    result_->setAlignment(Qt::AlignCenter);
    result_->setObjectName(QStringLiteral("printResult"));
    progress_->setRange(0, progressSteps);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The pages are being printed"));
    progress_->hide();
    addPage(new PaperPage(model_, tabs_), tr("&Paper"));
    addPage(new ContentPage(model_, tabs_), tr("&Content"));
    addPage(new LookPage(model_, tabs_), tr("Loo&k"));
    tabs_->setFixedWidth(std::max(fontMetrics().height() * 24, tabs_->sizeHint().width()));
    auto* shownSide = new QVBoxLayout;
    shownSide->addWidget(preview_, 1);
    shownSide->addWidget(result_);
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(tabs_);
    row->addLayout(shownSide, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(progress_);
    column->addWidget(makeButtons());
    connect(preview_, &ExportPreview::previewed, this, &PrintDialog::previewed);
    connect(&printer_, &PagePrinter::progressed, this,
            [this](double fraction) { progress_->setValue(static_cast<int>(fraction * progressSteps)); });
    connect(&printer_, &PagePrinter::done, this, [this](int pages) {
        setBusy(false);
        Q_EMIT printed(pages, printerName_);
        accept();
    });
    connect(&printer_, &PagePrinter::failed, this, [this](const QString& message) {
        setBusy(false);
        if (!message.isEmpty())
            fail(message);
    });
    // Chosen events were remembered, and none are.
    if (model_.settings.scope == ExportScope::Selection && model_.context.selection.empty())
        setScope(model_.settings, ExportScope::Whole);
    const int em = fontMetrics().height();
    resize(QSize(em * 68, em * 37).boundedTo(screen()->availableSize() * 0.92));
    edited();
    print_->setFocus();
}

void PrintDialog::addPage(ExportPage* page, const QString& title) {
    pages_.push_back(page);
    tabs_->addTab(page, title);
    connect(page, &ExportPage::edited, this, &PrintDialog::edited);
}

QWidget* PrintDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    print_ = buttons->addButton(tr("Pri&nt…"), QDialogButtonBox::AcceptRole);
    print_->setObjectName(QStringLiteral("printButton"));
    print_->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &PrintDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintDialog::reject);
    return buttons;
}

// What the preview shows: the part of the sheet that is printed on.
ExportChoices PrintDialog::choices() const {
    ExportChoices choices = choicesFor(model_.settings, model_.context);
    choices.options.paper = printedArea(printLayout(model_.settings.choices.options));
    choices.options.transparent = false;
    return choices;
}

void PrintDialog::edited() {
    for (ExportPage* page : pages_)
        page->refresh();
    const QString fault = faultOf(model_.settings, model_.context);
    result_->setText(fault.isEmpty() ? resultText(model_.settings, model_.purpose) : fault);
    applyReason(print_, fault);
    if (fault.isEmpty())
        preview_->showChoices(choices(), true);
    else
        preview_->showFault(fault);
}

std::shared_ptr<QPrinter> PrintDialog::makePrinter() const {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(printLayout(model_.settings.choices.options));
    printer->setDocName(QString::fromStdString(model_.context.timeline.header().title));
    return printer;
}

void PrintDialog::ask() {
    const std::shared_ptr<QPrinter> printer = makePrinter();
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    dialog->open();
}

void PrintDialog::printOn(std::shared_ptr<QPrinter> printer) {
    ExportPresets::setLastPrint(model_.settings);
    printerName_ = printer->outputFileName().isEmpty() ? printer->printerName() : printer->outputFileName();
    setBusy(true);
    printer_.start(model_.context.timeline, choices(), std::move(printer));
}

void PrintDialog::reject() {
    if (printer_.isRunning())
        printer_.cancel();
    else
        QDialog::reject();
}

void PrintDialog::setBusy(bool busy) {
    tabs_->setEnabled(!busy);
    print_->setEnabled(!busy);
    progress_->setValue(0);
    progress_->setVisible(busy);
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void PrintDialog::fail(const QString& message) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Print"), tr("The pages could not be printed."),
                                QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(cut(message, 600));
    box->open();
}

} // namespace crisis
