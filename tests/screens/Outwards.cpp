// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/Outwards.h"

#include "app/export/ExportInput.h"
#include "app/text/ExportLossText.h"
#include "app/ui/evidence/StatementDialog.h"
#include "app/ui/exports/ExportResultBar.h"
#include "app/ui/files/FileController.h"
#include "tests/screens/Photographer.h"

#include <QFile>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace crisis::ui {

namespace {

void takeBox(Photographer& photographer, const QObject& of, const char* box, const char* name) {
    if (auto* found = of.findChild<QMessageBox*>(QLatin1String(box))) {
        photographer.take(*found, name);
        found->reject();
    }
}

} // namespace

void takeOutwards(Photographer& photographer, const QTemporaryDir& folder) {
    MainWindow window;
    prepare(window);
    if (!open(window, QString::fromLatin1(FileController::examplePath)))
        return;
    window.findChild<FileController*>()->saveTo(folder.filePath(QStringLiteral("niger-2023.csv")));
    takeBox(photographer, window, "foreignEnding", "dialog-save-under-foreign-name");

    const Timeline& timeline = window.document()->timeline();
    const QString path = folder.filePath(QStringLiteral("niger-2023.ics"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(9'000, ' ')) < 0)
        return;
    file.close();
    window.done()->showExported({path}, leftOutLines(exportLossesOf(ExportFormat::ICalendar, timeline)));
    photographer.take(window, "window-exported");
    window.done()->findChild<QPushButton*>(QStringLiteral("doneLeftOut"))->click();
    takeBox(photographer, window, "leftOut", "dialog-left-out");

    StatementDialog dialog(timeline, Statement(), StatementDialog::Kind::New, EventId("coup"), &window);
    dialog.show();
    dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Words that took time to find."));
    dialog.reject();
    takeBox(photographer, dialog, "throwAway", "dialog-throw-away");
}

} // namespace crisis::ui
