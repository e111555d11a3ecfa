// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/format/DateFormatter.h"

#include "core/time/Civil.h"
#include "core/time/format/WordPattern.h"
#include "tests/support/Catch.h"

#include <limits>

namespace crisis::test::date_formatter_test {
using namespace crisis::time;

namespace {

const DateStrings& english() {
    static const DateStrings words = DateStrings::english();
    return words;
}

Date date(std::string_view text) {
    CAPTURE(text);
    const auto parsed = Date::parse(text);
    REQUIRE(parsed.has_value());
    return *parsed;
}

std::optional<Date> some(std::string_view text) { return date(text); }

AxisSeconds on(std::int64_t year, int month = 1, int day = 1, int hour = 0, int minute = 0, int second = 0) {
    return toAxis({daysFromCivil({year, month, day}), hour * 3'600 + minute * 60 + second, 0});
}

std::string tick(AxisSeconds at, TickUnit unit, std::int64_t count = 1) {
    return tickLabel(at, {unit, count}, english());
}
std::string group(AxisSeconds at, TickUnit unit, std::int64_t count = 1) {
    return groupLabel(at, {unit, count}, english());
}
std::string length(std::int64_t seconds) { return durationInWords(seconds, english()); }

} // namespace

TEST_CASE("a claim with start and end reads like an interval") {
    const DateStrings& words = english();
    CHECK(inWords(some("2023-07-31"), some("2023-08-06"), words) == "31 July to 6 August 2023");
    CHECK(inWords(some("2023-08-06"), std::nullopt, words) == "from 6 August 2023, end unknown");
    CHECK(inWords(some("2023-08-06"), some(""), words) == "from 6 August 2023, end unknown");
    CHECK(inWords(some("2023-08-06"), some(".."), words) == "since 6 August 2023");
    CHECK(inWords(std::nullopt, some("2023-08-06"), words) == "until 6 August 2023, start unknown");
    CHECK(inWords(some(".."), some("2023-08-06"), words) == "until 6 August 2023");
    CHECK(inWords(std::nullopt, std::nullopt, words) == "undated");
    CHECK(inWords(some(".."), some(".."), words) == "no start and no end");
    CHECK(inWords(some("[2023-07-26..2023-08-06]"), some("2023-08-06"), words) ==
          "from some time between 26 July and 6 August 2023 to 6 August 2023");
    CHECK(inWords(some("2023-08-06"), some("[2023-08-08,2023-08-10]"), words) ==
          "from 6 August 2023 to some time 8 August 2023 or 10 August 2023");
    CHECK(inWords(some("[2023-08-06]"), some("2023-08-08"), words) == "6 to 8 August 2023");
    CHECK(inWords(some("2023-08-01/2023-08-02"), some("2023-08-06"), words) ==
          "from 1 to 2 August 2023 to 6 August 2023");
}

TEST_CASE("the placeholders of a pattern may be in any order") {
    DateStrings words = english();
    words.dayMonthYear = "%3年%2%1日";
    words.dayMonth = "%2%1日";
    words.months[7] = "8月";
    words.months[6] = "7月";
    words.span = "%1から%2まで";
    CHECK(inWords(date("2023-08-06"), words) == "2023年8月6日");
    CHECK(inWords(date("2023-07-31/2023-08-06"), words) == "7月31日から2023年8月6日まで");
    words = english();
    words.dayMonthYear = "%1. %2 %3";
    words.about = "um den %1";
    words.months[7] = "%1 August";
    CHECK(inWords(date("2023-08-06~"), words) == "um den 6. %1 August 2023");
    CHECK(filled("%2 %1 %9 100% %", {"a", "b"}) == "b a %9 100% %");
}

TEST_CASE("a day is formatted with and without its weekday") {
    const std::int64_t day = daysFromCivil({2023, 8, 8});
    CHECK(dayInWords(day, english()) == "8 August 2023");
    CHECK(dayWithWeekday(day, english()) == "Tuesday 8 August 2023");
    CHECK(dayWithWeekday(daysFromCivil({-43, 3, 15}), english()) == "Friday 15 March 44 BCE");
}

TEST_CASE("the label of a mark is as short as its step allows") {
    CHECK(tick(on(2023, 8, 8, 14, 30, 5), TickUnit::Second, 5) == "14:30:05");
    CHECK(tick(on(2023, 8, 8, 14, 30), TickUnit::Minute, 30) == "14:30");
    CHECK(tick(on(2023, 8, 8), TickUnit::Hour) == "00:00");
    CHECK(tick(on(2023, 8, 8), TickUnit::Day) == "Tue 8");
    CHECK(tick(on(2023, 7, 31), TickUnit::Week) == "31 Jul");
    CHECK(tick(on(2023, 8, 1), TickUnit::Month) == "August");
    CHECK(tick(on(2023), TickUnit::Year) == "2023");
    CHECK(tick(on(1), TickUnit::Year, 10) == "1 CE");
    CHECK(tick(on(-99), TickUnit::Year, 100) == "100 BCE");
    CHECK(tick(on(-4'999), TickUnit::Year, 1'000) == "5000 BCE");
    CHECK(tick(on(-13'800'000'000), TickUnit::Year, 100'000'000) == "13.8 billion BCE");
    CHECK(tick(on(12'000), TickUnit::Year, 1'000) == "12,000 CE");
}

TEST_CASE("marks of a million years and more are rounded in both eras") {
    const TickStep step{TickUnit::Year, 100'000'000};
    const AxisSeconds mark = tickAtOrBefore(step, on(-13'750'000'000));
    CHECK(tickLabel(mark, step, english()) == "13.8 billion BCE");
    CHECK(tick(tickAtOrBefore({TickUnit::Year, 500'000}, on(-65'900'000)), TickUnit::Year, 500'000) ==
          "66 million BCE");
    CHECK(tick(on(66'000'000), TickUnit::Year, 1'000'000) == "66 million CE");
}

TEST_CASE("a group label is complete") {
    CHECK(group(on(2023, 8, 8, 14), TickUnit::Hour) == "8 August 2023, 14:00");
    CHECK(group(on(2023, 8, 8), TickUnit::Day) == "8 August 2023");
    CHECK(group(on(2023, 8, 1), TickUnit::Month) == "August 2023");
    CHECK(group(on(2023), TickUnit::Year) == "2023");
    CHECK(group(on(2020), TickUnit::Year, 10) == "the 2020s");
    CHECK(group(on(1900), TickUnit::Year, 10) == "1900–1909");
    CHECK(group(on(1900), TickUnit::Year, 100) == "1900–1999");
    CHECK(group(on(-99), TickUnit::Year, 100) == "100 BCE–1 BCE");
    CHECK(group(on(1), TickUnit::Year, 100) == "1 CE–99 CE");
}

TEST_CASE("a duration has at most two units and is exact up to two years") {
    constexpr std::int64_t day = 86'400;
    CHECK(length(0) == "0 seconds");
    CHECK(length(1) == "1 second");
    CHECK(length(61) == "1 minute, 1 second");
    CHECK(length(3'600) == "1 hour");
    CHECK(length(-3'661) == "1 hour, 1 minute");
    CHECK(length(13 * day + 4 * 3'600 + 59) == "13 days, 4 hours");
    CHECK(length(100 * day + 3'600) == "100 days");
    CHECK(length(729 * day) == "729 days");
    CHECK(length(730 * day) == "about 2 years");
    CHECK(length(1'156 * day) == "about 3 years, 2 months");
    CHECK_FALSE(length(std::numeric_limits<std::int64_t>::min()).empty());
    CHECK(length(std::numeric_limits<std::int64_t>::max()) ==
          length(std::numeric_limits<std::int64_t>::min()));
}

} // namespace crisis::test::date_formatter_test
