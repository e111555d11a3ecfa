// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Ticks.h"

#include "core/time/Civil.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <limits>
#include <random>

namespace crisis::test::ticks_test {
using namespace crisis::time;

namespace {

constexpr AxisSeconds firstAxis = std::numeric_limits<AxisSeconds>::min();
constexpr AxisSeconds lastAxis = std::numeric_limits<AxisSeconds>::max();

AxisSeconds on(std::int64_t year, int month, int day, int hour = 0, int minute = 0, int second = 0) {
    return toAxis({daysFromCivil({year, month, day}), hour * 3'600 + minute * 60 + second, 0});
}

// Every step of the ladder, found by requesting increasing distances.
std::vector<TickStep> ladder() {
    std::vector<TickStep> steps;
    for (double seconds = 0.5; seconds < 1e19; seconds *= 1.05) {
        const TickStep step = chooseStep(seconds);
        if (steps.empty() || steps.back() != step)
            steps.push_back(step);
    }
    return steps;
}

std::vector<std::int64_t> years(TickStep step, std::int64_t first, std::int64_t last) {
    std::vector<std::int64_t> found;
    for (const AxisSeconds mark : ticks(step, on(first, 1, 1), on(last, 1, 2)))
        found.push_back(civilFromDays(fromAxis(mark).day).year);
    return found;
}

bool isStep(TickStep step, TickUnit unit, std::int64_t count) { return step == TickStep{unit, count}; }

} // namespace

TEST_CASE("the finest step that is wide enough is selected") {
    CHECK(isStep(chooseStep(0), TickUnit::Second, 1));
    CHECK(isStep(chooseStep(1.5), TickUnit::Second, 5));
    CHECK(isStep(chooseStep(60), TickUnit::Minute, 1));
    CHECK(isStep(chooseStep(61), TickUnit::Minute, 5));
    CHECK(isStep(chooseStep(3'600), TickUnit::Hour, 1));
    CHECK(isStep(chooseStep(43'201), TickUnit::Day, 1));
    CHECK(isStep(chooseStep(86'401), TickUnit::Week, 1));
    CHECK(isStep(chooseStep(8 * 86'400.0), TickUnit::Month, 1));
    CHECK(isStep(chooseStep(29 * 86'400.0), TickUnit::Month, 3));
    CHECK(isStep(chooseStep(91 * 86'400.0), TickUnit::Year, 1));
    CHECK(isStep(chooseStep(366 * 86'400.0), TickUnit::Year, 2));
    CHECK(isStep(chooseStep(3e18), TickUnit::Year, 100'000'000'000));
    CHECK(isStep(chooseStep(1e300), TickUnit::Year, 100'000'000'000));
    CHECK(ladder().size() == 50);
}

TEST_CASE("marks are at least the requested distance apart") {
    for (double seconds = 1; seconds < 1e18; seconds *= 1.7) {
        const TickStep step = chooseStep(seconds);
        CAPTURE(seconds);
        for (const std::int64_t year : {std::int64_t{-1}, std::int64_t{2'023}}) {
            std::vector<AxisSeconds> marks = ticks(step, on(year, 2, 20), lastAxis, 40);
            for (std::size_t i = 1; i < marks.size(); ++i)
                CHECK(static_cast<double>(marks[i] - marks[i - 1]) >= seconds);
        }
    }
}

TEST_CASE("a moment is between the mark at or before it and the next one, with no mark in between") {
    std::mt19937_64 random(3);
    bool holds = true;
    for (const TickStep step : ladder()) {
        for (int i = 0; i < 2'000; ++i) {
            const AxisSeconds at = static_cast<AxisSeconds>(random()) >> (i % 60);
            const AxisSeconds earlier = tickAtOrBefore(step, at);
            const AxisSeconds later = tickAfter(step, at);
            holds = holds && earlier <= at && (at < later || at == lastAxis) &&
                    tickAtOrBefore(step, earlier) == earlier &&
                    (later == lastAxis || tickAtOrBefore(step, later - 1) == earlier) &&
                    (earlier == firstAxis || tickAfter(step, earlier) == later);
        }
    }
    CHECK(holds);
}

TEST_CASE("marks saturate at the ends of the axis") {
    for (const TickStep step : ladder()) {
        CHECK(tickAtOrBefore(step, firstAxis) <= firstAxis);
        CHECK(tickAfter(step, lastAxis) == lastAxis);
        for (const AxisSeconds begin : {firstAxis, lastAxis - 1'000'000, lastAxis}) {
            const std::vector<AxisSeconds> marks = ticks(step, begin, lastAxis, 500);
            CHECK(marks.size() <= 500);
            CHECK(std::is_sorted(marks.begin(), marks.end()));
            CHECK((marks.empty() || marks.front() >= begin));
        }
    }
    CHECK(ticks({TickUnit::Year, 100'000'000'000}, firstAxis, lastAxis).size() == 5);
}

TEST_CASE("marks cover a half-open range, ascending and limited") {
    const TickStep day{TickUnit::Day, 1};
    const std::vector<AxisSeconds> marks = ticks(day, on(2023, 8, 4), on(2023, 8, 7));
    CHECK(marks == std::vector<AxisSeconds>{on(2023, 8, 4), on(2023, 8, 5), on(2023, 8, 6)});
    CHECK(ticks(day, on(2023, 8, 4, 0, 0, 1), on(2023, 8, 5)).empty());
    CHECK(ticks(day, on(2023, 8, 7), on(2023, 8, 4)).empty());
    CHECK(ticks(day, on(2023, 8, 4), on(2024, 8, 4), 10).size() == 10);
    CHECK(ticks(day, on(2023, 8, 4), on(2024, 8, 4), 0).empty());
    CHECK(ticks(day, on(2023, 8, 4), on(2024, 8, 4), -1).empty());
}

TEST_CASE("marks are aligned to the calendar") {
    CHECK(tickAtOrBefore({TickUnit::Second, 15}, on(2023, 8, 6, 14, 31, 44)) == on(2023, 8, 6, 14, 31, 30));
    CHECK(tickAtOrBefore({TickUnit::Minute, 15}, on(2023, 8, 6, 14, 44, 59)) == on(2023, 8, 6, 14, 30));
    CHECK(tickAtOrBefore({TickUnit::Hour, 6}, on(1969, 12, 31, 14)) == on(1969, 12, 31, 12));
    CHECK(tickAtOrBefore({TickUnit::Week, 1}, on(2023, 8, 6, 23)) == on(2023, 7, 31));
    CHECK(tickAfter({TickUnit::Week, 1}, on(2023, 8, 6, 23)) == on(2023, 8, 7));
    CHECK(tickAfter({TickUnit::Month, 1}, on(2024, 2, 29)) == on(2024, 3, 1));
    CHECK(tickAtOrBefore({TickUnit::Month, 3}, on(-1, 12, 31)) == on(-1, 10, 1));
    CHECK(tickAfter({TickUnit::Month, 3}, on(2023, 12, 31)) == on(2024, 1, 1));
    CHECK(tickAtOrBefore({TickUnit::Year, 100}, on(2023, 8, 6)) == on(2000, 1, 1));
}

TEST_CASE("years are marked at round numbers in both eras") {
    using Years = std::vector<std::int64_t>;
    CHECK(years({TickUnit::Year, 1}, -2, 2) == Years{-2, -1, 0, 1, 2});
    CHECK(years({TickUnit::Year, 2}, -4, 4) == Years{-3, -1, 2, 4});
    CHECK(years({TickUnit::Year, 5}, -10, 10) == Years{-9, -4, 5, 10});
    CHECK(years({TickUnit::Year, 10}, -20, 20) == Years{-19, -9, 1, 10, 20});
    CHECK(years({TickUnit::Year, 1'000}, -2'000, 2'500) == Years{-1'999, -999, 1, 1'000, 2'000});
}

TEST_CASE("the upper row is the coarser calendar unit that groups the marks") {
    CHECK(isStep(coarserStep({TickUnit::Second, 15}), TickUnit::Minute, 1));
    CHECK(isStep(coarserStep({TickUnit::Minute, 5}), TickUnit::Hour, 1));
    CHECK(isStep(coarserStep({TickUnit::Hour, 6}), TickUnit::Day, 1));
    CHECK(isStep(coarserStep({TickUnit::Day, 1}), TickUnit::Month, 1));
    CHECK(isStep(coarserStep({TickUnit::Week, 1}), TickUnit::Month, 1));
    CHECK(isStep(coarserStep({TickUnit::Month, 3}), TickUnit::Year, 1));
    CHECK(isStep(coarserStep({TickUnit::Year, 1}), TickUnit::Year, 10));
    CHECK(isStep(coarserStep({TickUnit::Year, 5}), TickUnit::Year, 100));
    CHECK(isStep(coarserStep({TickUnit::Year, 100}), TickUnit::Year, 1'000));
    CHECK(isStep(coarserStep({TickUnit::Year, 100'000'000'000}), TickUnit::Year, 100'000'000'000));
}

} // namespace crisis::test::ticks_test
