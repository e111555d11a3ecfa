// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Compare.h"
#include "tests/support/Catch.h"

namespace crisis::test::compare_test {
using namespace crisis::time;

namespace {

Bounds bounds(std::string_view text) {
    CAPTURE(text);
    const auto date = Date::parse(text);
    REQUIRE(date.has_value());
    return date->bounds();
}

Before compared(std::string_view a, std::string_view b) { return before(bounds(a), bounds(b)); }

// -1, 0 or 1.
int shown(std::string_view a, std::string_view b) {
    const auto order = displayOrder(bounds(a), a.empty(), bounds(b), b.empty());
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

constexpr Before yes = Before::Certainly;
constexpr Before maybe = Before::Possibly;
constexpr Before no = Before::CertainlyNot;

bool is(Before a, Before b) { return a == b; }

} // namespace

TEST_CASE("a day is certainly before the next one and certainly not before the one before it") {
    CHECK(is(compared("2023-08-06", "2023-08-07"), yes));
    CHECK(is(compared("2023-08-07", "2023-08-06"), no));
    CHECK(is(compared("2023-08-06", "2023-08-06"), maybe));
    CHECK(is(compared("2023-08-06?", "2023-08-07~"), yes));
}

TEST_CASE("adjacent spans are possibly before each other") {
    CHECK(is(compared("2023-07", "2023-08"), yes));
    CHECK(is(compared("2023-08", "2023-08-06"), maybe));
    CHECK(is(compared("2023-08-06", "2023-08"), maybe));
    CHECK(is(compared("2023-08", "2023-07"), no));
    CHECK(is(compared("[2023-07-26..2023-08-06]", "2023-08-06"), maybe));
    CHECK(is(compared("[2023-07-26..2023-08-06]", "2023-08-07"), yes));
    CHECK(is(compared("2023-07-26/2023-08-06", "2023-08-01"), no));
    CHECK(is(compared("[2023-07-26..2023-08-06]", "2023-08-01"), maybe));
}

TEST_CASE("an open or unknown side is limited by the other one") {
    CHECK(is(compared("2023-07-26/..", "2023-08-06"), maybe));
    CHECK(is(compared("2023-07-26/..", "2023-07-25"), no));
    CHECK(is(compared("2023-07-26/", "2023-07-25"), no));
    CHECK(is(compared("/2023-08-06", "2023-08-07"), yes));
    CHECK(is(compared("2023-08-07", "/2023-08-06"), no));
    CHECK(is(compared("2023-08-05", "/2023-08-06"), maybe));
    CHECK(is(compared("[2023-07-26..]", "2023-07-25"), no));
    CHECK(is(compared("[..2023-07-26]", "2023-07-27"), yes));
    CHECK(is(compared("", "2023-08-06"), maybe));
    CHECK(is(compared("2023-08-06", ""), maybe));
    CHECK(is(compared("../..", "../.."), maybe));
}

TEST_CASE("two dates compare as instants only if both have a time") {
    CHECK(is(compared("2023-08-06T10:00", "2023-08-06T10:01"), yes));
    CHECK(is(compared("2023-08-06T10:00", "2023-08-06T10:00"), maybe));
    CHECK(is(compared("2023-08-06T10", "2023-08-06T10:30"), maybe));
    CHECK(is(compared("2023-08-06T10:01", "2023-08-06T10:00"), no));
    CHECK(is(compared("2023-08-06T10:00", "2023-08-06"), maybe));
    CHECK(is(compared("2023-08-06", "2023-08-06T10:00"), maybe));
    CHECK(is(compared("2023-08-06T23:59", "2023-08-07"), yes));
    CHECK(is(compared("2023-08-06T10:00:00.5", "2023-08-06T10:00:00.5"), no));
    CHECK(is(compared("2023-08-06T10:00:00.5", "2023-08-06T10:00:00.6"), yes));
}

TEST_CASE("offsets count if both times state one") {
    CHECK(is(compared("2023-08-06T10:00+01:00", "2023-08-06T09:30Z"), yes));
    CHECK(is(compared("2023-08-06T10:00Z", "2023-08-06T10:30+01:00"), no));
    CHECK(is(compared("2023-08-07T00:30+01:00", "2023-08-06T23:45Z"), yes));
    CHECK(is(compared("2023-08-06T10:00", "2023-08-06T10:30+01:00"), yes));
    CHECK(is(compared("2023-08-06T10:00Z", "2023-08-07"), yes));
}

TEST_CASE("no mix of times with and without an offset is certainly before itself") {
    for (const char* text :
         {"[2023-08-06T10:00,2023-08-06T10:15+01]", "{2023-08-06T10:00,2023-08-06T10:15+01}",
          "[2023-08-06T23:50,2023-08-07T00:10+14]", "[2023-08-06,2023-08-06T10:00+14]",
          "[2023-08-06T10:00+01,2023-08-06T09:30Z,2023-08-06T09:45]"}) {
        CAPTURE(text);
        CHECK(is(compared(text, text), maybe));
        CHECK(is(compared(text, "2023-08-08"), yes));
        CHECK(is(compared("2023-08-05", text), yes));
        CHECK(is(compared("2023-08-06T09:00", text), maybe));
    }
}

TEST_CASE("two dates are never certainly before each other") {
    // By local time, the second date is between start and end of a westbound flight.
    CHECK(is(compared("2023-08-06T10:00+01/2023-08-06T09:30Z", "2023-08-06T09:45"), no));
    CHECK(is(compared("2023-08-06T09:45", "2023-08-06T10:00+01/2023-08-06T09:30Z"), no));
    CHECK_FALSE(is(compared("[2023-08-06T10:00+01,2023-08-06T09:30Z]", "2023-08-06T09:45"), yes));
    CHECK_FALSE(is(compared("2023-08-06T09:45", "[2023-08-06T10:00+01,2023-08-06T09:30Z]"), yes));
    CHECK(is(compared("[2023-08-06T10:00+01,2023-08-06T09:30Z]", "2023-08-06T10:45"), yes));
}

TEST_CASE("display order is by earliest start, latest start, earliest end, latest end") {
    CHECK(shown("2023-08-05", "2023-08-06") < 0);
    CHECK(shown("2023-08-01", "2023-08") < 0);
    CHECK(shown("2023-08", "2023") > 0);
    CHECK(shown("2023-08-01/2023-08-05", "2023-08-01/2023-08-06") < 0);
    CHECK(shown("2023-08-01/2023-08-05", "2023-08-01") > 0);
    CHECK(shown("2023-08-01/2023-08", "2023-08-01/2023-08-31") < 0);
    CHECK(shown("2023-08-06", "2023-08-06?") == 0);
}

TEST_CASE("an open start is first, an open end follows a closed one, undated is last") {
    CHECK(shown("/2023-08-06", "-9999") < 0);
    CHECK(shown("../2023-08-06", "/2023-08-06") == 0);
    CHECK(shown("2023-08-01/..", "2023-08-01/2023-12-31") > 0);
    CHECK(shown("[2023-08-01..]", "[2023-08-01..2024]") > 0);
    CHECK(shown("", "2023-08-06") > 0);
    CHECK(shown("", "../2023") > 0);
    CHECK(shown("", "") == 0);
}

TEST_CASE("within a day, dates without a time are first, then clock time decides") {
    CHECK(shown("2023-08-06", "2023-08-06T00:00") < 0);
    CHECK(shown("2023-08-06T23:59", "2023-08-07") < 0);
    CHECK(shown("2023-08-06T09:59", "2023-08-06T10:00") < 0);
    CHECK(shown("2023-08-06T10:00+01:00", "2023-08-06T09:30Z") < 0);
    CHECK(shown("2023-08-06T10", "2023-08-06T10:00") < 0);
    CHECK(shown("2023-08-06T10:00Z", "2023-08-06T10:00:00Z") < 0);
}

} // namespace crisis::test::compare_test
