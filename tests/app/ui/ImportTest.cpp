// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/import/MergeDialog.h"
#include "app/ui/import/MergeFlow.h"
#include "app/ui/import/TableFlow.h"
#include "app/ui/import/TableImportDialog.h"
#include "app/ui/window/Notice.h"
#include "tests/app/ui/Windows.h"
#include "tests/support/Catch.h"

#include <QComboBox>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace crisis;
using namespace crisis::test;

namespace {

constexpr auto table = "Date,What,Weather\n2023-07-26,A coup <b>here</b>,hot\n04/05/2023,A summit,wet\n";

} // namespace

TEST_CASE("A file of another program opens as new work, and a notice says what became of it") {
    Desk desk;
    const QString file = desk.write(QStringLiteral("events.csv"), table);
    desk.open(file);
    const Document& document = *desk.window().document();
    REQUIRE(document.isOpen());
    CHECK(document.timeline().eventCount() == 2);
    CHECK(document.timeline().header().title == "events");
    CHECK(document.path().isEmpty());
    CHECK(document.proposedPath() == desk.file(QStringLiteral("events.timeline.json")));
    CHECK(desk.window().isWindowModified());
    const Notice& notice = *desk.window().notice();
    CHECK(notice.isVisible());
    CHECK(notice.message().startsWith(QStringLiteral("CSV. Found: 2. Events: 2.")));
    CHECK(notice.details().contains(QStringLiteral("Weather: has no place in a timeline")));
    CHECK(notice.details().contains(QStringLiteral("day and month could be the other way round")));
    CHECK(notice.details().contains(QStringLiteral("What → title (2)")));
    CHECK(desk.window().canvas()->scene().eventsTotal == 2);
}

TEST_CASE("What was imported is saved as a timeline and never over the file it came from") {
    Desk desk;
    const QString file = desk.write(QStringLiteral("events.csv"), table);
    desk.open(file);
    desk.window().document()->saveAs(desk.window().document()->proposedPath());
    CHECK(eventually([&] { return !desk.window().isWindowModified(); }));
    QFile original(file);
    REQUIRE(original.open(QIODevice::ReadOnly));
    CHECK(original.readAll() == table);
    desk.restart();
    desk.open(desk.file(QStringLiteral("events.timeline.json")));
    CHECK(desk.window().document()->timeline().eventCount() == 2);
    CHECK_FALSE(desk.window().document()->imported());
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("Closing asks about what was imported and not saved") {
    Desk desk;
    desk.open(desk.write(QStringLiteral("events.csv"), table));
    desk.window().close();
    QMessageBox* question = messageBox(desk.window());
    REQUIRE(question != nullptr);
    CHECK(question->text().contains(QStringLiteral("events")));
    question->button(QMessageBox::Discard)->click();
    CHECK(eventually([&] { return !desk.window().isVisible(); }));
}

TEST_CASE("What no reader understands is refused as before") {
    Desk desk;
    desk.open(desk.write(QStringLiteral("letter.txt"), "Dear all, this is no table and no timeline."));
    CHECK_FALSE(desk.window().document()->isOpen());
    CHECK(desk.window().notice()->message().contains(QStringLiteral("letter.txt")));
}

TEST_CASE("A second import shows what is new, changed and gone, and merges what is ticked in one step") {
    Desk desk;
    desk.open(desk.write(QStringLiteral("events.csv"),
                         "Id,Date,What\n1,2023-07-26,A coup\n2,2023-07-30,A deadline\n"
                         "3,2023-08-10,A summit\n"));
    MainWindow& window = desk.window();
    REQUIRE(window.document()->timeline().eventCount() == 3);
    const QString later =
        desk.write(QStringLiteral("later.csv"),
                   "Id,Date,What\n1,2023-07-26,A coup\n2,2023-07-31,A deadline\n4,2023-08-12,Talks\n");
    window.merge()->read(later);
    MergeDialog* dialog = nullptr;
    CHECK(eventually([&] { return (dialog = window.findChild<MergeDialog*>()) != nullptr; }));
    REQUIRE(dialog != nullptr);
    auto* tree = dialog->findChild<QTreeWidget*>();
    REQUIRE(tree->topLevelItemCount() == 3);
    CHECK(tree->topLevelItem(0)->text(0) == QStringLiteral("New: 1"));
    CHECK(tree->topLevelItem(0)->child(0)->text(0) == QStringLiteral("Talks"));
    CHECK(tree->topLevelItem(1)->child(0)->text(2) == QStringLiteral("date"));
    CHECK(tree->topLevelItem(2)->child(0)->text(0) == QStringLiteral("A summit"));
    CHECK(tree->topLevelItem(1)->checkState(0) == Qt::Unchecked); // it may hold a person's own words
    CHECK(tree->topLevelItem(2)->checkState(0) == Qt::Unchecked);
    tree->topLevelItem(1)->setCheckState(0, Qt::Checked);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("mergeChosen")), Qt::LeftButton);
    CHECK(window.document()->timeline().eventCount() == 4);
    CHECK(window.document()->timeline().date(EventIndex{1}).date->text() == "2023-07-31");
    CHECK(window.actions()->undo->text() == QStringLiteral("&Undo: merge an import"));
    window.actions()->undo->trigger();
    CHECK(window.document()->timeline().eventCount() == 3);
}

TEST_CASE("Nothing can be merged without a tick, and a file with nothing new says so") {
    Desk desk;
    const QString file = desk.write(QStringLiteral("events.csv"), "Id,Date,What\n1,2023-07-26,A coup\n");
    desk.open(file);
    MainWindow& window = desk.window();
    window.merge()->read(file);
    CHECK(eventually([&] { return messageBox(window) != nullptr; }));
    REQUIRE(messageBox(window) != nullptr);
    CHECK(messageBox(window)->text().contains(QStringLiteral("nothing new")));
    messageBox(window)->close();
    const QString later = desk.write(QStringLiteral("later.csv"), "Id,Date,What\n2,2023-07-26,Another\n");
    window.merge()->read(later);
    CHECK(eventually([&] { return window.findChild<MergeDialog*>() != nullptr; }));
    auto* dialog = window.findChild<MergeDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->findChild<QTreeWidget*>()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("mergeChosen"))->isEnabled());
    dialog->reject();
}

TEST_CASE("A table is imported as its columns are said to mean, and that is remembered for the next one") {
    Desk desk;
    const QString file =
        desk.write(QStringLiteral("log.csv"), "When;Who knows;Where\n04/05/2023;Palace guards act;Niamey\n"
                                              "06/07/2023;Chiefs <b>agree</b>;Abuja\n");
    MainWindow& window = desk.window();
    const auto dialogOf = [&](const QString& path) {
        importTable(path, window.files(), &window);
        CHECK(eventually([&] { return window.findChild<TableImportDialog*>() != nullptr; }));
        return window.findChild<TableImportDialog*>();
    };
    TableImportDialog* dialog = dialogOf(file);
    REQUIRE(dialog != nullptr);
    auto* table = dialog->findChild<QTableWidget*>();
    REQUIRE(table->columnCount() == 3);
    CHECK(table->item(2, 1)->text() == QStringLiteral("Chiefs <b>agree</b>"));
    const auto choose = [](QComboBox* box, int data) {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    };
    choose(qobject_cast<QComboBox*>(table->cellWidget(0, 1)), static_cast<int>(ColumnRole::Title));
    choose(qobject_cast<QComboBox*>(table->cellWidget(0, 2)), static_cast<int>(ColumnRole::Tag));
    choose(dialog->findChild<QComboBox*>(QStringLiteral("dateOrder")),
           static_cast<int>(DateOrder::MonthFirst));
    auto* events = dialog->findChild<QTreeWidget*>();
    REQUIRE(events->topLevelItemCount() == 2);
    CHECK(events->topLevelItem(0)->text(0) == QStringLiteral("5 April 2023"));
    CHECK(events->topLevelItem(0)->text(1) == QStringLiteral("Palace guards act"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("importTable")), Qt::LeftButton);
    CHECK(eventually([&] { return window.document()->isOpen(); }));
    const Event event = window.document()->timeline().event(EventIndex{0});
    CHECK(event.dates[0].date->text() == "2023-04-05");
    CHECK(event.tags == std::vector<std::string>{"Niamey"});

    const QString next =
        desk.write(QStringLiteral("next.csv"), "When;Who knows;Where\n08/09/2023;Talks;Abuja\n");
    window.document()->saveAs(desk.file(QStringLiteral("log.timeline.json")));
    CHECK(eventually([&] { return !window.isWindowModified(); }));
    CHECK(eventually([&] { return window.findChild<TableImportDialog*>() == nullptr; }));
    dialog = dialogOf(next);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->mapping().dateOrder == DateOrder::MonthFirst);
    CHECK(dialog->findChild<QTreeWidget*>()->topLevelItem(0)->text(0) == QStringLiteral("9 August 2023"));
    dialog->reject();
}

TEST_CASE("What is no table is refused with the reason, and another delimiter gives other columns") {
    Desk desk;
    MainWindow& window = desk.window();
    importTable(desk.write(QStringLiteral("letter.txt"), "Dear all"), window.files(), &window);
    REQUIRE(messageBox(window) != nullptr);
    CHECK(messageBox(window)->text().contains(QStringLiteral("letter.txt")));
    messageBox(window)->close();
    importTable(desk.write(QStringLiteral("a.csv"), "Date,What;Where\n2023-07-26,A;B\n2023-07-27,C;D\n"),
                window.files(), &window);
    auto* dialog = window.findChild<TableImportDialog*>();
    REQUIRE(dialog != nullptr);
    auto* delimiter = dialog->findChild<QComboBox*>();
    delimiter->setCurrentIndex(delimiter->findData(QStringLiteral(";")));
    Q_EMIT delimiter->activated(delimiter->currentIndex());
    CHECK(dialog->findChild<QTableWidget*>()->horizontalHeaderItem(0)->text() == QStringLiteral("Date,What"));
    dialog->reject();
}
