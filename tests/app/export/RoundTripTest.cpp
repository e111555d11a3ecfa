// SPDX-License-Identifier: GPL-3.0-or-later
// Reads exported files back and checks what the manual page promises.
#include "app/export/ExportInput.h"

#include "core/import/OpenAnyFormat.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/time/CivilText.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace crisis::test::round_trip_test {
using namespace crisis::exports;

namespace {

Timeline niger() {
    auto read = readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");
    REQUIRE(read);
    return read->timeline;
}

// The title of each event with the first and the last day that its date spans; only the title if the start or
// the end is a separate date, which may be uncertain.
std::vector<std::string> outlines(const Timeline& timeline, const std::set<std::string>& ownEnds) {
    std::vector<std::string> lines;
    for (const EventPosition event : timeline.displayOrder()) {
        if (ownEnds.contains(std::string(timeline.title(event)))) {
            lines.emplace_back(timeline.title(event));
            continue;
        }
        const Bounds bounds = boundsOf(timeline.date(event));
        const auto day = [](const std::optional<Bound>& bound) {
            return bound ? isoBound(*bound) : std::string("open");
        };
        lines.push_back(std::string(timeline.title(event)) + ": " + day(bounds.earliestStart) + " to " +
                        day(bounds.latestEnd));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::set<std::string> withOwnEnds(const Timeline& timeline) {
    std::set<std::string> titles;
    for (const EventPosition event : timeline.displayOrder()) {
        if (!timeline.date(event).date)
            titles.emplace(timeline.title(event));
    }
    return titles;
}

Timeline backFrom(const Timeline& timeline, ExportFormat format) {
    const auto bytes = documentBytes({timeline, {}}, format);
    REQUIRE(bytes);
    auto read = openAnyFormat(*bytes);
    REQUIRE(read);
    return read->read.timeline;
}

} // namespace

TEST_CASE("TimelineJS restores the title of every event and the days that its date spans") {
    const Timeline before = niger();
    const auto own = withOwnEnds(before);
    CHECK(outlines(backFrom(before, ExportFormat::TimelineJs), own) == outlines(before, own));
}

TEST_CASE("iCalendar restores the title of every event and the days that its date spans") {
    const Timeline before = niger();
    const auto own = withOwnEnds(before);
    CHECK(outlines(backFrom(before, ExportFormat::ICalendar), own) == outlines(before, own));
}

TEST_CASE("a CSV table restores the title and the exact date of every event") {
    const Timeline before = niger();
    const auto own = withOwnEnds(before);
    const Timeline after = backFrom(before, ExportFormat::Csv);
    CHECK(outlines(after, own) == outlines(before, own));
    const auto dates = [&own](const Timeline& timeline) {
        std::vector<std::string> all;
        for (const EventPosition event : timeline.displayOrder())
            all.push_back(
                std::string(timeline.title(event)) + ": " +
                (own.contains(std::string(timeline.title(event))) ? "" : edtfOf(timeline.date(event))));
        std::sort(all.begin(), all.end());
        return all;
    };
    CHECK(dates(after) == dates(before));
}

} // namespace crisis::test::round_trip_test
