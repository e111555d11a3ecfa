// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/window/Notice.h"
#include "tests/app/ui/Windows.h"
#include "tests/support/Catch.h"

#include <QFile>
#include <QMessageBox>
#include <QPushButton>

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
