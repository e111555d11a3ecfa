// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/LaneIndex.h"

#include "tests/support/Catch.h"

#include <algorithm>
#include <limits>
#include <random>

namespace crisis::test::lane_index_test {
using namespace crisis::layout;

namespace {

std::vector<LaneIndex::Entry> randomEntries(unsigned seed, std::uint32_t count) {
    std::mt19937 random(seed);
    std::vector<LaneIndex::Entry> entries;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto first = static_cast<AxisSeconds>(random() % 10'000);
        entries.push_back({first, first + 1 + static_cast<AxisSeconds>(random() % (i % 7 == 0 ? 3'000 : 40)),
                           static_cast<EventPosition>(i)});
    }
    return entries;
}

} // namespace

TEST_CASE("counts agree with a brute-force count") {
    const auto entries = randomEntries(7, 900);
    const LaneIndex lane(entries);
    std::mt19937 random(8);
    for (int i = 0; i < 500; ++i) {
        const auto begin = static_cast<AxisSeconds>(random() % 12'000) - 1'000;
        const AxisSeconds end = begin + 1 + static_cast<AxisSeconds>(random() % 3'000);
        const auto overlapping =
            std::count_if(entries.begin(), entries.end(),
                          [&](const LaneIndex::Entry& e) { return e.first < end && e.last > begin; });
        REQUIRE(lane.overlapping(begin, end) == overlapping);
    }
    CHECK(lane.overlapping(50, 50) == 0);
}

TEST_CASE("events of a row never overlap in time, and every event is in one row or overflows") {
    LaneIndex lane(randomEntries(11, 2'000));
    for (const int rows : {1, 3, 17}) {
        lane.packRows(rows);
        std::vector<bool> seen(lane.size(), false);
        for (int row = 0; row <= rows; ++row) {
            AxisSeconds freeFrom = -1;
            for (const std::uint32_t position : lane.row(row)) {
                REQUIRE_FALSE(seen[position]);
                seen[position] = true;
                if (row < rows) {
                    REQUIRE(lane.startAt(position) >= freeFrom);
                    freeFrom = lane.endAt(position);
                }
            }
        }
        CHECK(std::all_of(seen.begin(), seen.end(), [](bool b) { return b; }));
    }
}

TEST_CASE("an event overflows only if every row is occupied") {
    std::vector<LaneIndex::Entry> entries;
    for (std::uint32_t i = 0; i < 5; ++i)
        entries.push_back({0, 100, static_cast<EventPosition>(i)});
    LaneIndex lane(entries);
    CHECK(lane.peakOverlap() == 5);
    lane.packRows(5);
    CHECK(lane.overflow().empty());
    lane.packRows(3);
    CHECK(lane.overflow().size() == 2);

    LaneIndex random(randomEntries(13, 2'000));
    std::size_t overflowing = 0;
    for (const int rows : {1, 3, 9}) {
        random.packRows(rows);
        for (const std::uint32_t position : random.overflow()) {
            ++overflowing;
            for (int row = 0; row < rows; ++row) {
                const auto events = random.row(row);
                REQUIRE(std::any_of(events.begin(), events.end(), [&](std::uint32_t other) {
                    return random.startAt(other) <= random.startAt(position) &&
                           random.endAt(other) > random.startAt(position);
                }));
            }
        }
    }
    CHECK(overflowing > 100);
}

TEST_CASE("an event takes the row that has been free the longest") {
    LaneIndex lane(randomEntries(17, 2'000));
    constexpr int rows = 6;
    lane.packRows(rows);
    std::vector<int> rowOf(lane.size(), rows);
    for (int row = 0; row < rows; ++row) {
        for (const std::uint32_t position : lane.row(row))
            rowOf[position] = row;
    }
    std::vector<AxisSeconds> freeFrom(rows, std::numeric_limits<AxisSeconds>::min());
    for (std::uint32_t position = 0; position < lane.size(); ++position) {
        if (rowOf[position] == rows)
            continue;
        AxisSeconds& own = freeFrom[static_cast<std::size_t>(rowOf[position])];
        REQUIRE(own == *std::min_element(freeFrom.begin(), freeFrom.end()));
        own = lane.endAt(position);
    }
}

TEST_CASE("neighbours in time are in different rows") {
    std::vector<LaneIndex::Entry> entries;
    for (std::uint32_t i = 0; i < 12; ++i)
        entries.push_back({static_cast<AxisSeconds>(i) * 100, static_cast<AxisSeconds>(i) * 100 + 10,
                           static_cast<EventPosition>(i)});
    LaneIndex lane(entries);
    lane.packRows(4);
    for (int row = 0; row < 4; ++row)
        CHECK(lane.row(row).size() == 3);
}

} // namespace crisis::test::lane_index_test
