// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/exports/CopyController.h"
#include "app/ui/exports/ExportDialog.h"
#include "app/ui/exports/ExportResultBar.h"
#include "app/ui/panels/EventList.h"
#include "app/ui/printing/PrintDialog.h"
#include "app/ui/widgets/TaskProgressBar.h"
#include "app/ui/window/MainWindow.h"

namespace crisis::ui {

void MainWindow::connectExports() {
    connect(actions_->exportFile, &QAction::triggered, this, [this] {
        auto* dialog = new ExportDialog(exportContext(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ExportDialog::exported, done_, &ExportResultBar::showExported);
        dialog->open();
    });
    connect(files_, &FileController::exportWanted, actions_->exportFile, &QAction::trigger);
    connect(actions_->print, &QAction::triggered, this, [this] {
        auto* dialog = new PrintDialog(exportContext(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PrintDialog::printed, this, [this](int pages, const QString& printer) {
            done_->showMessage(pages == 1 ? tr("Printed 1 page: %1.").arg(printer)
                                          : tr("Printed %n pages: %1.", nullptr, pages).arg(printer));
        });
        dialog->open();
    });
    auto* copies = new CopyController(this);
    connect(actions_->copyPicture, &QAction::triggered, copies,
            [this, copies] { copies->copyPicture(exportContext()); });
    connect(actions_->copyTable, &QAction::triggered, copies,
            [this, copies] { copies->copyTable(exportContext()); });
    connect(copies, &CopyController::started, copying_, &TaskProgressBar::start);
    connect(copies, &CopyController::progressed, copying_, &TaskProgressBar::setFraction);
    connect(copying_, &TaskProgressBar::cancelled, copies, &CopyController::cancel);
    connect(copies, &CopyController::copied, this, [this](const QString& message) {
        copying_->finish();
        done_->showMessage(message);
    });
    connect(copies, &CopyController::failed, this, [this](const QString& message) {
        copying_->finish();
        if (!message.isEmpty())
            showWarning(tr("Nothing was copied."), message);
    });
}

ExportContext MainWindow::exportContext() const {
    ExportContext context;
    context.timeline = document_->timeline();
    context.view = {canvas_->visibleFirst(), canvas_->visibleLast()};
    context.lanes = canvas_->lanesBy();
    context.path = document_->path();
    context.selection = list_->selection();
    if (context.selection.empty() && selection_->chosen())
        context.selection.emplace_back(selection_->chosen()->value());
    context.asOf = session_->shown()->part().asOf();
    return context;
}

} // namespace crisis::ui
