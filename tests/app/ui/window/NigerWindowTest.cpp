// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/panels/DetailsPanel.h"
#include "core/layout/scene/HitTest.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QTest>

namespace crisis::test::niger_window_test {
using namespace crisis::ui;

namespace {

/// Where an event's mark or label lies on the canvas; (-1, -1) if it is not in view.
QPoint placeOnCanvas(const TimelineCanvas& canvas, const char* id) {
    for (int y = 2; y < canvas.viewport()->height(); y += 3) {
        for (int x = 2; x < canvas.viewport()->width(); x += 3) {
            const Hit hit = hitTest(canvas.scene(), x, y, 0);
            const auto* event = std::get_if<HitEvent>(&hit);
            if (event != nullptr && event->event == EventId(id))
                return {x, y};
        }
    }
    return {-1, -1};
}

} // namespace

TEST_CASE("Clicking an event on the canvas shows who says what about it") {
    WindowFixture fixture;
    fixture.openExample();
    TimelineCanvas& canvas = *fixture.window().canvas();
    const QPoint at = placeOnCanvas(canvas, "summit");
    REQUIRE(at.x() >= 0);
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, at);
    CHECK(eventually([&] { return fixture.window().selection()->chosen() == EventId("summit"); }));
    const QString text = plainText(fixture.window().detailsPanel()->view()->page());
    CHECK(text.startsWith(
        QStringLiteral("ECOWAS summit in Abuja\nThursday 10 August 2023\nfrom the phrase “on Thursday”")));
    CHECK(text.contains(QStringLiteral("○ planned")));
}

TEST_CASE("An analyst opens the example and reads who said what") {
    WindowFixture fixture;
    fixture.openExample();
    PageView& view = *fixture.window().detailsPanel()->view();
    const auto text = [&] { return plainText(view.page()); };
    CHECK(text().startsWith(QStringLiteral("Niger, summer 2023: the coup and the standoff")));

    fixture.window().selection()->choose(EventId("maiga"));
    CHECK(text().contains(
        QStringLiteral("“We will not accept military intervention in Niger. Our survival depends on it”\n"
                       "Abdoulaye Maiga\nspokesman for Mali’s junta\nSaid to: Niger state television")));
    CHECK(text().contains(QStringLiteral("paragraph 18")));
    CHECK(text().contains(
        QStringLiteral("Grades: F: reliability cannot be judged; 6: truth cannot be judged")));

    fixture.window().selection()->choose(EventId("mali-killings"));
    CHECK(text().contains(QStringLiteral("? reported, not established | ≠ disputed")));
    CHECK(text().contains(QStringLiteral(
        "Answers\nreported speech | ✗ denies | F6\nThe accusation is untrue.\nMalian army; Wagner Group")));

    clickOn(view, QStringLiteral("Malian army"));
    CHECK(text().contains(QStringLiteral("organisation\nMalian army\nBelongs to: Mali")));
    CHECK(text().contains(QStringLiteral("Sexual violence and other abuses in Mali | accused")));
    CHECK_FALSE(fixture.window().document()->isModified());
}

} // namespace crisis::test::niger_window_test
