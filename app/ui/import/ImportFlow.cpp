// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/ImportFlow.h"

#include "app/ui/import/ImportPreview.h"
#include "app/ui/import/TableImportDialog.h"
#include "core/io/import/TableSample.h"

#include <QFileDialog>
#include <QFileInfo>

namespace crisis {

ImportFlow::ImportFlow(Document* document, FileFlow* files, QWidget* window)
    : QObject(window), document_(document), files_(files), window_(window) {
    connect(document_, &Document::importFound, this, &ImportFlow::show);
}

void ImportFlow::askForFile() {
    auto* dialog = new QFileDialog(window_, tr("Import a file of another program"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Files of other programs (*.csv *.tsv *.txt *.json *.jsonl *.timeline *.xml "
                               "*.html *.htm *.js *.ics *.vcs)"),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportFlow::import);
    dialog->open();
}

void ImportFlow::import(const QString& path) {
    ImportOptions options;
    options.mapping.emplace();
    files_->openAs(path, options);
}

void ImportFlow::show() {
    window_->show(); // a window that comes up later would cover the question, and be blocked by it
    const FoundImport& found = *document_->foundImport();
    if (isTable(found.summary.format))
        return showTable();
    auto* dialog = new ImportPreview(found, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, document_, &Document::acceptImport);
    connect(dialog, &QDialog::rejected, document_, &Document::dismissImport);
    dialog->open();
}

void ImportFlow::showTable() {
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

} // namespace crisis
