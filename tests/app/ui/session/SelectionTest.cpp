// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/Selection.h"

#include "tests/app/ui/support/SampleTimeline.h"
#include "tests/support/Catch.h"

#include <vector>

namespace crisis::test::selection_test {
using namespace crisis::ui;

TEST_CASE("each choice of another event is reported once, with the view it was made in") {
    Selection selection;
    std::vector<std::pair<std::optional<EventId>, Selection::Origin>> reported;
    QObject::connect(&selection, &Selection::chosenChanged, &selection,
                     [&](const std::optional<EventId>& event, Selection::Origin origin) {
                         reported.emplace_back(event, origin);
                     });
    selection.choose(EventId("coup"), Selection::Origin::List);
    selection.choose(EventId("coup"), Selection::Origin::Canvas);
    selection.choose(std::nullopt);
    REQUIRE(reported.size() == 2);
    CHECK(reported[0] == std::pair(std::optional(EventId("coup")), Selection::Origin::List));
    CHECK(reported[1] == std::pair(std::optional<EventId>(), Selection::Origin::Elsewhere));
}

TEST_CASE("an event that the timeline no longer has is neither selected nor under the pointer") {
    Selection selection;
    const Timeline timeline = sampleTimeline();
    selection.choose(EventId("coup"));
    selection.hover(EventId("talks"));
    selection.keepWithin(timeline);
    CHECK(selection.chosen() == EventId("coup"));
    CHECK(selection.hovered() == EventId("talks"));
    selection.keepWithin(Timeline());
    CHECK_FALSE(selection.chosen());
    CHECK_FALSE(selection.hovered());
}

} // namespace crisis::test::selection_test
