// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Theme.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/panels/EventList.h"
#include "app/ui/panels/QuotePanel.h"
#include "app/ui/window/Appearance.h"
#include "app/ui/window/GoToDateDialog.h"
#include "app/ui/window/Notice.h"
#include "app/ui/window/RecentFiles.h"
#include "app/ui/window/ShortcutsDialog.h"
#include "app/ui/window/StartPage.h"
#include "tests/app/ui/Windows.h"
#include "tests/support/Catch.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTest>
#include <QTreeWidget>

using namespace crisis;
using namespace crisis::test;

namespace {

QString panelText(MainWindow& window) { return plainText(window.quotePanel()->view()->page()); }

void press(MainWindow& window, QMessageBox::StandardButton button) {
    QMessageBox* box = messageBox(window);
    REQUIRE(box != nullptr);
    QTest::mouseClick(box->button(button), Qt::LeftButton);
}

void change(MainWindow& window) {
    REQUIRE(window.document()->perform(PreferDate{EventId("mission"), 1}));
    REQUIRE(window.isWindowModified());
}

} // namespace

TEST_CASE("A fresh window offers ways to open a timeline and shows nothing empty") {
    Desk desk;
    CHECK(desk.window().findChild<StartPage*>()->isVisible());
    CHECK_FALSE(desk.window().canvas()->isVisible());
    CHECK_FALSE(desk.window().quotePanel()->isVisible());
    CHECK_FALSE(desk.window().actions()->save->isEnabled());
    QTest::mouseClick(desk.window().findChild<QPushButton*>(QStringLiteral("startExample")), Qt::LeftButton);
    CHECK(eventually([&] { return desk.window().document()->isOpen(); }));
    CHECK(desk.window().canvas()->isVisible());
    CHECK(desk.window().quotePanel()->isVisible());
    CHECK(desk.window().actions()->save->isEnabled());
    CHECK_FALSE(desk.window().notice()->isVisible());
}

TEST_CASE("Next and previous step through the events, and the panel and the list follow") {
    Desk desk;
    desk.openSample();
    MainWindow& window = desk.window();
    window.canvas()->setFocus();
    QTest::keyClick(window.canvas(), Qt::Key_Home);
    CHECK(window.selection()->chosen() == EventId("coup"));
    QTest::keyClick(window.canvas(), Qt::Key_Right);
    CHECK(window.selection()->chosen() == EventId("mission"));
    CHECK(panelText(window).startsWith(QStringLiteral("A mission is refused")));
    CHECK(window.eventList()->currentIndex().row() == 1);
    QTest::keyClick(window.canvas(), Qt::Key_End);
    CHECK(window.selection()->chosen() == EventId("summit"));
    QTest::keyClick(window.canvas(), Qt::Key_Left);
    CHECK(window.selection()->chosen() == EventId("talks"));
    QTest::keyClick(window.canvas(), Qt::Key_Escape);
    CHECK_FALSE(window.selection()->chosen());
    CHECK(panelText(window).startsWith(QStringLiteral("A crisis in summer")));
}

TEST_CASE("The event list chooses events by key") {
    Desk desk;
    desk.openSample();
    MainWindow& window = desk.window();
    auto* dock = window.findChild<QDockWidget*>(QStringLiteral("listDock"));
    CHECK_FALSE(dock->isVisible());
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    CHECK(dock->isVisible());
    CHECK(window.eventList()->model()->rowCount() == 5);
    window.eventList()->setFocus();
    QTest::keyClick(window.eventList(), Qt::Key_Down);
    QTest::keyClick(window.eventList(), Qt::Key_Down);
    REQUIRE(window.selection()->chosen());
    CHECK(window.selection()->chosen() == window.canvas()->selected());
    QTest::keyClick(window.eventList(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains(u'\t'));
}

TEST_CASE("What is wrong in a file stands in a notice with every place, and can be copied") {
    Desk desk;
    const QByteArray bytes =
        "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"<b>T</b>\",\n\"events\":[\n"
        "{\"id\":\"e1\",\"title\":\"One\",\"dates\":[{\"date\":\"2023-13-01\"}]},\n"
        "{\"id\":\"e2\",\"title\":\"Two\",\"dates\":[{\"date\":\"2023-08-01\"}],\"place\":\"nowhere\"}\n]}\n";
    desk.open(desk.write(QStringLiteral("faulty.timeline.json"), bytes));
    Notice& notice = *desk.window().notice();
    REQUIRE(notice.isVisible());
    auto* details = notice.findChild<QPlainTextEdit*>(QStringLiteral("noticeDetails"));
    CHECK_FALSE(details->isVisible());
    QTest::mouseClick(notice.findChild<QPushButton*>(QStringLiteral("noticeMore")), Qt::LeftButton);
    CHECK(details->isVisible());
    CHECK(notice.details().contains(QStringLiteral("/events/0/dates/0/date: ")));
    CHECK(notice.details().contains(QStringLiteral("/events/1/place: ")));
    CHECK(notice.details().startsWith(QStringLiteral("3:")));
    QTest::mouseClick(notice.findChild<QPushButton*>(QStringLiteral("noticeCopy")), Qt::LeftButton);
    CHECK(QApplication::clipboard()->text() == notice.details());
    CHECK(notice.findChild<QLabel*>(QStringLiteral("noticeMessage"))->textFormat() == Qt::PlainText);
}

TEST_CASE("What is no timeline is refused with a message on the start page") {
    Desk desk;
    const auto refuse = [&](const QString& path) {
        desk.open(path);
        CHECK_FALSE(desk.window().document()->isOpen());
        CHECK(desk.window().findChild<StartPage*>()->isVisible());
        CHECK(desk.window().notice()->isVisible());
        return desk.window().notice()->message();
    };
    QStringList messages;
    messages << refuse(desk.file(QStringLiteral("missing.json")));
    messages << refuse(desk.write(QStringLiteral("empty.json"), {}));
    messages << refuse(desk.write(QStringLiteral("picture.png"), "\x89PNG\r\n\x1a\n and so on"));
    messages << refuse(desk.write(QStringLiteral("shape.json"), "[1,2,3]"));
    messages << refuse(desk.write(QStringLiteral("deep.json"), QByteArray(200'000, '[')));
    messages << refuse(desk.write(QStringLiteral("wide.json"), QByteArray("\xff\xfe{\0}\0", 6)));
    messages << refuse(desk.write(QStringLiteral("new.json"),
                                  R"({"format":"crisis-timeline","version":99,"title":"","events":[]})"));
    messages << refuse(QFileInfo(desk.file(QStringLiteral("missing.json"))).path());
    for (const QString& message : messages)
        CHECK(message.size() > QStringLiteral("shape.json could not be opened. ").size());
    messages.removeDuplicates();
    CHECK(messages.size() == 8);
}

TEST_CASE("A file that cannot be opened leaves the open one as it is, and a message says why") {
    Desk desk;
    desk.openSample();
    desk.window().selection()->choose(EventId("talks"));
    desk.open(desk.write(QStringLiteral("empty.json"), {}));
    REQUIRE(messageBox(desk.window()) != nullptr);
    CHECK(messageBox(desk.window())->textFormat() == Qt::PlainText);
    CHECK(messageBox(desk.window())->text() == QStringLiteral("empty.json could not be opened."));
    press(desk.window(), QMessageBox::Ok);
    CHECK(desk.window().document()->timeline().eventCount() == 5);
    CHECK(desk.window().selection()->chosen() == EventId("talks"));
}

TEST_CASE("A preferred date is an edit that can be undone, redone and saved") {
    Desk desk;
    desk.openSample();
    MainWindow& window = desk.window();
    CHECK(window.windowTitle() == QStringLiteral("sample.timeline.json[*]"));
    window.selection()->choose(EventId("mission"));
    clickOn(*window.quotePanel()->view(), QStringLiteral("Prefer this date"));
    CHECK(window.isWindowModified());
    CHECK(panelText(window).contains(QStringLiteral("A mission is refused\nThursday 3 August 2023")));
    CHECK(window.actions()->undo->text() == QStringLiteral("&Undo: prefer another date"));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(window.isWindowModified());
    CHECK(panelText(window).contains(QStringLiteral("in the week of 31 July")));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(window.isWindowModified());
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
    CHECK(eventually([&] { return !window.isWindowModified(); }));

    desk.restart();
    desk.open(desk.file(QStringLiteral("sample.timeline.json")));
    desk.window().selection()->choose(EventId("mission"));
    CHECK(panelText(desk.window()).contains(QStringLiteral("Thursday 3 August 2023")));
}

TEST_CASE("The opening view is set from what is shown, can be undone, and comes back with the file") {
    Desk desk;
    desk.openSample();
    MainWindow& window = desk.window();
    window.canvas()->setLanesBy(LanesBy::Source);
    window.actions()->keepView->trigger();
    CHECK(window.actions()->undo->text() == QStringLiteral("&Undo: set the opening view"));
    window.actions()->undo->trigger();
    CHECK_FALSE(window.isWindowModified());
    window.actions()->redo->trigger();
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
    CHECK(eventually([&] { return !window.isWindowModified(); }));

    desk.restart();
    desk.open(desk.file(QStringLiteral("sample.timeline.json")));
    CHECK(desk.window().canvas()->lanesBy() == LanesBy::Source);
    QAction* checked = desk.window().actions()->lanes->checkedAction();
    REQUIRE(checked != nullptr);
    CHECK(checked->data().toInt() == static_cast<int>(LanesBy::Source));
}

TEST_CASE("Saving elsewhere makes that file the open one") {
    Desk desk;
    desk.openSample();
    change(desk.window());
    const QString elsewhere = desk.file(QStringLiteral("elsewhere [*].timeline.json"));
    desk.window().document()->saveAs(elsewhere);
    CHECK(eventually([&] { return !desk.window().isWindowModified(); }));
    CHECK(QFile::exists(elsewhere));
    CHECK(desk.window().document()->path() == elsewhere);
    CHECK(desk.window().windowTitle() == QStringLiteral("elsewhere [*][*].timeline.json[*]"));
    CHECK(RecentFiles::paths().front() == elsewhere);
}

TEST_CASE("What is in view stands in the status bar again after a message") {
    Desk desk;
    desk.openSample();
    const auto* inView = desk.window().statusBar()->findChild<QLabel*>(QStringLiteral("viewStatus"));
    REQUIRE(inView != nullptr);
    CHECK(inView->text().contains(QStringLiteral("in view")));
    change(desk.window());
    desk.window().files()->save();
    REQUIRE(eventually([&] { return !desk.window().isWindowModified(); }));
    CHECK(desk.window().statusBar()->currentMessage().contains(QStringLiteral("sample.timeline.json")));
    desk.window().canvas()->setVisibleSpan(0, 1);
    CHECK(inView->text().startsWith(u'0'));
    CHECK(desk.window().statusBar()->currentMessage().contains(QStringLiteral("sample.timeline.json")));
    desk.window().statusBar()->clearMessage();
    CHECK(inView->isVisible());
}

TEST_CASE("A save that fails says why and loses nothing") {
    Desk desk;
    desk.openSample();
    change(desk.window());
    desk.window().document()->saveAs(desk.file(QStringLiteral("no/such/folder/x.json")));
    CHECK(eventually([&] { return messageBox(desk.window()) != nullptr; }));
    CHECK(messageBox(desk.window())->text() ==
          QStringLiteral("x.json could not be saved. Your work is still open."));
    CHECK_FALSE(messageBox(desk.window())->informativeText().isEmpty());
    press(desk.window(), QMessageBox::Close);
    CHECK(desk.window().isWindowModified());
    CHECK(desk.window().document()->path() == desk.file(QStringLiteral("sample.timeline.json")));
}

TEST_CASE("Closing with changes asks: cancel stays, discard goes, save saves and goes") {
    Desk desk;
    desk.openSample();
    MainWindow& window = desk.window();
    change(window);
    window.close();
    CHECK(window.isVisible());
    press(window, QMessageBox::Cancel);
    CHECK(window.isVisible());

    SECTION("discard") {
        window.close();
        press(window, QMessageBox::Discard);
        CHECK_FALSE(window.isVisible());
        QFile file(desk.file(QStringLiteral("sample.timeline.json")));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().count("\"rank\":\"preferred\"") == 1);
    }
    SECTION("save") {
        window.close();
        press(window, QMessageBox::Save);
        CHECK(eventually([&] { return !window.isVisible(); }));
        CHECK_FALSE(window.document()->isModified());
    }
}

TEST_CASE("Opening another file with changes asks first") {
    Desk desk;
    desk.openSample();
    change(desk.window());
    desk.window().openFile(QString::fromLatin1(FileFlow::examplePath));
    CHECK_FALSE(desk.window().document()->isReading());
    press(desk.window(), QMessageBox::Discard);
    CHECK(eventually([&] { return desk.window().document()->timeline().eventCount() > 5; }));
}

TEST_CASE("A file dropped on the window is opened, anything else is not taken") {
    Desk desk;
    const QString path =
        desk.write(QStringLiteral("dropped.timeline.json"),
                   R"({"format":"crisis-timeline","version":1,"title":"Dropped","events":[]})");
    const auto drop = [&](const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&desk.window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.window(), &event);
        return true;
    };
    CHECK_FALSE(drop({QUrl(QStringLiteral("https://example.org/x.timeline.json"))}));
    CHECK(drop({QUrl::fromLocalFile(path)}));
    CHECK(eventually([&] { return desk.window().document()->isOpen(); }));
    CHECK(desk.window().document()->path() == path);
    CHECK(desk.window().canvas()->isVisible());
}

TEST_CASE("One file is one recent file, by whatever way it was opened") {
    Desk desk;
    desk.openSample();
    const QString link = desk.file(QStringLiteral("link"));
    REQUIRE(QFile::link(desk.file(QStringLiteral(".")), link));
    desk.open(link + QStringLiteral("/sample.timeline.json"));
    CHECK(RecentFiles::paths() == QStringList{link + QStringLiteral("/sample.timeline.json")});
}

TEST_CASE("Recent files are remembered, offered, and opened by one click") {
    Desk desk;
    desk.openSample();
    desk.restart();
    CHECK(RecentFiles::paths() == QStringList{desk.file(QStringLiteral("sample.timeline.json"))});
    const QList<QAction*> offered = desk.window().actions()->recent->actions();
    REQUIRE_FALSE(offered.isEmpty());
    CHECK(offered.front()->text() == QStringLiteral("sample.timeline.json"));
    offered.front()->trigger();
    CHECK(eventually([&] { return desk.window().document()->isOpen(); }));
}

TEST_CASE("Size, panels and legend are as they were left") {
    Desk desk;
    desk.openSample();
    desk.window().actions()->legend->setChecked(false);
    desk.window().findChild<QDockWidget*>(QStringLiteral("listDock"))->show();
    desk.window().resize(1111, 777);
    desk.window().close();
    MainWindow again;
    again.show();
    CHECK(again.size() == QSize(1111, 777));
    CHECK_FALSE(again.actions()->legend->isChecked());
    again.openFile(QString::fromLatin1(FileFlow::examplePath));
    CHECK(eventually([&] { return again.document()->isOpen(); }));
    CHECK(again.findChild<QDockWidget*>(QStringLiteral("listDock"))->isVisible());
}

TEST_CASE("The list of keys is made of the commands themselves") {
    Desk desk;
    desk.window().actions()->shortcuts->trigger();
    auto* dialog = desk.window().findChild<ShortcutsDialog*>();
    REQUIRE(dialog != nullptr);
    auto* list = dialog->findChild<QTreeWidget*>();
    for (const QMenu* menu : desk.window().actions()->menus()) {
        for (const QAction* action : menu->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            QString name = action->text();
            name.remove(u'&');
            const auto found = list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
            INFO(name.toStdString());
            REQUIRE_FALSE(found.isEmpty());
            CHECK(found.front()->text(1).contains(action->shortcut().toString(QKeySequence::NativeText)));
        }
    }
    dialog->reject();
}

TEST_CASE("No two commands of the window share a key") {
    Desk desk;
    QStringList keys;
    for (const QMenu* menu : desk.window().actions()->menus()) {
        for (const QAction* action : menu->actions()) {
            for (const QKeySequence& key : action->shortcuts())
                keys << key.toString();
        }
    }
    CHECK(keys.size() > 20);
    CHECK(keys.removeDuplicates() == 0);
}

TEST_CASE("The window follows a change between light and dark while it runs") {
    Desk desk;
    desk.openSample();
    const auto brightness = [&] {
        return desk.window()
            .quotePanel()
            ->grab()
            .toImage()
            .pixelColor(2, desk.window().quotePanel()->height() - 2)
            .lightness();
    };
    applyAppearance(Appearance::Light);
    QApplication::processEvents();
    const int light = brightness();
    applyAppearance(Appearance::Dark);
    QApplication::processEvents();
    const int dark = brightness();
    applyAppearance(Appearance::System);
    CHECK(light > 200);
    CHECK(dark < 60);
}

TEST_CASE("A box that is not ticked can be seen in every appearance") {
    const QString before = QApplication::style()->objectName();
    outlineIndicators();
    for (const Appearance appearance :
         {Appearance::Light, Appearance::Dark, Appearance::HighContrast, Appearance::HighContrastDark}) {
        INFO("appearance " << static_cast<int>(appearance));
        applyAppearance(appearance);
        QCheckBox box;
        box.resize(60, 30);
        const QImage image = box.grab().toImage();
        double most = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                most = std::max(most, contrast(image.pixelColor(x, y), box.palette().color(QPalette::Base)));
        }
        CHECK(most >= 3);
    }
    applyAppearance(Appearance::System);
    QApplication::setStyle(before);
}

TEST_CASE("Going to a date understands any date, says where it does not, and moves the view") {
    Desk desk;
    desk.openSample();
    QTest::keyClick(&desk.window(), Qt::Key_J, Qt::ControlModifier);
    auto* dialog = desk.window().findChild<GoToDateDialog*>();
    REQUIRE(dialog != nullptr);
    auto* field = dialog->findChild<QLineEdit*>();
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    CHECK_FALSE(ok->isEnabled());
    QTest::keyClicks(field, QStringLiteral("1985-13"));
    CHECK_FALSE(ok->isEnabled());
    field->clear();
    QTest::keyClicks(field, QStringLiteral("1985-04~"));
    REQUIRE(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    const auto day = [](int year) {
        return Date::parse(std::to_string(year))->bounds().earliestStart->begin();
    };
    CHECK(eventually([&] {
        return desk.window().canvas()->visibleFirst() > toAxis(day(1984)) &&
               desk.window().canvas()->visibleLast() < toAxis(day(1987));
    }));
}
