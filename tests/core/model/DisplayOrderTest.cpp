// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit/Edit.h"
#include "core/time/Compare.h"
#include "tests/core/model/Samples.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace crisis::test::display_order_test {
using namespace crisis::model;

namespace {

std::string digits(int value, int width) {
    std::string text = std::to_string(value);
    return std::string(static_cast<std::size_t>(std::max(0, width - static_cast<int>(text.size()))), '0') +
           text;
}

// Dates that are close together, so that every rule of the order matters.
std::string randomDate(std::mt19937& random) {
    const auto below = [&random](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit));
    };
    const auto day = [&] { return "2023-08-" + digits(1 + below(4), 2); };
    const auto time = [&] { return day() + "T" + digits(below(3), 2); };
    switch (below(14)) {
    case 0:
        return "";
    case 1:
        return day() + "/" + "2023-08-" + digits(4 + below(3), 2);
    case 2:
        return day() + "/..";
    case 3:
        return "../" + day();
    case 4:
        return "/" + day();
    case 5:
        return time() + ":" + digits(below(2), 2);
    case 6:
        return time();
    case 7:
        return time() + ":00Z";
    case 8:
        return time() + ":00:00.5";
    case 9:
        return time() + ":00-0" + std::to_string(1 + below(9)) + ":00";
    case 10:
        return "[" + day() + ".." + "2023-08-" + digits(4 + below(3), 2) + "]";
    case 11:
        return "2023-08";
    case 12:
        return day() + "?";
    default:
        return day();
    }
}

bool naivelyBefore(const Event& a, const Event& b) {
    const auto byDate = displayOrder(boundsOf(a.dates[0]), isUndated(a.dates[0]), boundsOf(b.dates[0]),
                                     isUndated(b.dates[0]));
    if (byDate != 0)
        return byDate < 0;
    return std::tie(a.title, a.id) < std::tie(b.title, b.id);
}

std::vector<EventPosition> naiveOrder(const Timeline& timeline) {
    std::vector<Event> events;
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
        events.push_back(timeline.event(EventPosition{i}));
    std::vector<EventPosition> order;
    for (std::uint32_t i = 0; i < events.size(); ++i)
        order.push_back(EventPosition{i});
    std::sort(order.begin(), order.end(), [&events](EventPosition a, EventPosition b) {
        return naivelyBefore(events[static_cast<std::size_t>(a)], events[static_cast<std::size_t>(b)]);
    });
    return order;
}

Timeline randomTimeline(unsigned seed, int count) {
    std::mt19937 random(seed);
    TimelineBuilder builder;
    for (int i = 0; i < count; ++i)
        builder.add(event(("e" + std::to_string(random())).c_str(), random() % 2 == 0 ? "same" : "Other",
                          randomDate(random)));
    return builder.build();
}

bool equal(std::span<const EventPosition> a, const std::vector<EventPosition>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

} // namespace

TEST_CASE("the display order is by date, then title, then id") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const Timeline timeline = randomTimeline(seed, 400);
        CHECK(equal(timeline.displayOrder(), naiveOrder(timeline)));
    }
}

TEST_CASE("many events, some far away in time, have the same order as few") {
    constexpr int count = 30'000;
    const std::vector<std::string> far = {"-9999",
                                          "Y-170000002",
                                          "Y170000002",
                                          "Y-24000000000000000",
                                          "Y24000000000000000",
                                          "Y5000000000",
                                          "1914-06-28",
                                          "../1800",
                                          "1800/..",
                                          "Y-5000000000",
                                          "0000",
                                          ""};
    std::mt19937 random(3);
    for (const int howManyFar : {0, count / 1'000, count / 10}) {
        TimelineBuilder builder;
        for (int i = 0; i < count; ++i) {
            const std::string date = i < howManyFar ? far[random() % far.size()] : randomDate(random);
            // Some titles differ only after their first sixteen bytes, and some not at all.
            const std::string title = "The same beginning" + std::to_string(random() % 3);
            builder.add(
                event(("e" + std::to_string(i)).c_str(), random() % 2 == 0 ? title.c_str() : "T", date));
        }
        const Timeline timeline = builder.build();
        CHECK(equal(timeline.displayOrder(), naiveOrder(timeline)));
    }
}

TEST_CASE("many events of one moment are ordered by title") {
    TimelineBuilder builder;
    for (int i = 0; i < 30'000; ++i)
        builder.add(event(("e" + std::to_string(i)).c_str(), std::to_string(i * 7'919 % 30'000).c_str(),
                          "2023-08-01"));
    const Timeline timeline = builder.build();
    CHECK(equal(timeline.displayOrder(), naiveOrder(timeline)));
}

TEST_CASE("ranks are the positions in the display order") {
    const Timeline timeline = randomTimeline(1, 300);
    for (std::uint32_t rank = 0; rank < timeline.eventCount(); ++rank)
        REQUIRE(timeline.displayRank(timeline.displayOrder()[rank]) == rank);
}

TEST_CASE("after an edit of one event the display order equals a new sort") {
    std::mt19937 random(5);
    Timeline timeline = randomTimeline(9, 200);
    for (int i = 0; i < 50; ++i) {
        (void)timeline.displayOrder(); // so that the next order is derived from it
        Event changed = timeline.event(EventPosition{static_cast<std::uint32_t>(random() % 200)});
        changed.dates = {claim(randomDate(random))};
        timeline = apply(timeline, ReplaceEvent{changed}).value();
        REQUIRE(equal(timeline.displayOrder(), naiveOrder(timeline)));
        REQUIRE(timeline.displayOrder()[timeline.displayRank(EventPosition{7})] == EventPosition{7});
    }
}

} // namespace crisis::test::display_order_test
