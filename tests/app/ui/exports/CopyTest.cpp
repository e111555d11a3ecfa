// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/exports/ExportResultBar.h"
#include "app/ui/panels/EventList.h"
#include "core/io/timeline/PngTimeline.h"
#include "core/model/edit/Edit.h"
#include "tests/app/ui/exports/Exporting.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTest>

namespace crisis::test::copy_test {
using namespace crisis::ui;

namespace {

const QMimeData& clipboard() { return *QGuiApplication::clipboard()->mimeData(); }

void press(WindowFixture& fixture, Qt::Key key) {
    PictureExporter::setProgram(QStringLiteral(CRISIS_BINARY_DIR "/app/crisis-timeline"));
    QGuiApplication::clipboard()->clear();
    fixture.window().activateWindow();
    REQUIRE(eventually([&] { return fixture.window().isActiveWindow(); }));
    QTest::keyClick(&fixture.window(), key, Qt::ControlModifier | Qt::AltModifier);
    REQUIRE(
        eventually([&] { return fixture.window().done()->message().startsWith(QStringLiteral("Copied")); }));
}

void chooseTwo(WindowFixture& fixture) {
    auto* list = fixture.window().eventList();
    fixture.window().findChild<QDockWidget*>(QStringLiteral("listDock"))->show();
    QTest::qWait(10);
    for (const auto& [row, keys] : {std::pair(0, Qt::NoModifier), std::pair(2, Qt::ControlModifier)})
        QTest::mouseClick(list->viewport(), Qt::LeftButton, keys,
                          list->visualRect(list->model()->index(row, 1)).center());
    REQUIRE(list->selection().size() == 2);
}

} // namespace

TEST_CASE("A picture of the view is copied as PNG, bitmap and SVG, with marking and without the timeline") {
    WindowFixture fixture;
    fixture.openSample();
    Header header = fixture.window().document()->timeline().header();
    header.marking = "TLP:AMBER";
    REQUIRE(fixture.window().document()->perform(ReplaceHeader{header}));
    press(fixture, Qt::Key_P);
    const QByteArray png = clipboard().data(QStringLiteral("image/png"));
    const QImage image = QImage::fromData(png, "PNG");
    CHECK(image.size() == QSize(3'200, 1'800));
    CHECK(qvariant_cast<QImage>(clipboard().imageData()).size() == image.size());
    CHECK_FALSE(readTimelineFromPng({png.constData(), static_cast<std::size_t>(png.size())}));
    const QByteArray svg = clipboard().data(QStringLiteral("image/svg+xml"));
    CHECK(svg.contains("<svg"));
    CHECK(svg.count(">TLP:AMBER<") == 2);
    CHECK(fixture.window().done()->message().contains(QStringLiteral("in view")));
}

TEST_CASE("A picture of several selected events shows only those") {
    WindowFixture fixture;
    fixture.openSample();
    chooseTwo(fixture);
    const std::vector<std::string> chosen = fixture.window().eventList()->selection();
    press(fixture, Qt::Key_P);
    const QByteArray svg = clipboard().data(QStringLiteral("image/svg+xml"));
    const Timeline& timeline = fixture.window().document()->timeline();
    for (const EventPosition index : timeline.displayOrder()) {
        const std::string id = timeline.event(index).id.value();
        const bool isChosen = std::find(chosen.begin(), chosen.end(), id) != chosen.end();
        INFO(id);
        CHECK(svg.contains(QByteArray::fromStdString("id=\"event-" + id + "\"")) == isChosen);
    }
}

TEST_CASE("A table of selected events is copied as CSV, as text with tabs and as HTML") {
    WindowFixture fixture;
    fixture.openSample();
    chooseTwo(fixture);
    press(fixture, Qt::Key_T);
    CHECK(clipboard().data(QStringLiteral("text/csv")).count("\r\n") == 3);
    const QStringList lines = clipboard().text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(QStringLiteral("id\ttitle\t")));
    CHECK(lines[1].split(u'\t')[0].toStdString() == fixture.window().eventList()->selection().front());
    CHECK(clipboard().html().count(QStringLiteral("<tr>")) == 3);
    CHECK(fixture.window().done()->message() == QStringLiteral("Copied a table of 2 events."));
}

TEST_CASE("Without selected events, the table contains those in view") {
    WindowFixture fixture;
    fixture.openSample();
    const Timeline& timeline = fixture.window().document()->timeline();
    fixture.window().canvas()->goToOpeningView();
    press(fixture, Qt::Key_T);
    const auto all = clipboard().data(QStringLiteral("text/csv")).count("\r\n") - 1;
    CHECK(all > 0);
    const auto extent = fixture.window().canvas()->extent();
    REQUIRE(extent);
    fixture.window().canvas()->setVisibleSpan(extent->first - 2'000'000'000, extent->first - 1'000'000'000);
    fixture.window().done()->showMessage({});
    press(fixture, Qt::Key_T);
    CHECK(clipboard().data(QStringLiteral("text/csv")).count("\r\n") - 1 < all);
    CHECK(all <= static_cast<qsizetype>(timeline.eventCount()));
}

} // namespace crisis::test::copy_test
