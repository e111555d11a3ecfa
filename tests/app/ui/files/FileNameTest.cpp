// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportDialog.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace crisis::test::file_name_test {
using namespace crisis::ui;

TEST_CASE("Saving with the extension of another format asks to change the name or to export") {
    WindowFixture fixture;
    fixture.openSample();
    FileController& files = *fixture.window().findChild<FileController*>();
    const QString before = fixture.window().document()->path();
    for (const char* name : {"x.csv", "x.ICS", "x.timelinejs.json", "x.png"}) {
        INFO(name);
        const QString path = fixture.file(QLatin1String(name));
        files.saveTo(path);
        QMessageBox* question = messageBox(fixture.window());
        REQUIRE(question != nullptr);
        CHECK(question->text().contains(QLatin1String(name)));
        CHECK_FALSE(QFile::exists(path));
        QTest::keyClick(question, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    CHECK(fixture.window().document()->path() == before);
    files.saveTo(fixture.file(QStringLiteral("x.csv")));
    QTest::mouseClick(fixture.window().findChild<QPushButton*>(QStringLiteral("saveAsTimeline")),
                      Qt::LeftButton);
    auto* dialog = fixture.window().findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->selectedFiles().value(0) == fixture.file(QStringLiteral("x.timeline.json")));
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    files.saveTo(fixture.file(QStringLiteral("x.ics")));
    QTest::mouseClick(fixture.window().findChild<QPushButton*>(QStringLiteral("exportInstead")),
                      Qt::LeftButton);
    CHECK(fixture.window().findChild<ExportDialog*>() != nullptr);
    files.saveTo(fixture.file(QStringLiteral("any.name")));
    CHECK(eventually(
        [&] { return fixture.window().document()->path() == fixture.file(QStringLiteral("any.name")); }));
}

TEST_CASE("A line break or bidirectional control character in a file name breaks nothing") {
    WindowFixture fixture;
    fixture.openSample();
    const QString path = fixture.file(QStringLiteral("two\nlines \u202Enosj.timeline.json"));
    fixture.window().document()->saveAs(path);
    REQUIRE(eventually([&] { return fixture.window().document()->path() == path; }));
    const QString shown = QStringLiteral("two lines [U+202E]nosj.timeline.json");
    CHECK(fixture.window().windowTitle().contains(shown));
    CHECK(fixture.window().actions()->recent->actions().front()->text() == shown);
    const auto isOfIt = [&](const QToolButton* button) { return button->text().startsWith(shown); };
    const auto buttons = fixture.window().findChildren<QToolButton*>();
    CHECK(std::any_of(buttons.begin(), buttons.end(), isOfIt));
    fixture.restart();
    fixture.window().actions()->recent->actions().front()->trigger();
    CHECK(eventually([&] { return fixture.window().document()->path() == path; }));
}

} // namespace crisis::test::file_name_test
