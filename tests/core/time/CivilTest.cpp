// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Civil.h"
#include "core/time/CivilText.h"
#include "core/time/TimePoint.h"
#include "tests/support/Catch.h"

#include <QDate>

#include <cstdint>
#include <limits>
#include <random>

namespace crisis::test::civil_test {
using namespace crisis::time;

TEST_CASE("days agree with QDate from year 1 to 9999") {
    const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    const std::int64_t last = daysFromCivil({9'999, 12, 31});
    bool agrees = true;
    for (std::int64_t day = daysFromCivil({1, 1, 1}); day <= last; ++day) {
        const CivilDate date = civilFromDays(day);
        int year = 0;
        int month = 0;
        int dayOfMonth = 0;
        const QDate expected = QDate::fromJulianDay(day + epoch);
        expected.getDate(&year, &month, &dayOfMonth);
        agrees = agrees && date == CivilDate{year, month, dayOfMonth} && daysFromCivil(date) == day &&
                 isoWeekday(day) == expected.dayOfWeek() &&
                 daysInMonth(date.year, date.month) == expected.daysInMonth();
    }
    CHECK(agrees);
    CHECK(civilFromDays(0) == CivilDate{1970, 1, 1});
}

TEST_CASE("every int64 day number converts to a date and back") {
    std::mt19937_64 random(1);
    bool exact = true;
    const auto check = [&](std::int64_t day) {
        const CivilDate date = civilFromDays(day);
        exact = exact && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
                date.day <= daysInMonth(date.year, date.month) && daysFromCivil(date) == day;
    };
    for (int i = 0; i < 200'000; ++i)
        check(static_cast<std::int64_t>(random()) >> (i % 60));
    for (std::int64_t i = 0; i < 1'000; ++i) {
        check(std::numeric_limits<std::int64_t>::min() + 1'000'000 + i);
        check(std::numeric_limits<std::int64_t>::max() - 1'000'000 - i);
    }
    CHECK(exact);
    CHECK(civilFromDays(std::numeric_limits<std::int64_t>::max()).year > maxYear);
    CHECK(civilFromDays(std::numeric_limits<std::int64_t>::min()).year < minYear);
}

TEST_CASE("consecutive days cross the turn of the era, leap years and the limits") {
    CHECK(daysFromCivil({0, 1, 1}) - daysFromCivil({-1, 12, 31}) == 1);
    CHECK(daysFromCivil({1, 1, 1}) - daysFromCivil({0, 1, 1}) == 366);
    CHECK(daysFromCivil({0, 1, 1}) == -719'528);
    CHECK(daysFromCivil({-13'800'000'000, 1, 1}) < daysFromCivil({-13'799'999'999, 1, 1}));
    CHECK(isLeapYear(0));
    CHECK(isLeapYear(-400));
    CHECK_FALSE(isLeapYear(-100));
    CHECK(isLeapYear(-4));
    CHECK(civilFromDays(daysFromCivil({maxYear, 12, 31})) == CivilDate{maxYear, 12, 31});
    CHECK(civilFromDays(daysFromCivil({minYear, 1, 1})) == CivilDate{minYear, 1, 1});
    CHECK(isoWeekday(daysFromCivil({2023, 8, 7})) == 1);
    CHECK(isoWeekday(daysFromCivil({2023, 8, 6})) == 7);
    CHECK(isoWeekday(std::numeric_limits<std::int64_t>::min()) >= 1);
}

TEST_CASE("the axis counts seconds and saturates at its ends") {
    CHECK(toAxis({0, 0, 0}) == 0);
    CHECK(toAxis({-1, 86'399, 999'999'999}) == -1);
    CHECK(toAxis({1, 1, 0}) == 86'401);
    CHECK(fromAxis(-1) == TimePoint{-1, 86'399, 0});
    CHECK(fromAxis(86'401) == TimePoint{1, 1, 0});
    constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
    CHECK(toAxis(fromAxis(lowest)) == lowest);
    CHECK(toAxis(fromAxis(highest)) == highest);
    CHECK(toAxis({highest, 0, 0}) == highest);
    CHECK(toAxis({lowest, 0, 0}) == lowest);
}

TEST_CASE("adding seconds crosses days and saturates at the limits") {
    constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
    CHECK(plusSeconds({0, 0, 5}, -1) == TimePoint{-1, 86'399, 5});
    CHECK(plusSeconds({0, 86'399, 0}, 1) == TimePoint{1, 0, 0});
    CHECK(plusSeconds({0, 10, 0}, 0) == TimePoint{0, 10, 0});
    CHECK(plusSeconds({highest, 86'399, 0}, 1).day == highest);
    CHECK(plusSeconds({highest, 0, 0}, highest) == TimePoint{highest, 86'399, 999'999'999});
    CHECK(plusSeconds({lowest, 0, 0}, -1) == TimePoint{lowest, 0, 0});
    CHECK(plusSeconds({lowest, 0, 0}, lowest) == TimePoint{lowest, 0, 0});
}

TEST_CASE("days and bounds are written in ISO 8601 form") {
    CHECK(isoDay(0) == "1970-01-01");
    CHECK(isoDay(daysFromCivil({0, 1, 1})) == "0000-01-01");
    CHECK(isoDay(daysFromCivil({-1, 12, 31})) == "-000001-12-31");
    CHECK(isoDay(daysFromCivil({9'999, 12, 31})) == "9999-12-31");
    CHECK(isoDay(daysFromCivil({10'000, 1, 1})) == "+010000-01-01");
    CHECK(isoDay(daysFromCivil({-13'800'000'000, 1, 1})) == "-13800000000-01-01");
    Bound bound;
    CHECK(isoBound(bound) == "1970-01-01");
    bound.time = TimeOfDay{36'000, 0};
    bound.lengthSeconds = 60;
    CHECK(isoBound(bound) == "1970-01-01T10:00");
    bound.offset = 3'600;
    bound.lengthSeconds = 1;
    CHECK(isoBound(bound) == "1970-01-01T10:00:00+01:00");
    bound.offset = 0;
    bound.time->nanosecond = 50'000'000;
    bound.lengthSeconds = 0;
    CHECK(isoBound(bound) == "1970-01-01T10:00:00.05Z");
    CHECK(isoOffset(-12'600) == "-03:30");
}

} // namespace crisis::test::civil_test
