// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/import/ImportController.h"
#include "app/ui/import/ImportPreview.h"
#include "app/ui/import/MergeController.h"
#include "app/ui/import/TableImportDialog.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/session/Selection.h"
#include "app/ui/widgets/MessageBar.h"
#include "tests/app/ui/import/Importing.h"
#include "tests/support/Catch.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

namespace crisis::test::import_test {
using namespace crisis::ui;

namespace {

QTreeWidget* eventsIn(QDialog& dialog) {
    return listNamed(dialog, QStringLiteral("Preview of the first events"));
}

constexpr auto table = "Date,What,Weather\n2023-07-26,A coup <b>here</b>,hot\n04/05/2023,A summit,wet\n";

} // namespace

TEST_CASE("A file of another program opens as a new timeline, and a message summarises the import") {
    WindowFixture fixture;
    const QString file = fixture.write(QStringLiteral("events.csv"), table);
    importTable(fixture, file);
    const Document& document = *fixture.window().document();
    REQUIRE(document.isOpen());
    CHECK(document.timeline().eventCount() == 2);
    CHECK(document.timeline().header().title == "events");
    CHECK(document.path().isEmpty());
    CHECK(document.proposedPath() == fixture.file(QStringLiteral("events.timeline.json")));
    CHECK(fixture.window().isWindowModified());
    const MessageBar& messageBar = *fixture.window().messageBar();
    CHECK(messageBar.isVisible());
    CHECK(messageBar.message().startsWith(QStringLiteral("CSV. Found: 2. Events: 2.")));
    CHECK(messageBar.details().contains(QStringLiteral("Weather: not supported by timelines")));
    CHECK(messageBar.details().contains(QStringLiteral("day and month could be the other way round")));
    CHECK(messageBar.details().contains(QStringLiteral("What → title (2)")));
    CHECK(fixture.window().canvas()->scene().eventsTotal == 2);
}

TEST_CASE("The details panel shows preserved members and how a date was written") {
    WindowFixture fixture;
    importTable(fixture,
                fixture.write(QStringLiteral("events.csv"),
                              "Date,What,Weather\n2023-07-26,A coup,hot\n13/13/2023,A summit,<b>wet</b>\n"));
    MainWindow& window = fixture.window();
    const Timeline& timeline = window.document()->timeline();
    REQUIRE(timeline.eventCount() == 2);
    REQUIRE(timeline.title(EventPosition{1}) == "A summit");
    window.selection()->choose(EventId(timeline.eventId(EventPosition{1})));
    const QString details = plainText(window.detailsPanel()->view()->page());
    CHECK(details.contains(QStringLiteral("13/13/2023")));
    CHECK(details.contains(QStringLiteral("Weather")));
    CHECK(details.contains(QStringLiteral("<b>wet</b>")));
}

TEST_CASE("An import is saved as a timeline and never replaces the imported file") {
    WindowFixture fixture;
    const QString file = fixture.write(QStringLiteral("events.csv"), table);
    importTable(fixture, file);
    fixture.window().document()->saveAs(fixture.window().document()->proposedPath());
    CHECK(fixture.window().messageBar()->message().contains(QStringLiteral("Save it")));
    CHECK(eventually([&] { return !fixture.window().isWindowModified(); }));
    CHECK_FALSE(fixture.window().messageBar()->message().contains(QStringLiteral("Save it")));
    QFile original(file);
    REQUIRE(original.open(QIODevice::ReadOnly));
    CHECK(original.readAll() == table);
    fixture.restart();
    fixture.open(fixture.file(QStringLiteral("events.timeline.json")));
    CHECK(fixture.window().document()->timeline().eventCount() == 2);
    CHECK_FALSE(fixture.window().document()->imported());
    CHECK_FALSE(fixture.window().isWindowModified());
}

TEST_CASE("Closing asks about an unsaved import") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("events.csv"), table));
    fixture.window().close();
    QMessageBox* question = messageBox(fixture.window());
    REQUIRE(question != nullptr);
    CHECK(question->text().contains(QStringLiteral("events")));
    question->button(QMessageBox::Discard)->click();
    CHECK(eventually([&] { return !fixture.window().isVisible(); }));
}

TEST_CASE("A file that no reader understands is refused as before") {
    WindowFixture fixture;
    fixture.open(fixture.write(QStringLiteral("letter.txt"), "Dear all, this is no table and no timeline."));
    CHECK_FALSE(fixture.window().document()->isOpen());
    CHECK(fixture.window().messageBar()->message().contains(QStringLiteral("letter.txt")));
}

TEST_CASE("A table is imported with the selected column meanings, which are remembered for the next table") {
    WindowFixture fixture;
    const QString file =
        fixture.write(QStringLiteral("log.csv"), "When;Who knows;Where\n04/05/2023;Palace guards act;Niamey\n"
                                                 "06/07/2023;Chiefs <b>agree</b>;Abuja\n");
    MainWindow& window = fixture.window();
    const auto dialogOf = [&](const QString& path) {
        window.openFile(path);
        return shown<TableImportDialog>(window);
    };
    TableImportDialog* dialog = dialogOf(file);
    REQUIRE(dialog != nullptr);
    auto* table = dialog->findChild<QTableWidget*>();
    REQUIRE(table->columnCount() == 3);
    CHECK(table->item(2, 1)->text() == QStringLiteral("Chiefs <b>agree</b>"));
    choose(qobject_cast<QComboBox*>(table->cellWidget(0, 1)), static_cast<int>(ColumnRole::Title));
    choose(qobject_cast<QComboBox*>(table->cellWidget(0, 2)), static_cast<int>(ColumnRole::Tag));
    choose(dialog->findChild<QComboBox*>(QStringLiteral("dateOrder")),
           static_cast<int>(DateOrder::MonthFirst));
    auto* events = eventsIn(*dialog);
    REQUIRE(events->topLevelItemCount() == 2);
    CHECK(events->topLevelItem(0)->text(0) == QStringLiteral("5 April 2023"));
    CHECK(events->topLevelItem(0)->text(1) == QStringLiteral("Palace guards act"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("importTable")), Qt::LeftButton);
    CHECK(eventually([&] { return window.document()->isOpen(); }));
    const Event event = window.document()->timeline().event(EventPosition{0});
    CHECK(event.dates[0].date->text() == "2023-04-05");
    CHECK(event.tags == std::vector<std::string>{"Niamey"});

    const QString next =
        fixture.write(QStringLiteral("next.csv"), "When;Who knows;Where\n08/09/2023;Talks;Abuja\n");
    window.document()->saveAs(fixture.file(QStringLiteral("log.timeline.json")));
    CHECK(eventually([&] { return !window.isWindowModified(); }));
    CHECK(eventually([&] { return window.findChild<TableImportDialog*>() == nullptr; }));
    dialog = dialogOf(next);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->mapping().dateOrder == DateOrder::MonthFirst);
    CHECK(eventsIn(*dialog)->topLevelItem(0)->text(0) == QStringLiteral("9 August 2023"));
    dialog->reject();
}

TEST_CASE("Remembered column meanings keep each file's layout, are indicated, and can be forgotten") {
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    const auto dialogOf = [&](const QString& path) {
        CHECK(eventually([&] { return window.findChild<TableImportDialog*>() == nullptr; }));
        window.imports()->import(path);
        return shown<TableImportDialog>(window);
    };
    const auto forget = [](TableImportDialog* dialog) {
        return dialog->findChild<QPushButton*>(QStringLiteral("forgetMeanings"));
    };
    auto* dialog = dialogOf(fixture.write(QStringLiteral("first.csv"),
                                          "Log\nof\nthe day\nWhen;Who\n04/05/2023;Caf\xE9\n05/05/2023;B\n"));
    REQUIRE(dialog != nullptr);
    CHECK_FALSE(forget(dialog)->isVisible());
    dialog->findChild<QSpinBox*>(QStringLiteral("headerLine"))->setValue(4);
    choose(dialog->findChild<QComboBox*>(QStringLiteral("encoding")),
           static_cast<int>(TextEncoding::Windows1252));
    auto* table = dialog->findChild<QTableWidget*>();
    choose(qobject_cast<QComboBox*>(table->cellWidget(0, 1)), static_cast<int>(ColumnRole::Title));
    choose(dialog->findChild<QComboBox*>(QStringLiteral("dateOrder")),
           static_cast<int>(DateOrder::MonthFirst));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("importTable")), Qt::LeftButton);
    CHECK(eventually([&] { return window.document()->isOpen(); }));
    window.document()->saveAs(fixture.file(QStringLiteral("first.timeline.json")));
    CHECK(eventually([&] { return !window.isWindowModified(); }));

    dialog = dialogOf(fixture.write(QStringLiteral("second.csv"),
                                    "When;Who\n04/05/2023;Caf\xC3\xA9\n05/06/2023;B\n06/07/2023;C\n"));
    REQUIRE(dialog != nullptr);
    CHECK(forget(dialog)->isVisible());
    CHECK(dialog->mapping().dateOrder == DateOrder::MonthFirst);
    REQUIRE(eventsIn(*dialog)->topLevelItemCount() == 3);
    CHECK(eventsIn(*dialog)->topLevelItem(0)->text(0) == QStringLiteral("5 April 2023"));
    CHECK(eventsIn(*dialog)->topLevelItem(0)->text(1) == QStringLiteral("Café"));
    forget(dialog)->setFocus();
    QTest::keyClick(forget(dialog), Qt::Key_Space);
    CHECK_FALSE(forget(dialog)->isVisible());
    CHECK(dialog->isAsFound());
    CHECK(dialog->mapping().dateOrder == DateOrder::Auto);
    CHECK(eventsIn(*dialog)->topLevelItem(0)->text(0) == QStringLiteral("4 May 2023"));
    dialog->reject();
    dialog = dialogOf(fixture.file(QStringLiteral("second.csv")));
    REQUIRE(dialog != nullptr);
    CHECK_FALSE(forget(dialog)->isVisible());
    dialog->reject();
}

TEST_CASE(
    "A file that is not a table is refused with the reason, and the way a table is read can be changed") {
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    window.imports()->import(fixture.write(QStringLiteral("letter.txt"), "Dear all"));
    CHECK(eventually([&] { return window.messageBar()->message().contains(QStringLiteral("letter.txt")); }));
    // No reader would take it for a table of events: the person says so.
    window.imports()->import(
        fixture.write(QStringLiteral("a.csv"), "noted,What;Where\nin caf\xC3\xA9,A;B\nlater,C;D\n"));
    auto* dialog = shown<TableImportDialog>(window);
    auto* columns = dialog->findChild<QTableWidget*>();
    CHECK(columns->item(1, 0)->text() == QStringLiteral("in café"));
    choose(dialog->findChild<QComboBox*>(QStringLiteral("encoding")),
           static_cast<int>(TextEncoding::Windows1252));
    CHECK(columns->item(1, 0)->text() == QStringLiteral("in cafÃ©"));
    auto* encodings = dialog->findChild<QComboBox*>(QStringLiteral("encoding"));
    CHECK(encodings->currentText() == QStringLiteral("Western (windows-1252)"));
    choose(encodings, static_cast<int>(TextEncoding::Windows1251));
    CHECK(columns->item(1, 0)->text() == QStringLiteral("in cafГ©"));
    CHECK(encodings->currentText() == QStringLiteral("Cyrillic (windows-1251)"));
    choose(encodings, static_cast<int>(TextEncoding::Windows1252));
    choose(dialog->findChild<QComboBox*>(QStringLiteral("delimiter")), QStringLiteral(";"));
    CHECK(columns->horizontalHeaderItem(0)->text() == QStringLiteral("noted,What"));
    dialog->findChild<QSpinBox*>(QStringLiteral("headerLine"))->setValue(0);
    CHECK(columns->horizontalHeaderItem(0)->text() == QStringLiteral("Column 1"));
    CHECK(columns->item(1, 0)->text() == QStringLiteral("noted,What"));
    CHECK(dialog->mapping().headerLine == 0U);
    CHECK(dialog->mapping().encoding == TextEncoding::Windows1252);
    CHECK(dialog->mapping().delimiter == ";");
    dialog->reject();
    CHECK_FALSE(window.document()->isOpen());
}

TEST_CASE("A file of another program is previewed and opened only if the user accepts") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const std::uint64_t before = window.document()->revision();
    const QString file = fixture.write(
        QStringLiteral("talks.ics"),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20230810\r\n"
        "SUMMARY:Summit <b>in</b> Abuja\r\nCLASS:PUBLIC\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    window.openFile(file);
    auto* dialog = shown<ImportPreview>(window);
    CHECK(window.document()->revision() == before);
    CHECK(dialog->findChild<QLabel*>(QStringLiteral("importFacts"))
              ->text()
              .startsWith(QStringLiteral("iCalendar 2.0. Found: 1. Events: 1.")));
    CHECK(eventsIn(*dialog)->topLevelItem(0)->text(0) == QStringLiteral("10 August 2023"));
    CHECK(eventsIn(*dialog)->topLevelItem(0)->text(1) == QStringLiteral("Summit in Abuja"));
    auto* mapped = listNamed(*dialog, QStringLiteral("What each element of the file becomes"));
    CHECK(mapped->findItems(QStringLiteral("SUMMARY"), Qt::MatchExactly).size() == 1);
    auto* notes = listNamed(*dialog, QStringLiteral("What could not be read or is ambiguous, and why"));
    CHECK(notes->findItems(QStringLiteral("CLASS"), Qt::MatchExactly).size() == 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(window.document()->revision() == before);
    CHECK(window.document()->foundImport() == nullptr);
    CHECK_FALSE(window.document()->imported());

    window.openFile(file);
    QTest::keyClick(shown<ImportPreview>(window), Qt::Key_Return);
    CHECK(eventually([&] { return window.document()->imported().has_value(); }));
    CHECK(window.document()->timeline().title(EventPosition{0}) == "Summit in Abuja");
}

TEST_CASE("A table with very many columns opens its dialog without freezing") {
    WindowFixture fixture;
    QByteArray names = "Date,Title", row = "2023-08-04,A";
    for (int column = 0; column < 3'000; ++column) {
        names += ",c" + QByteArray::number(column);
        row += ",1";
    }
    fixture.window().openFile(fixture.write(QStringLiteral("wide.csv"), names + '\n' + row + '\n'));
    auto* dialog = shown<TableImportDialog>(fixture.window());
    CHECK(dialog->findChild<QTableWidget*>()->columnCount() == 3'002);
    dialog->reject();
}

TEST_CASE("Date precision, the century of two-digit years and the time zone are selected in the dialog") {
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    window.openFile(fixture.write(QStringLiteral("log.csv"),
                                  "Date,What,Date precision\n2023-08-09,A march,2\n"
                                  "04/08/50,A treaty,1\n2023-08-04 10:05,A call,1\n"));
    auto* dialog = shown<TableImportDialog>(window);
    auto* zone = dialog->findChild<QComboBox*>(QStringLiteral("timeZone"));
    auto* century = dialog->findChild<QSpinBox*>(QStringLiteral("century"));
    for (const char* name : {"timeZone", "century", "precision"}) {
        auto* field = dialog->findChild<QWidget*>(QLatin1String(name));
        REQUIRE(field != nullptr);
        CHECK_FALSE(field->accessibleName().isEmpty());
        CHECK(field->focusPolicy() != Qt::NoFocus);
    }
    CHECK(century->text() == QStringLiteral("1969 to 2068"));
    choose(dialog->findChild<QComboBox*>(QStringLiteral("precision")),
           static_cast<int>(PrecisionScheme::Acled));
    century->setFocus();
    century->selectAll();
    QTest::keyClicks(century, QStringLiteral("1940"));
    QTest::keyClick(century, Qt::Key_Tab);
    CHECK(century->text() == QStringLiteral("1940 to 2039"));
    // Not key by key: the list that comes up would grab the keyboard, which no screen here knows.
    zone->setFocus();
    zone->lineEdit()->setText(QStringLiteral("africa/niamey"));
    QTest::keyClick(zone->lineEdit(), Qt::Key_Tab);
    CHECK(zone->currentText() == QStringLiteral("Africa/Niamey"));
    zone->lineEdit()->setText(QStringLiteral("Mars"));
    Q_EMIT zone->lineEdit()->editingFinished();
    CHECK(zone->currentText() == QStringLiteral("Africa/Niamey")); // a place that is none changes nothing
    CHECK(eventsIn(*dialog)->topLevelItem(1)->text(0) == QStringLiteral("4 August 1950"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("importTable")), Qt::LeftButton);
    CHECK(eventually([&] { return window.document()->isOpen(); }));
    const Timeline& timeline = window.document()->timeline();
    REQUIRE(timeline.eventCount() == 3);
    CHECK(edtfOf(timeline.event(EventPosition{0}).dates[0]) == "[2023-08-06..2023-08-12]");
    CHECK(edtfOf(timeline.event(EventPosition{1}).dates[0]) == "1950-08-04");
    CHECK(timeline.event(EventPosition{2}).dates[0].timeZone == "Africa/Niamey");
}

TEST_CASE("Tab moves through the settings, then the column meanings, then the buttons, and back") {
    WindowFixture fixture;
    fixture.window().openFile(fixture.write(QStringLiteral("log.csv"), table));
    auto* dialog = shown<TableImportDialog>(fixture.window());
    dialog->activateWindow();
    auto* cells = dialog->findChild<QTableWidget*>();
    std::vector<QWidget*> expected;
    for (const char* name :
         {"encoding", "dateOrder", "delimiter", "century", "headerLine", "timeZone", "precision"})
        expected.push_back(dialog->findChild<QWidget*>(QLatin1String(name)));
    for (int column = 0; column < cells->columnCount(); ++column)
        expected.push_back(cells->cellWidget(0, column));
    expected.push_back(dialog->findChild<QPushButton*>(QStringLiteral("importTable")));
    const auto walk = [&](Qt::Key key) {
        std::vector<QWidget*> met;
        for (int step = 0; step < 30; ++step) {
            QWidget* now = QApplication::focusWidget();
            REQUIRE(now != nullptr);
            if (std::find(expected.begin(), expected.end(), now) != expected.end() &&
                std::find(met.begin(), met.end(), now) == met.end())
                met.push_back(now);
            QTest::keyClick(now, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        }
        return met;
    };
    expected.front()->setFocus();
    CHECK(walk(Qt::Key_Tab) == expected);
    std::vector<QWidget*> backwards(expected.rbegin(), expected.rend());
    backwards.front()->setFocus();
    CHECK(walk(Qt::Key_Backtab) == backwards);
    // A role is chosen by keys alone.
    auto* role = qobject_cast<QComboBox*>(cells->cellWidget(0, 2));
    role->setFocus();
    QTest::keyClick(role, Qt::Key_Down);
    CHECK(dialog->mapping().columns.back().name == "Weather");
    dialog->reject();
}

TEST_CASE("The complete quarantined data can be read with the keyboard") {
    WindowFixture fixture;
    fixture.window().openFile(fixture.write(QStringLiteral("log.csv"), table));
    auto* dialog = shown<TableImportDialog>(fixture.window());
    auto* notes = listNamed(*dialog, QStringLiteral("What could not be read or is ambiguous, and why"));
    auto* details = dialog->findChild<QLabel*>(QStringLiteral("noteDetails"));
    REQUIRE(notes->topLevelItemCount() == 3);
    notes->setFocus();
    QTest::keyClick(notes, Qt::Key_Home);
    CHECK(
        details->text() ==
        QStringLiteral("Date: day and month could be the other way round (1), first in line 3: 04/05/2023"));
    QTest::keyClick(notes, Qt::Key_Down);
    CHECK(details->text() == QStringLiteral("HTML converted to plain text (1)"));
    QTest::keyClick(notes, Qt::Key_End);
    CHECK(details->text().startsWith(QStringLiteral("Weather: not supported by timelines")));
    CHECK(details->textFormat() == Qt::PlainText);
    dialog->reject();
}

TEST_CASE("Column meanings are saved to a mapping file and loaded, and an invalid file is reported") {
    WindowFixture fixture;
    fixture.window().openFile(fixture.write(QStringLiteral("log.csv"), table));
    auto* dialog = shown<TableImportDialog>(fixture.window());
    const auto answer = [&](const char* button, const QString& path) {
        for (auto* push : dialog->findChildren<QPushButton*>()) {
            if (push->text() == QString::fromUtf8(button))
                push->click();
        }
        auto* files = dialog->findChild<QFileDialog*>();
        REQUIRE(files != nullptr);
        Q_EMIT files->fileSelected(path);
        files->close();
        CHECK(eventually([&] { return dialog->findChild<QFileDialog*>() == nullptr; }));
    };
    auto* cells = dialog->findChild<QTableWidget*>();
    choose(qobject_cast<QComboBox*>(cells->cellWidget(0, 2)), static_cast<int>(ColumnRole::Tag));
    const TableMapping mine = dialog->mapping();
    const QString path = fixture.file(QStringLiteral("mine.mapping.json"));
    answer("&Save mapping…", path);
    choose(qobject_cast<QComboBox*>(cells->cellWidget(0, 2)), static_cast<int>(ColumnRole::Note));
    CHECK(dialog->mapping() != mine);
    answer("&Load mapping…", path);
    CHECK(dialog->mapping() == mine);
    CHECK(qobject_cast<QComboBox*>(cells->cellWidget(0, 2))->currentData().toInt() ==
          static_cast<int>(ColumnRole::Tag));
    answer("&Load mapping…", fixture.write(QStringLiteral("other.json"), "{}"));
    CHECK(dialog->mapping() == mine);
    CHECK(eventually([&] { return dialog->findChild<QMessageBox*>() != nullptr; }));
    dialog->findChild<QMessageBox*>()->close();
    // The encoding that was found is shown.
    CHECK(dialog->findChild<QComboBox*>(QStringLiteral("encoding"))->currentText() ==
          QStringLiteral("UTF-8"));
    dialog->reject();
}

} // namespace crisis::test::import_test
