// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportDialog.h"
#include "tests/app/ui/Windows.h"
#include "tests/support/Catch.h"

#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace crisis;
using namespace crisis::test;

TEST_CASE("Saving under the name of another kind of file asks for a timeline's name or an export") {
    Desk desk;
    desk.openSample();
    FileFlow& files = *desk.window().findChild<FileFlow*>();
    const QString before = desk.window().document()->path();
    for (const char* name : {"x.csv", "x.ICS", "x.timelinejs.json", "x.png"}) {
        INFO(name);
        const QString path = desk.file(QLatin1String(name));
        files.saveTo(path);
        QMessageBox* question = messageBox(desk.window());
        REQUIRE(question != nullptr);
        CHECK(question->text().contains(QLatin1String(name)));
        CHECK_FALSE(QFile::exists(path));
        QTest::keyClick(question, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    CHECK(desk.window().document()->path() == before);
    files.saveTo(desk.file(QStringLiteral("x.csv")));
    QTest::mouseClick(desk.window().findChild<QPushButton*>(QStringLiteral("saveAsTimeline")),
                      Qt::LeftButton);
    auto* dialog = desk.window().findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->selectedFiles().value(0) == desk.file(QStringLiteral("x.timeline.json")));
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    files.saveTo(desk.file(QStringLiteral("x.ics")));
    QTest::mouseClick(desk.window().findChild<QPushButton*>(QStringLiteral("exportInstead")), Qt::LeftButton);
    CHECK(desk.window().findChild<ExportDialog*>() != nullptr);
    files.saveTo(desk.file(QStringLiteral("any.name")));
    CHECK(eventually(
        [&] { return desk.window().document()->path() == desk.file(QStringLiteral("any.name")); }));
}

TEST_CASE("A line end or a mark of direction in a file's name breaks nothing") {
    Desk desk;
    desk.openSample();
    const QString path = desk.file(QStringLiteral("two\nlines \u202Enosj.timeline.json"));
    desk.window().document()->saveAs(path);
    REQUIRE(eventually([&] { return desk.window().document()->path() == path; }));
    const QString shown = QStringLiteral("two lines [U+202E]nosj.timeline.json");
    CHECK(desk.window().windowTitle().contains(shown));
    CHECK(desk.window().actions()->recent->actions().front()->text() == shown);
    const auto isOfIt = [&](const QToolButton* button) { return button->text().startsWith(shown); };
    const auto buttons = desk.window().findChildren<QToolButton*>();
    CHECK(std::any_of(buttons.begin(), buttons.end(), isOfIt));
    desk.restart();
    desk.window().actions()->recent->actions().front()->trigger();
    CHECK(eventually([&] { return desk.window().document()->path() == path; }));
}
