// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/exports/DoneBar.h"
#include "app/ui/panels/EventList.h"
#include "core/io/PngTimeline.h"
#include "core/model/Edit.h"
#include "tests/app/ui/Exporting.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTest>

using namespace crisis;
using namespace crisis::test;

namespace {

const QMimeData& clipboard() { return *QGuiApplication::clipboard()->mimeData(); }

void press(Desk& desk, Qt::Key key) {
    PictureExporter::setProgram(QStringLiteral(CRISIS_BINARY_DIR "/app/crisis-timeline"));
    QGuiApplication::clipboard()->clear();
    desk.window().activateWindow();
    REQUIRE(eventually([&] { return desk.window().isActiveWindow(); }));
    QTest::keyClick(&desk.window(), key, Qt::ControlModifier | Qt::AltModifier);
    REQUIRE(eventually([&] { return desk.window().done()->message().startsWith(QStringLiteral("Copied")); }));
}

void chooseTwo(Desk& desk) {
    auto* list = desk.window().eventList();
    desk.window().findChild<QDockWidget*>(QStringLiteral("listDock"))->show();
    QTest::qWait(10);
    for (const auto& [row, keys] : {std::pair(0, Qt::NoModifier), std::pair(2, Qt::ControlModifier)})
        QTest::mouseClick(list->viewport(), Qt::LeftButton, keys,
                          list->visualRect(list->model()->index(row, 1)).center());
    REQUIRE(list->selection().size() == 2);
}

} // namespace

TEST_CASE("A picture of what is in view is copied as PNG, pixels and SVG, marked and without its timeline") {
    Desk desk;
    desk.openSample();
    Header header = desk.window().document()->timeline().header();
    header.marking = "TLP:AMBER";
    REQUIRE(desk.window().document()->perform(ReplaceHeader{header}));
    press(desk, Qt::Key_P);
    const QByteArray png = clipboard().data(QStringLiteral("image/png"));
    const QImage image = QImage::fromData(png, "PNG");
    CHECK(image.size() == QSize(3'200, 1'800));
    CHECK(qvariant_cast<QImage>(clipboard().imageData()).size() == image.size());
    CHECK_FALSE(readTimelineFromPng({png.constData(), static_cast<std::size_t>(png.size())}));
    const QByteArray svg = clipboard().data(QStringLiteral("image/svg+xml"));
    CHECK(svg.contains("<svg"));
    CHECK(svg.count(">TLP:AMBER<") == 2);
    CHECK(desk.window().done()->message().contains(QStringLiteral("in view")));
}

TEST_CASE("A picture of several chosen events shows only those") {
    Desk desk;
    desk.openSample();
    chooseTwo(desk);
    const std::vector<std::string> chosen = desk.window().eventList()->selection();
    press(desk, Qt::Key_P);
    const QByteArray svg = clipboard().data(QStringLiteral("image/svg+xml"));
    const Timeline& timeline = desk.window().document()->timeline();
    for (const EventIndex index : timeline.displayOrder()) {
        const std::string id = timeline.event(index).id.value();
        const bool isChosen = std::find(chosen.begin(), chosen.end(), id) != chosen.end();
        INFO(id);
        CHECK(svg.contains(QByteArray::fromStdString("id=\"event-" + id + "\"")) == isChosen);
    }
}

TEST_CASE("A table of chosen events is copied as CSV, as text with tabs and as HTML") {
    Desk desk;
    desk.openSample();
    chooseTwo(desk);
    press(desk, Qt::Key_T);
    CHECK(clipboard().data(QStringLiteral("text/csv")).count("\r\n") == 3);
    const QStringList lines = clipboard().text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(QStringLiteral("id\ttitle\t")));
    CHECK(lines[1].split(u'\t')[0].toStdString() == desk.window().eventList()->selection().front());
    CHECK(clipboard().html().count(QStringLiteral("<tr>")) == 3);
    CHECK(desk.window().done()->message() == QStringLiteral("Copied a table of 2 events."));
}

TEST_CASE("Without chosen events the table holds those in view") {
    Desk desk;
    desk.openSample();
    const Timeline& timeline = desk.window().document()->timeline();
    desk.window().canvas()->goToOpeningView();
    press(desk, Qt::Key_T);
    const auto all = clipboard().data(QStringLiteral("text/csv")).count("\r\n") - 1;
    CHECK(all > 0);
    const auto extent = desk.window().canvas()->extent();
    REQUIRE(extent);
    desk.window().canvas()->setVisibleSpan(extent->first - 2'000'000'000, extent->first - 1'000'000'000);
    desk.window().done()->tell({});
    press(desk, Qt::Key_T);
    CHECK(clipboard().data(QStringLiteral("text/csv")).count("\r\n") - 1 < all);
    CHECK(all <= static_cast<qsizetype>(timeline.eventCount()));
}
