// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Theme.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/files/RecentFiles.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/panels/EventList.h"
#include "app/ui/widgets/MessageBar.h"
#include "app/ui/window/Appearance.h"
#include "app/ui/window/GoToDateDialog.h"
#include "app/ui/window/ShortcutsDialog.h"
#include "app/ui/window/StartPage.h"
#include "tests/app/ui/support/Windows.h"
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
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTest>
#include <QTreeWidget>

namespace crisis::test::main_window_test {
using namespace crisis::ui;

namespace {

QString panelText(MainWindow& window) { return plainText(window.detailsPanel()->view()->page()); }

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

TEST_CASE("A new window offers ways to open a timeline and shows no empty views") {
    WindowFixture fixture;
    CHECK(fixture.window().findChild<StartPage*>()->isVisible());
    CHECK_FALSE(fixture.window().canvas()->isVisible());
    CHECK_FALSE(fixture.window().detailsPanel()->isVisible());
    CHECK_FALSE(fixture.window().actions()->save->isEnabled());
    QTest::mouseClick(fixture.window().findChild<QPushButton*>(QStringLiteral("startExample")),
                      Qt::LeftButton);
    CHECK(eventually([&] { return fixture.window().document()->isOpen(); }));
    CHECK(fixture.window().canvas()->isVisible());
    CHECK(fixture.window().detailsPanel()->isVisible());
    CHECK(fixture.window().actions()->save->isEnabled());
    CHECK_FALSE(fixture.window().messageBar()->isVisible());
}

TEST_CASE("Next and Previous step through the events, and the panel and the list follow") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
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

TEST_CASE("The event list selects events with the keyboard") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
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

TEST_CASE("The problems in a file are listed in a message with their positions, and can be copied") {
    WindowFixture fixture;
    const QByteArray bytes =
        "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"<b>T</b>\",\n\"events\":[\n"
        "{\"id\":\"e1\",\"title\":\"One\",\"dates\":[{\"date\":\"2023-13-01\"}]},\n"
        "{\"id\":\"e2\",\"title\":\"Two\",\"dates\":[{\"date\":\"2023-08-01\"}],\"place\":\"nowhere\"}\n]}\n";
    fixture.open(fixture.write(QStringLiteral("faulty.timeline.json"), bytes));
    MessageBar& messageBar = *fixture.window().messageBar();
    REQUIRE(messageBar.isVisible());
    auto* details = messageBar.findChild<QPlainTextEdit*>(QStringLiteral("noticeDetails"));
    CHECK_FALSE(details->isVisible());
    QTest::mouseClick(messageBar.findChild<QPushButton*>(QStringLiteral("noticeMore")), Qt::LeftButton);
    CHECK(details->isVisible());
    CHECK(messageBar.details().contains(QStringLiteral("/events/0/dates/0/date: ")));
    CHECK(messageBar.details().contains(QStringLiteral("/events/1/place: ")));
    CHECK(messageBar.details().startsWith(QStringLiteral("3:")));
    QTest::mouseClick(messageBar.findChild<QPushButton*>(QStringLiteral("noticeCopy")), Qt::LeftButton);
    CHECK(QApplication::clipboard()->text() == messageBar.details());
    CHECK(messageBar.findChild<QLabel*>(QStringLiteral("noticeMessage"))->textFormat() == Qt::PlainText);
}

TEST_CASE("A file that is not a timeline is refused with a message on the start page") {
    WindowFixture fixture;
    const auto refuse = [&](const QString& path) {
        fixture.open(path);
        CHECK_FALSE(fixture.window().document()->isOpen());
        CHECK(fixture.window().findChild<StartPage*>()->isVisible());
        CHECK(fixture.window().messageBar()->isVisible());
        return fixture.window().messageBar()->message();
    };
    QStringList messages;
    messages << refuse(fixture.file(QStringLiteral("missing.json")));
    messages << refuse(fixture.write(QStringLiteral("empty.json"), {}));
    messages << refuse(fixture.write(QStringLiteral("picture.png"), "\x89PNG\r\n\x1a\n and so on"));
    messages << refuse(fixture.write(QStringLiteral("shape.json"), "[1,2,3]"));
    messages << refuse(fixture.write(QStringLiteral("deep.json"), QByteArray(200'000, '[')));
    messages << refuse(fixture.write(QStringLiteral("wide.json"), QByteArray("\xff\xfe{\0}\0", 6)));
    messages << refuse(fixture.write(QStringLiteral("new.json"),
                                     R"({"format":"crisis-timeline","version":99,"title":"","events":[]})"));
    messages << refuse(QFileInfo(fixture.file(QStringLiteral("missing.json"))).path());
    for (const QString& message : messages)
        CHECK(message.size() > QStringLiteral("shape.json could not be opened. ").size());
    messages.removeDuplicates();
    CHECK(messages.size() == 8);
}

TEST_CASE("A file that cannot be opened leaves the open timeline unchanged, and a message says why") {
    WindowFixture fixture;
    fixture.openSample();
    fixture.window().selection()->choose(EventId("talks"));
    fixture.open(fixture.write(QStringLiteral("empty.json"), {}));
    REQUIRE(messageBox(fixture.window()) != nullptr);
    CHECK(messageBox(fixture.window())->textFormat() == Qt::PlainText);
    CHECK(messageBox(fixture.window())->text() == QStringLiteral("empty.json could not be opened."));
    press(fixture.window(), QMessageBox::Ok);
    CHECK(fixture.window().document()->timeline().eventCount() == 5);
    CHECK(fixture.window().selection()->chosen() == EventId("talks"));
}

TEST_CASE("A preferred date is an edit that can be undone, redone and saved") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    CHECK(window.windowTitle() == QStringLiteral("sample.timeline.json[*]"));
    window.selection()->choose(EventId("mission"));
    clickOn(*window.detailsPanel()->view(), QStringLiteral("Prefer this date"));
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

    fixture.restart();
    fixture.open(fixture.file(QStringLiteral("sample.timeline.json")));
    fixture.window().selection()->choose(EventId("mission"));
    CHECK(panelText(fixture.window()).contains(QStringLiteral("Thursday 3 August 2023")));
}

TEST_CASE("The opening view is set from the current view, can be undone, and is stored in the file") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    window.canvas()->setLanesBy(LanesBy::Source);
    window.actions()->keepView->trigger();
    CHECK(window.actions()->undo->text() == QStringLiteral("&Undo: set the opening view"));
    window.actions()->undo->trigger();
    CHECK_FALSE(window.isWindowModified());
    window.actions()->redo->trigger();
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
    CHECK(eventually([&] { return !window.isWindowModified(); }));

    fixture.restart();
    fixture.open(fixture.file(QStringLiteral("sample.timeline.json")));
    CHECK(fixture.window().canvas()->lanesBy() == LanesBy::Source);
    QAction* checked = fixture.window().actions()->lanes->checkedAction();
    REQUIRE(checked != nullptr);
    CHECK(checked->data().toInt() == static_cast<int>(LanesBy::Source));
}

TEST_CASE("Saving to another file makes it the open file") {
    WindowFixture fixture;
    fixture.openSample();
    change(fixture.window());
    const QString elsewhere = fixture.file(QStringLiteral("elsewhere [*].timeline.json"));
    fixture.window().document()->saveAs(elsewhere);
    CHECK(eventually([&] { return !fixture.window().isWindowModified(); }));
    CHECK(QFile::exists(elsewhere));
    CHECK(fixture.window().document()->path() == elsewhere);
    CHECK(fixture.window().windowTitle() == QStringLiteral("elsewhere [*][*].timeline.json[*]"));
    CHECK(RecentFiles::paths().front() == elsewhere);
}

TEST_CASE("The status bar shows the events in view again after a message") {
    WindowFixture fixture;
    fixture.openSample();
    const auto* inView = fixture.window().statusBar()->findChild<QLabel*>(QStringLiteral("viewStatus"));
    REQUIRE(inView != nullptr);
    CHECK(inView->text().contains(QStringLiteral("in view")));
    change(fixture.window());
    fixture.window().files()->save();
    REQUIRE(eventually([&] { return !fixture.window().isWindowModified(); }));
    CHECK(fixture.window().statusBar()->currentMessage().contains(QStringLiteral("sample.timeline.json")));
    fixture.window().canvas()->setVisibleSpan(0, 1);
    CHECK(inView->text().startsWith(u'0'));
    CHECK(fixture.window().statusBar()->currentMessage().contains(QStringLiteral("sample.timeline.json")));
    fixture.window().statusBar()->clearMessage();
    CHECK(inView->isVisible());
}

TEST_CASE("A save that fails says why and loses nothing") {
    WindowFixture fixture;
    fixture.openSample();
    change(fixture.window());
    fixture.window().document()->saveAs(fixture.file(QStringLiteral("no/such/folder/x.json")));
    CHECK(eventually([&] { return messageBox(fixture.window()) != nullptr; }));
    CHECK(messageBox(fixture.window())->text() ==
          QStringLiteral("x.json could not be saved. Your work is still open."));
    CHECK_FALSE(messageBox(fixture.window())->informativeText().isEmpty());
    press(fixture.window(), QMessageBox::Close);
    CHECK(fixture.window().isWindowModified());
    CHECK(fixture.window().document()->path() == fixture.file(QStringLiteral("sample.timeline.json")));
}

TEST_CASE("Closing with changes asks: Cancel keeps the window, Discard closes it, Save saves and closes it") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    change(window);
    window.close();
    CHECK(window.isVisible());
    press(window, QMessageBox::Cancel);
    CHECK(window.isVisible());

    SECTION("discard") {
        window.close();
        press(window, QMessageBox::Discard);
        CHECK_FALSE(window.isVisible());
        QFile file(fixture.file(QStringLiteral("sample.timeline.json")));
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
    WindowFixture fixture;
    fixture.openSample();
    change(fixture.window());
    fixture.window().openFile(QString::fromLatin1(FileController::examplePath));
    CHECK_FALSE(fixture.window().document()->isReading());
    press(fixture.window(), QMessageBox::Discard);
    CHECK(eventually([&] { return fixture.window().document()->timeline().eventCount() > 5; }));
}

TEST_CASE("A file dropped on the window is opened, and anything else is rejected") {
    WindowFixture fixture;
    const QString path =
        fixture.write(QStringLiteral("dropped.timeline.json"),
                      R"({"format":"crisis-timeline","version":1,"title":"Dropped","events":[]})");
    const auto drop = [&](const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&fixture.window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&fixture.window(), &event);
        return true;
    };
    CHECK_FALSE(drop({QUrl(QStringLiteral("https://example.org/x.timeline.json"))}));
    CHECK(drop({QUrl::fromLocalFile(path)}));
    CHECK(eventually([&] { return fixture.window().document()->isOpen(); }));
    CHECK(fixture.window().document()->path() == path);
    CHECK(fixture.window().canvas()->isVisible());
}

TEST_CASE("A file opened by different paths is one recent file") {
    WindowFixture fixture;
    fixture.openSample();
    const QString link = fixture.file(QStringLiteral("link"));
    REQUIRE(QFile::link(fixture.file(QStringLiteral(".")), link));
    fixture.open(link + QStringLiteral("/sample.timeline.json"));
    CHECK(RecentFiles::paths() == QStringList{link + QStringLiteral("/sample.timeline.json")});
}

TEST_CASE("Recent files are remembered, offered, and opened with one click") {
    WindowFixture fixture;
    fixture.openSample();
    fixture.restart();
    CHECK(RecentFiles::paths() == QStringList{fixture.file(QStringLiteral("sample.timeline.json"))});
    const QList<QAction*> offered = fixture.window().actions()->recent->actions();
    REQUIRE_FALSE(offered.isEmpty());
    CHECK(offered.front()->text() == QStringLiteral("sample.timeline.json"));
    offered.front()->trigger();
    CHECK(eventually([&] { return fixture.window().document()->isOpen(); }));
}

TEST_CASE("Size, panels and legend are restored") {
    WindowFixture fixture;
    fixture.openSample();
    fixture.window().actions()->legend->setChecked(false);
    fixture.window().findChild<QDockWidget*>(QStringLiteral("listDock"))->show();
    fixture.window().resize(777, 666);
    fixture.window().close();
    MainWindow again;
    again.show();
    CHECK(again.size() == QSize(777, 666));
    CHECK_FALSE(again.actions()->legend->isChecked());
    again.openFile(QString::fromLatin1(FileController::examplePath));
    CHECK(eventually([&] { return again.document()->isOpen(); }));
    CHECK(again.findChild<QDockWidget*>(QStringLiteral("listDock"))->isVisible());
}

TEST_CASE("A window that was larger than the screen is restored to fit it") {
    WindowFixture fixture;
    const QSize screen = fixture.window().screen()->availableSize();
    fixture.window().resize(screen.width() + 300, screen.height() - 100);
    fixture.window().close();
    MainWindow again;
    again.show();
    CHECK(again.width() <= screen.width());
    CHECK(again.height() <= screen.height());
}

TEST_CASE("The list of shortcuts is built from the commands") {
    WindowFixture fixture;
    fixture.window().actions()->shortcuts->trigger();
    auto* dialog = fixture.window().findChild<ShortcutsDialog*>();
    REQUIRE(dialog != nullptr);
    auto* list = dialog->findChild<QTreeWidget*>();
    for (const QMenu* menu : fixture.window().actions()->menus()) {
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

TEST_CASE("No two commands of the window share a shortcut") {
    WindowFixture fixture;
    QStringList keys;
    for (const QMenu* menu : fixture.window().actions()->menus()) {
        for (const QAction* action : menu->actions()) {
            for (const QKeySequence& key : action->shortcuts())
                keys << key.toString();
        }
    }
    CHECK(keys.size() > 20);
    CHECK(keys.removeDuplicates() == 0);
}

TEST_CASE("The window follows a change between light and dark while it runs") {
    WindowFixture fixture;
    fixture.openSample();
    const auto brightness = [&] {
        return fixture.window()
            .detailsPanel()
            ->grab()
            .toImage()
            .pixelColor(2, fixture.window().detailsPanel()->height() - 2)
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

TEST_CASE("An unchecked check box is visible in every appearance") {
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

TEST_CASE("\"Go to date\" accepts any date, reports where it is invalid, and moves the view") {
    WindowFixture fixture;
    fixture.openSample();
    QTest::keyClick(&fixture.window(), Qt::Key_J, Qt::ControlModifier);
    auto* dialog = fixture.window().findChild<GoToDateDialog*>();
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
        return fixture.window().canvas()->visibleFirst() > toAxis(day(1984)) &&
               fixture.window().canvas()->visibleLast() < toAxis(day(1987));
    }));
}

} // namespace crisis::test::main_window_test
