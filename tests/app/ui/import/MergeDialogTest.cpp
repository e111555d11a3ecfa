// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/MergeDialog.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/import/ImportController.h"
#include "app/ui/import/MergeController.h"
#include "app/ui/import/TableImportDialog.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/session/Selection.h"
#include "app/ui/widgets/MessageBar.h"
#include "tests/app/ui/import/Importing.h"
#include "tests/support/Catch.h"

#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

namespace crisis::test::merge_dialog_test {
using namespace crisis::ui;

TEST_CASE("A second import shows what is new, changed and missing, and merges what is checked in one edit") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("events.csv"),
                                       "Id,Date,What\n1,2023-07-26,A coup\n2,2023-07-30,A deadline\n"
                                       "3,2023-08-10,A summit\n"));
    MainWindow& window = fixture.window();
    REQUIRE(window.document()->timeline().eventCount() == 3);
    const QString later =
        fixture.write(QStringLiteral("later.csv"),
                      "Id,Date,What\n1,2023-07-26,A coup\n2,2023-07-31,A deadline\n4,2023-08-12,Talks\n");
    window.merge()->read(later);
    MergeDialog* dialog = nullptr;
    CHECK(eventually([&] { return (dialog = window.findChild<MergeDialog*>()) != nullptr; }));
    REQUIRE(dialog != nullptr);
    auto* tree = dialog->findChild<QTreeWidget*>();
    REQUIRE(tree->topLevelItemCount() == 3);
    CHECK(tree->topLevelItem(0)->text(0) == QStringLiteral("New: 1"));
    CHECK(tree->topLevelItem(0)->child(0)->text(0) == QStringLiteral("Talks"));
    CHECK(tree->topLevelItem(1)->text(0) == QStringLiteral("Changed in the file: 1"));
    const QTreeWidgetItem* date = tree->topLevelItem(1)->child(0)->child(0);
    REQUIRE(date != nullptr);
    CHECK(date->text(0) == QStringLiteral("date"));
    CHECK(date->text(1) == QStringLiteral("30 July 2023"));
    CHECK(date->text(2) == QStringLiteral("31 July 2023"));
    CHECK(tree->topLevelItem(2)->child(0)->text(0) == QStringLiteral("A summit"));
    CHECK(tree->topLevelItem(1)->checkState(0) == Qt::Checked);
    CHECK(tree->topLevelItem(2)->checkState(0) == Qt::Unchecked); // somebody may still want it
    mergeTicked(window);
    CHECK(window.document()->timeline().eventCount() == 4);
    CHECK(window.document()->timeline().date(EventPosition{1}).date->text() == "2023-07-31");
    CHECK(window.actions()->undo->text() == QStringLiteral("&Undo: merge an import"));
    window.actions()->undo->trigger();
    CHECK(window.document()->timeline().eventCount() == 3);
}

TEST_CASE("Nothing can be merged unless an item is checked, and a file with nothing new is reported") {
    WindowFixture fixture;
    const QString file = fixture.write(QStringLiteral("events.csv"), "Id,Date,What\n1,2023-07-26,A coup\n");
    importTable(fixture, file);
    MainWindow& window = fixture.window();
    window.merge()->read(file);
    CHECK(eventually([&] { return messageBox(window) != nullptr; }));
    REQUIRE(messageBox(window) != nullptr);
    CHECK(messageBox(window)->text().contains(QStringLiteral("nothing new")));
    messageBox(window)->close();
    const QString later = fixture.write(QStringLiteral("later.csv"), "Id,Date,What\n2,2023-07-26,Another\n");
    window.merge()->read(later);
    CHECK(eventually([&] { return window.findChild<MergeDialog*>() != nullptr; }));
    auto* dialog = window.findChild<MergeDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->findChild<QTreeWidget*>()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("mergeChosen"))->isEnabled());
    dialog->reject();
}

TEST_CASE("A table read with a given header line can be merged again") {
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    // Names that nothing tells from what stands below.
    const QByteArray table = "x;y\n;\n1;2\n3;4\n";
    window.imports()->import(fixture.write(QStringLiteral("a.csv"), table));
    auto* dialog = shown<TableImportDialog>(window);
    REQUIRE(dialog != nullptr);
    dialog->findChild<QSpinBox*>(QStringLiteral("headerLine"))->setValue(3);
    auto* columns = dialog->findChild<QTableWidget*>();
    REQUIRE(columns->horizontalHeaderItem(0)->text() == QStringLiteral("1"));
    choose(qobject_cast<QComboBox*>(columns->cellWidget(0, 0)), static_cast<int>(ColumnRole::Title));
    choose(qobject_cast<QComboBox*>(columns->cellWidget(0, 1)), static_cast<int>(ColumnRole::Year));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("importTable")), Qt::LeftButton);
    CHECK(eventually([&] { return window.document()->isOpen(); }));
    REQUIRE(window.document()->timeline().eventCount() == 1);
    window.merge()->read(fixture.write(QStringLiteral("b.csv"), table + "5;6\n"));
    CHECK(eventually([&] { return window.findChild<MergeDialog*>() != nullptr; }));
    auto* merge = window.findChild<MergeDialog*>();
    REQUIRE(merge != nullptr);
    // What is new, and the line above the names.
    CHECK(merge->findChild<QTreeWidget*>()->topLevelItemCount() == 2);
    merge->reject();
}

TEST_CASE("In a merge, the user's changes are kept unless the incoming ones are checked") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("events.csv"),
                                       "Id,Date,What,Description\n1,2023-07-26,A coup,x\n"
                                       "2,2023-07-30,A deadline,y\n"));
    MainWindow& window = fixture.window();
    Event mine = window.document()->timeline().event(EventPosition{0});
    mine.title = "The coup";
    REQUIRE(window.document()->perform(ReplaceEvent{mine}));
    const auto read = [&](const char* rows) {
        window.merge()->read(fixture.write(QStringLiteral("later.csv"), rows));
    };
    SECTION("changed here alone: no question") {
        read("Id,Date,What,Description\n1,2023-07-26,A coup,x\n2,2023-07-30,A deadline,y\n");
        CHECK(eventually([&] { return messageBox(window) != nullptr; }));
        REQUIRE(messageBox(window) != nullptr);
        messageBox(window)->close();
    }
    SECTION("changed on both sides: yours is the default, each member a choice of its own") {
        read("Id,Date,What,Description\n1,2023-07-26,A putsch,z\n2,2023-07-30,A deadline,y\n");
        auto* dialog = shown<MergeDialog>(window);
        auto* tree = dialog->findChild<QTreeWidget*>();
        REQUIRE(tree->topLevelItemCount() == 1);
        const QTreeWidgetItem* event = tree->topLevelItem(0)->child(0);
        REQUIRE(event->childCount() == 2);
        CHECK(event->child(0)->text(0) == QStringLiteral("title: changed on both sides"));
        CHECK(event->child(0)->text(1) == QStringLiteral("The coup"));
        CHECK(event->child(0)->text(2) == QStringLiteral("A putsch"));
        CHECK(event->child(0)->checkState(0) == Qt::Unchecked);
        CHECK(event->child(1)->text(0) == QStringLiteral("summary"));
        CHECK(event->child(1)->checkState(0) == Qt::Checked);
        mergeTicked(window);
        const Event merged = window.document()->timeline().event(EventPosition{0});
        CHECK(merged.title == "The coup");
        CHECK(merged.summary == "z");
    }
}

TEST_CASE("A later table is merged with the mapping of the first one") {
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    window.openFile(fixture.write(QStringLiteral("a.csv"), "Id,Date,What,Where\n1,04/08/2023,Talks,Abuja\n"));
    auto* dialog = shown<TableImportDialog>(window);
    choose(dialog->findChild<QComboBox*>(QStringLiteral("dateOrder")),
           static_cast<int>(DateOrder::MonthFirst));
    choose(qobject_cast<QComboBox*>(dialog->findChild<QTableWidget*>()->cellWidget(0, 3)),
           static_cast<int>(ColumnRole::Tag));
    dialog->accept();
    CHECK(eventually([&] { return window.document()->isOpen(); }));
    window.merge()->read(fixture.write(QStringLiteral("b.csv"),
                                       "Id,Date,What,Where\n1,04/08/2023,Talks,Abuja\n"
                                       "2,05/08/2023,More talks,Abuja\n"));
    auto* merge = shown<MergeDialog>(window);
    REQUIRE(merge->findChild<QTreeWidget*>()->topLevelItemCount() == 1);
    mergeTicked(window);
    CHECK(window.document()->timeline().date(EventPosition{1}).date->text() == "2023-05-08");
}

TEST_CASE(
    "For a row without an identifier whose title changed, the user decides whether it is the same event") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("events.csv"), "Date,What\n2023-07-26,A coup\n"
                                                                     "2023-08-04,Chiefs meet in Abuja\n"));
    MainWindow& window = fixture.window();
    const QString later = fixture.write(QStringLiteral("later.csv"), "Date,What\n2023-07-26,A coup\n"
                                                                     "2023-08-04,Chiefs meet at Abuja\n");
    window.merge()->read(later);
    auto* dialog = shown<MergeDialog>(window);
    auto* tree = dialog->findChild<QTreeWidget*>();
    REQUIRE(tree->topLevelItemCount() == 1);
    CHECK(tree->topLevelItem(0)->text(0).startsWith(QStringLiteral("Probably the same")));
    SECTION("the same") {
        mergeTicked(window);
        CHECK(window.document()->timeline().eventCount() == 2);
        CHECK(window.document()->timeline().title(EventPosition{1}) == "Chiefs meet at Abuja");
    }
    SECTION("another one") {
        tree->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
        mergeTicked(window);
        CHECK(window.document()->timeline().eventCount() == 3);
    }
}

TEST_CASE("A merge lists what only the user has changed, and keeps it") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("events.csv"), "Id,Date,What\n1,2023-07-26,A coup\n"
                                                                     "2,2023-07-30,A deadline\n"));
    MainWindow& window = fixture.window();
    Event mine = window.document()->timeline().event(EventPosition{0});
    mine.title = "The coup";
    mine.note = "Ask again.";
    REQUIRE(window.document()->perform(ReplaceEvent{mine}));
    window.merge()->read(fixture.write(QStringLiteral("later.csv"),
                                       "Id,Date,What\n1,2023-07-26,A coup\n"
                                       "2,2023-07-30,A deadline\n3,2023-08-10,Talks\n"));
    auto* dialog = shown<MergeDialog>(window);
    auto* tree = dialog->findChild<QTreeWidget*>();
    REQUIRE(tree->topLevelItemCount() == 2);
    const QTreeWidgetItem* kept = tree->topLevelItem(1);
    CHECK(kept->text(0) == QStringLiteral("Changed only by you and kept: 1"));
    REQUIRE(kept->childCount() == 1);
    CHECK(kept->child(0)->text(0) == QStringLiteral("The coup"));
    REQUIRE(kept->child(0)->childCount() == 2);
    CHECK(kept->child(0)->child(0)->text(0) == QStringLiteral("title"));
    CHECK(kept->child(0)->child(0)->text(1) == QStringLiteral("The coup"));
    CHECK(kept->child(0)->child(0)->text(2) == QStringLiteral("A coup"));
    CHECK(kept->child(0)->child(1)->text(1) == QStringLiteral("Ask again."));
    CHECK_FALSE(kept->child(0)->data(0, Qt::CheckStateRole).isValid()); // nothing to choose
    mergeTicked(window);
    CHECK(window.document()->timeline().eventCount() == 3);
    CHECK(window.document()->timeline().title(EventPosition{0}) == "The coup");
    CHECK(window.document()->timeline().event(EventPosition{0}).note == "Ask again.");
}

TEST_CASE("Events from another file do not count as missing from this one, unless the user says so") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("a.csv"), "Id,Date,What\na1,2023-07-26,A coup\n"
                                                                "a2,2023-07-30,A deadline\n"));
    MainWindow& window = fixture.window();
    window.merge()->read(fixture.write(QStringLiteral("b.csv"), "Id,Date,What\nb1,2023-08-10,A summit\n"
                                                                "b2,2023-08-12,Talks\n"));
    auto* dialog = shown<MergeDialog>(window);
    CHECK(dialog->findChild<QTreeWidget*>()->topLevelItemCount() == 1);
    mergeTicked(window);
    CHECK(eventually([&] { return window.findChild<MergeDialog*>() == nullptr; }));
    REQUIRE(window.document()->timeline().eventCount() == 4);

    window.merge()->read(fixture.write(QStringLiteral("b.csv"), "Id,Date,What\nb1,2023-08-10,A summit\n"));
    dialog = shown<MergeDialog>(window);
    auto* tree = dialog->findChild<QTreeWidget*>();
    auto* earlier = dialog->findChild<QComboBox*>(QStringLiteral("earlierFile"));
    const auto gone = [&] {
        QStringList titles;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            for (int at = 0; at < tree->topLevelItem(i)->childCount(); ++at)
                titles << tree->topLevelItem(i)->child(at)->text(0);
        return titles.join(u'|').toStdString();
    };
    CHECK(gone() == "Talks");
    CHECK(earlier->currentText().contains(QStringLiteral("b.csv")));
    CHECK(earlier->currentText().contains(QStringLiteral("1 of 2")));
    REQUIRE(earlier->count() == 4);
    const auto choose = [&](int at) {
        earlier->setCurrentIndex(at);
        Q_EMIT earlier->activated(at);
    };
    choose(0);
    CHECK(eventually([&] { return gone() == "A coup|A deadline"; }));
    tree->topLevelItem(0)->child(1)->setCheckState(0, Qt::Checked);
    choose(2);
    CHECK(eventually([&] { return gone() == "A coup|A deadline|Talks"; }));
    // What somebody has ticked stays so.
    CHECK(tree->topLevelItem(0)->child(0)->checkState(0) == Qt::Unchecked);
    CHECK(tree->topLevelItem(0)->child(1)->checkState(0) == Qt::Checked);
    choose(3);
    CHECK(eventually([&] { return gone().empty(); }));
    CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("mergeChosen"))->isEnabled());
    choose(1);
    CHECK(eventually([&] { return gone() == "Talks"; }));
    tree->topLevelItem(0)->setCheckState(0, Qt::Checked);
    mergeTicked(window);
    CHECK(window.document()->timeline().eventCount() == 3);
}

TEST_CASE("A part of an import under another name can be declared to be its later version") {
    WindowFixture fixture;
    importTable(fixture,
                fixture.write(QStringLiteral("a.csv"), "Id,Date,What\n1,2023-07-26,A coup\n"
                                                       "2,2023-07-30,A deadline\n3,2023-08-10,A summit\n"));
    fixture.window().merge()->read(
        fixture.write(QStringLiteral("of today.csv"), "Id,Date,What\n1,2023-07-26,A coup\n"));
    auto* dialog = shown<MergeDialog>(fixture.window());
    REQUIRE(dialog != nullptr);
    auto* tree = dialog->findChild<QTreeWidget*>();
    CHECK(tree->topLevelItemCount() == 0);
    auto* earlier = dialog->findChild<QComboBox*>(QStringLiteral("earlierFile"));
    REQUIRE(earlier->currentText().startsWith(QStringLiteral("none of these")));
    earlier->setCurrentIndex(0);
    Q_EMIT earlier->activated(0);
    CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("mergeChosen"))->isEnabled());
    CHECK_FALSE(earlier->isEnabled());
    CHECK(eventually([&] { return tree->topLevelItemCount() == 1; }));
    CHECK(earlier->isEnabled());
    CHECK(tree->topLevelItem(0)->child(0)->text(0) == QStringLiteral("A deadline"));
    CHECK(tree->topLevelItem(0)->child(1)->text(0) == QStringLiteral("A summit"));
    dialog->reject();
}

TEST_CASE("Versions of a file with new names and new beginnings count as one file") {
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    importTable(fixture, fixture.write(QStringLiteral("of monday.csv"), "Id,Date,What\n1,2023-07-26,A coup\n"
                                                                        "2,2023-07-30,A deadline\n"));
    window.merge()->read(fixture.write(QStringLiteral("of tuesday.csv"),
                                       "Id,Date,What\n4,2023-08-12,Talks\n3,2023-08-10,A summit\n"
                                       "2,2023-07-30,A deadline\n1,2023-07-26,A coup\n"));
    mergeTicked(window);
    const auto files = importedFiles(window.document()->timeline().header());
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "of tuesday.csv");
    Event talks = window.document()->timeline().event(*window.document()->timeline().indexOf("4"));
    talks.note = "Ask again.";
    REQUIRE(window.document()->perform(ReplaceEvent{talks}));
    window.merge()->read(fixture.write(QStringLiteral("of wednesday.csv"),
                                       "Id,Date,What\n2,2023-07-30,A deadline\n1,2023-07-26,A coup\n"));
    const auto* gone = shown<MergeDialog>(window)->findChild<QTreeWidget*>()->topLevelItem(0);
    REQUIRE(gone->childCount() == 2);
    CHECK(gone->child(0)->text(0) == QStringLiteral("Talks"));
    CHECK(gone->child(0)->text(2) == QStringLiteral("missing; your changes would be removed too"));
    CHECK(gone->child(1)->text(0) == QStringLiteral("A summit"));
    CHECK(gone->child(1)->text(2).isEmpty());
}

TEST_CASE("Quarantined rows are preserved, even if they are all that is new") {
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    const QByteArray talks = "{\"date\":\"2023-08-04\",\"title\":\"Talks\"}\n";
    importTable(fixture, fixture.write(QStringLiteral("a.jsonl"), talks + talks.chopped(20) + '\n' + talks));
    const std::size_t before = window.document()->timeline().quarantined().size();
    REQUIRE(before == 1);
    window.merge()->read(fixture.write(QStringLiteral("a.jsonl"), talks + "{\"title\":\"brok\n" + talks));
    mergeTicked(window);
    CHECK(window.document()->timeline().quarantined().size() == 2);
}

TEST_CASE("A merge reports which rows of the file could not be read") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("events.csv"), "Date,What\n2023-07-26,A coup\n"));
    MainWindow& window = fixture.window();
    window.merge()->read(fixture.write(QStringLiteral("later.jsonl"),
                                       "{\"date\":\"2023-08-04\",\"title\":\"Talks\"}\n{\"title\":\"brok\n"
                                       "{\"date\":\"2023-08-05\",\"title\":\"More talks\"}\n"));
    const auto* tree = shown<MergeDialog>(window)->findChild<QTreeWidget*>();
    const auto* last = tree->topLevelItem(tree->topLevelItemCount() - 1);
    REQUIRE(last->text(0).startsWith(QStringLiteral("Unreadable or doubtful")));
    REQUIRE(last->childCount() > 0);
    QString all;
    for (int i = 0; i < last->childCount(); ++i)
        all += last->child(i)->text(0);
    CAPTURE(all.toStdString());
    CHECK(all.startsWith(QStringLiteral("2: This row could not be read")));
}

TEST_CASE("A merge is planned again if the timeline has changed meanwhile") {
    WindowFixture fixture;
    importTable(fixture, fixture.write(QStringLiteral("a.csv"), "Id,Date,What\n1,2023-07-26,A coup\n"));
    MainWindow& window = fixture.window();
    window.merge()->read(fixture.write(QStringLiteral("b.csv"), "Id,Date,What\n1,2023-07-26,A coup\n"
                                                                "2,2023-07-30,A deadline\n"));
    const QPointer dialog = shown<MergeDialog>(window);
    Event mine = window.document()->timeline().event(EventPosition{0});
    mine.title = "The coup";
    REQUIRE(window.document()->perform(ReplaceEvent{mine}));
    dialog->accept();
    CHECK(eventually([&] { return dialog.isNull(); }));
    static_cast<void>(shown<MergeDialog>(window));
    CHECK(window.document()->timeline().eventCount() == 1);
    mergeTicked(window);
    CHECK(window.document()->timeline().eventCount() == 2);
    CHECK(window.document()->timeline().title(EventPosition{0}) == "The coup");
}

} // namespace crisis::test::merge_dialog_test
