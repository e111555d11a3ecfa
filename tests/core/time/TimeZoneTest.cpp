// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/TimeZone.h"

#include "core/time/Civil.h"
#include "tests/support/Catch.h"

namespace crisis::test::time_zone_test {
using namespace crisis::time;

namespace {

TimeZone zone(std::string_view name) {
    CAPTURE(name);
    const auto found = TimeZone::named(name);
    REQUIRE(found.has_value());
    return *found;
}

Bound bound(std::string_view text) {
    CAPTURE(text);
    const auto date = Date::parse(text);
    REQUIRE(date.has_value());
    return *date->bounds().earliestStart;
}

TimePoint at(std::int64_t year, int month, int day, int hour, int minute) {
    return {daysFromCivil({year, month, day}), hour * 3'600 + minute * 60, 0};
}

} // namespace

TEST_CASE("a zone has a name, and an empty name is UTC") {
    CHECK(zone("Africa/Niamey").name() == "Africa/Niamey");
    CHECK(zone("").name().empty());
    CHECK(zone("").offsetAt(at(2023, 8, 6, 12, 0)) == 0);
    CHECK(TimeZone().begin(bound("2023-08-06T12:00+01:00")) == at(2023, 8, 6, 11, 0));
}

TEST_CASE("former names and zones of no country are known") {
    for (const char* name : {"Europe/Kiev", "Asia/Calcutta", "US/Eastern", "Etc/UTC", "GMT"})
        CHECK(zone(name).name() == name);
    CHECK(zone("Europe/Kiev").offsetAt(at(2023, 8, 6, 12, 0)) == 3 * 3'600);
    CHECK(zone("Etc/GMT-1").offsetAt(at(2023, 8, 6, 12, 0)) == 3'600); // east, as POSIX counts
}

TEST_CASE("an unknown zone name is rejected and reported") {
    // The system would read names with a sign as rules of its own, in which signs are reversed.
    for (const char* name : {"Africa/Nowhere", "Niamey", " ", "UTC+1h", "UTC+1", "UTC+01", "UTC+0100",
                             "UTC01:00+", "CET-1CEST", "../etc/passwd"}) {
        const auto found = TimeZone::named(name);
        REQUIRE_FALSE(found.has_value());
        CHECK(found.error().code == ErrorCode::TimeZoneUnknown);
        CHECK(found.error().arguments == std::vector<std::string>{name});
    }
}

TEST_CASE("a stated offset is converted, any other time is used as written") {
    const TimeZone niamey = zone("Africa/Niamey");
    CHECK(niamey.begin(bound("2023-08-06T23:00Z")) == at(2023, 8, 7, 0, 0));
    CHECK(niamey.end(bound("2023-08-06T22:59Z")) == at(2023, 8, 7, 0, 0));
    CHECK(niamey.begin(bound("2023-08-06T23:00+01:00")) == at(2023, 8, 6, 23, 0));
    CHECK(niamey.begin(bound("2023-08-06T23:00")) == at(2023, 8, 6, 23, 0));
    CHECK(niamey.begin(bound("2023-08-06")) == at(2023, 8, 6, 0, 0));
    CHECK(niamey.end(bound("2023-08-06")) == at(2023, 8, 7, 0, 0));
    CHECK(niamey.offsetAt(at(2023, 1, 1, 0, 0)) == 3'600);
    CHECK(niamey.offsetAt(at(2023, 7, 1, 0, 0)) == 3'600);
}

TEST_CASE("a zone with summer time has the right offset on each side of a change") {
    const TimeZone berlin = zone("Europe/Berlin");
    CHECK(berlin.offsetAt(at(2023, 3, 26, 1, 59)) == 3'600);
    CHECK(berlin.offsetAt(at(2023, 3, 26, 3, 0)) == 7'200);
    CHECK(berlin.offsetAt(at(2023, 10, 29, 1, 59)) == 7'200);
    CHECK(berlin.offsetAt(at(2023, 10, 29, 3, 0)) == 3'600);
    CHECK(berlin.begin(bound("2023-03-26T00:59Z")) == at(2023, 3, 26, 1, 59));
    CHECK(berlin.begin(bound("2023-03-26T01:00Z")) == at(2023, 3, 26, 3, 0));
}

TEST_CASE("a skipped local time has the offset from before, a repeated one is the first") {
    const TimeZone berlin = zone("Europe/Berlin");
    CHECK(berlin.offsetAt(at(2023, 3, 26, 2, 30)) == 3'600);
    CHECK(berlin.offsetAt(at(2023, 10, 29, 2, 30)) == 7'200);
    const TimeZone newYork = zone("America/New_York");
    CHECK(newYork.offsetAt(at(2023, 3, 12, 2, 30)) == -18'000);
    CHECK(newYork.offsetAt(at(2023, 11, 5, 1, 30)) == -14'400);
}

TEST_CASE("in distant years a zone keeps an offset and nothing overflows") {
    const TimeZone berlin = zone("Europe/Berlin");
    CHECK(berlin.offsetAt(at(maxYear, 7, 1, 0, 0)) == berlin.offsetAt(at(9'999, 12, 31, 0, 0)));
    CHECK(berlin.offsetAt({INT64_MIN, 0, 0}) == berlin.offsetAt(at(1, 1, 1, 0, 0)));
    CHECK(berlin.offsetAt({INT64_MAX, 86'399, 0}) == 3'600);
}

} // namespace crisis::test::time_zone_test
