// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/printing/PrintDialog.h"

#include "app/ui/exports/ExportPages.h"
#include "app/ui/exports/ExportPresets.h"
#include "app/ui/printing/PaperPage.h"
#include "app/ui/printing/PrintPaper.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTabWidget>

namespace crisis::ui {

PrintDialog::PrintDialog(ExportContext context, QWidget* parent)
    : PreviewDialog({ExportPresets::lastPrint(), std::move(context), ExportPurpose::Print}, parent) {
    setWindowTitle(tr("Print"));
    addPage(new PaperPage(model_, tabs_), tr("&Paper"));
    addPage(new ContentPage(model_, tabs_), tr("&Content"));
    addPage(new AppearancePage(model_, tabs_), tr("App&earance"));
    auto* print = new QPushButton(tr("Pri&nt…"), this);
    print->setObjectName(QStringLiteral("printButton"));
    connect(&printer_, &PagePrinter::progressed, this, &PrintDialog::showProgress);
    connect(&printer_, &PagePrinter::done, this, [this](int pages) {
        setBusy(false);
        Q_EMIT printed(pages, printerName_);
        accept();
    });
    connect(&printer_, &PagePrinter::failed, this,
            [this](const QString& message) { showFailure(tr("The pages could not be printed."), message); });
    arrange(tabs_, print, tr("Printing the pages"));
    print->setFocus();
}

// The size is the printable area of the sheet.
ExportChoices PrintDialog::previewChoices() const {
    ExportChoices choices = choicesFor(model_.settings, model_.context);
    choices.options.paper = printedArea(printLayout(model_.settings.choices.options));
    choices.options.transparent = false;
    return choices;
}

std::shared_ptr<QPrinter> PrintDialog::makePrinter() const {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(printLayout(model_.settings.choices.options));
    printer->setDocName(QString::fromStdString(model_.context.timeline.header().title));
    return printer;
}

void PrintDialog::go() {
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
    printer_.start(model_.context.timeline, previewChoices(), std::move(printer));
}

bool PrintDialog::cancelMaking() {
    const bool running = printer_.isRunning();
    if (running)
        printer_.cancel();
    return running;
}

} // namespace crisis::ui
