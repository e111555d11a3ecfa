// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/AxisDate.h"
#include "core/time/Civil.h"
#include "tests/support/Catch.h"

#include <random>

namespace crisis::test::axis_date_test {
using namespace crisis::time;

namespace {

AxisSeconds at(std::int64_t year, int month, int dayOfMonth, int second = 0) {
    return daysFromCivil({year, month, dayOfMonth}) * 86'400 + second;
}

} // namespace

TEST_CASE("a span becomes an interval in the coarsest unit that is close to it") {
    CHECK(dateOfSpan(at(2023, 7, 1, 100), at(2023, 9, 2)).text() == "2023-07-01/2023-09-01");
    CHECK(dateOfSpan(at(2023, 7, 26, 3'600), at(2023, 8, 10)).text() == "2023-07-26T01/2023-08-09T23");
    CHECK(dateOfSpan(at(2023, 7, 26, 30), at(2023, 7, 26, 7'230)).text() ==
          "2023-07-26T00:00/2023-07-26T02:00");
    CHECK(dateOfSpan(at(2023, 7, 26, 5), at(2023, 7, 26, 65)).text() ==
          "2023-07-26T00:00:05/2023-07-26T00:01:04");
    CHECK(dateOfSpan(at(-20'000, 1, 1), at(2023, 1, 1)).text() == "Y-20000/2022-12-31");
}

TEST_CASE("the interval of a span covers it and little more") {
    std::mt19937_64 random(7);
    bool holds = true;
    bool isClose = true;
    for (int i = 0; i < 20'000; ++i) {
        const auto first = static_cast<AxisSeconds>(random() % (9'000ULL * 366 * 86'400)) + at(100, 1, 1);
        const auto length = static_cast<AxisSeconds>(random() >> (24 + i % 36)) % (900LL * 366 * 86'400) + 1;
        const Bounds bounds = dateOfSpan(first, first + length).bounds();
        const AxisSeconds begin = toAxis(bounds.earliestStart->begin());
        const AxisSeconds end = toAxis(bounds.latestEnd->end());
        holds = holds && begin <= first && end >= first + length;
        isClose = isClose && (end - begin - length) * 20 <= length;
    }
    CHECK(holds);
    CHECK(isClose);
}

TEST_CASE("spans at the ends of the axis have an interval") {
    constexpr AxisSeconds least = std::numeric_limits<AxisSeconds>::min();
    constexpr AxisSeconds most = std::numeric_limits<AxisSeconds>::max();
    CHECK(dateOfSpan(least, most).isInterval());
    CHECK(dateOfSpan(most - 60, most).isInterval());
}

} // namespace crisis::test::axis_date_test
