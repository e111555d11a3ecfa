// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/ImportController.h"

#include "app/ui/import/ImportPreview.h"
#include "app/ui/import/TableImportDialog.h"
#include "core/import/ImportFormats.h"

#include <QFileDialog>
#include <QFileInfo>

namespace crisis::ui {

ImportController::ImportController(Session& session, FileController* files, QWidget* window)
    : QObject(window), document_(session.document()), files_(files), window_(window) {
    connect(document_, &Document::importFound, this, &ImportController::show);
}

void ImportController::askForFile() {
    auto* dialog = new QFileDialog(window_, tr("Import a file from another program"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList patterns;
    for (const std::string_view ending : importFileEndings())
        patterns << QStringLiteral("*.%1").arg(
            QLatin1String(ending.data(), static_cast<qsizetype>(ending.size())));
    dialog->setNameFilters(
        {tr("Files from other programs (%1)").arg(patterns.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportController::import);
    dialog->open();
}

void ImportController::import(const QString& path) {
    ImportOptions options;
    options.mapping.emplace();
    files_->openAs(path, options);
}

void ImportController::show() {
    window_->show(); // a window shown later would cover the dialog and be blocked by it
    const FoundImport& found = *document_->foundImport();
    if (found.summary.format->kind == ImportFormat::Kind::Table)
        return showTable();
    auto* dialog = new ImportPreview(found, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, document_, &Document::acceptImport);
    connect(dialog, &QDialog::rejected, document_, &Document::dismissImport);
    dialog->open();
}

void ImportController::showTable() {
    const FoundImport& found = *document_->foundImport();
    auto* dialog = new TableImportDialog(found, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path = found.path] {
        dialog->remember();
        if (dialog->isAsFound())
            return document_->acceptImport();
        ImportOptions options;
        options.mapping = dialog->mapping();
        files_->import(path, options);
    });
    connect(dialog, &QDialog::rejected, document_, &Document::dismissImport);
    dialog->open();
}

} // namespace crisis::ui
