// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/Imports.h"

#include "app/ui/files/RecentFiles.h"
#include "app/ui/import/ImportPreview.h"
#include "app/ui/import/MergeController.h"
#include "app/ui/import/MergeDialog.h"
#include "app/ui/import/TableImportDialog.h"
#include "app/ui/widgets/MessageBar.h"
#include "tests/screens/Photographer.h"

#include <QFile>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

namespace crisis::ui {

namespace {

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    QFile file(folder.filePath(QLatin1String(name)));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QDialog* dialogOf(MainWindow& window) {
    QDialog* shown = nullptr;
    const auto find = [&] {
        for (auto* dialog : window.findChildren<QDialog*>()) {
            if (dialog->isVisible())
                shown = dialog;
        }
        return shown != nullptr;
    };
    if (!QTest::qWaitFor(find, waitMs))
        return nullptr;
    shown->resize(1'000, 680); // as on a screen of 1280 x 720
    return shown;
}

/// Of a table with this column in view.
void takePreview(Photographer& photographer, const QString& path, const char* name, int column = 0) {
    MainWindow window;
    prepare(window);
    window.openFile(path);
    if (QDialog* dialog = dialogOf(window)) {
        if (auto* table = dialog->findChild<QTableWidget*>())
            table->scrollTo(table->model()->index(1, column));
        photographer.take(*dialog, name);
        dialog->reject();
    }
}

/// As many columns as data sets have, with names and cells of every length and script.
QByteArray wideTable() {
    QByteArray names = "event_date,title_ar,标题,";
    QByteArray first = "2023-08-04,اجتمع رؤساء الأركان في أبوجا للاتفاق على خطة,各国参谋长在阿布贾商定计划,";
    QByteArray second = "05/04/2023,أُغلق المجال الجوي,领空关闭,";
    for (int column = 4; column <= 60; ++column) {
        names += QByteArrayLiteral("variable_") + QByteArray::number(column) +
                 (column % 9 == 0 ? "_with_a_name_that_goes_on_longer_than_anybody_reads" : "") +
                 (column < 60 ? "," : "\n");
        const QByteArray cell = column % 7 == 0
                                    ? "a cell that goes on and on, as notes do, for a whole sentence"
                                    : QByteArray::number(column * 17);
        first += '"' + cell + '"' + (column < 60 ? "," : "\n");
        second += column % 5 == 0 ? "" : QByteArray::number(column);
        second += column < 60 ? "," : "\n";
    }
    return names + first + second;
}

} // namespace

void takeImports(Photographer& photographer, const QTemporaryDir& folder) {
    const QString data = QStringLiteral(CRISIS_SOURCE_DIR "/tests/data/import/");
    takePreview(photographer, data + QStringLiteral("timelinejs/odd.json"), "dialog-import-timelinejs");
    takePreview(photographer, data + QStringLiteral("icalendar/mail-program.ics"), "dialog-import-icalendar");
    takePreview(photographer, data + QStringLiteral("bibliography/zotero-api.json"), "dialog-import-zotero");
    takePreview(photographer, data + QStringLiteral("table/acled.csv"), "dialog-import-acled", 15);
    takePreview(photographer, data + QStringLiteral("table/timelinejs3.csv"),
                "dialog-import-timelinejs-table", 16);
    takePreview(photographer, write(folder, "wide.csv", wideTable()), "dialog-import-table-wide");

    const QString path =
        write(folder, "incidents.csv",
              "Compiled by hand\n\nDate;What happened;Place;Weather;Link\n"
              "26/07/2023;Palace guards detain the president;Niamey;hot;https://example.org/1\n"
              "04/08/2023;Chiefs of staff agree on a plan;Abuja;;https://example.org/2\n"
              "06/08/2023;The deadline runs out;Niamey;;\n"
              "10/08/2023;Summit;Abuja;rain;\nsoon;Elections;;;\n");
    MainWindow window;
    prepare(window);
    window.openFile(path);
    QDialog* table = dialogOf(window);
    if (table == nullptr)
        return;
    photographer.take(*table, "dialog-import-table");
    table->accept();
    if (!QTest::qWaitFor([&window] { return window.document()->isOpen(); }, waitMs))
        return;
    if (auto* more = window.messageBar()->findChild<QPushButton*>(QStringLiteral("noticeMore")))
        more->click();
    photographer.take(window, "window-imported-table");

    // What a person has changed since, and then the file.
    Event summit = window.document()->timeline().event(EventPosition{3});
    summit.summary = "Heads of state meet.";
    static_cast<void>(window.document()->perform(ReplaceEvent{summit}));
    Event plan = window.document()->timeline().event(EventPosition{1});
    plan.title = "Chiefs of staff settle a plan";
    static_cast<void>(window.document()->perform(ReplaceEvent{plan}));
    window.merge()->read(write(folder, "radio.csv", "Date;What happened\n27/07/2023;The radio reports\n"));
    if (QDialog* other = dialogOf(window)) {
        other->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    const QString later =
        write(folder, "later.csv",
              "Date;What happened;Place;Weather;Link;Description\n"
              "26/07/2023;Palace guards detain the president;Niamey;very hot;https://example.org/1;\n"
              "04/08/2023;Chiefs of staff agree on a plan;Abuja;;https://example.org/2;For all to see\n"
              "10/08/2023;Summit;Abuja;rain;;Second summit of the heads of state\n"
              "06/08/2023;The deadline passes;Niamey;;;\n"
              "12/08/2023;Talks;Niamey;;;\n"
              "when it rains;Floods;Niamey;;;\n");
    window.merge()->read(later);
    if (QDialog* merge = dialogOf(window)) {
        photographer.take(*merge, "dialog-merge");
        merge->reject();
    }
    RecentFiles::clear();
}

} // namespace crisis::ui
