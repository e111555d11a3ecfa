// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/TableFlow.h"

#include "app/text/PlainText.h"
#include "app/ui/document/FileFlow.h"
#include "app/ui/import/TableImportDialog.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace crisis {

void askForTable(FileFlow* files, QWidget* window) {
    auto* dialog = new QFileDialog(window, FileFlow::tr("Import a table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {FileFlow::tr("Tables (*.csv *.tsv *.txt *.jsonl *.json)"), FileFlow::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [files, window](const QString& path) { importTable(path, files, window); });
    dialog->open();
}

void importTable(const QString& path, FileFlow* files, QWidget* window) {
    const QString message =
        FileFlow::tr("%1 could not be opened.").arg(isolated(cut(QFileInfo(path).fileName(), 200)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return files->tell(message, file.errorString());
    QByteArray beginning = file.read(TableImportDialog::mostBytes);
    // A row that is cut would be told as a fault of the file.
    if (!file.atEnd() && beginning.lastIndexOf('\n') > 0)
        beginning.truncate(beginning.lastIndexOf('\n') + 1);
    const auto preview = previewTable({beginning.constData(), static_cast<std::size_t>(beginning.size())});
    if (!preview)
        return files->tell(message, errorMessage(preview.error()));
    auto* dialog = new TableImportDialog(beginning, *preview, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, files, [dialog, path, files] {
        dialog->remember();
        ImportOptions options;
        options.mapping = dialog->mapping();
        files->import(path, options);
    });
    dialog->open();
}

} // namespace crisis
