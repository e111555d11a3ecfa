// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/time/DateRows.h"

#include "core/time/CivilText.h"
#include "core/time/Date.h"
#include "core/time/format/DateFormatter.h"
#include "tests/support/Catch.h"

#include <array>
#include <string>

namespace crisis::test::date_test {
using namespace crisis::time;

namespace {

std::string side(const std::optional<Bound>& bound) { return bound ? isoBound(*bound) : "-"; }

// In the short notation of DateRow.
std::string boundsText(const Bounds& bounds) {
    const std::array<std::string, 4> all{side(bounds.earliestStart), side(bounds.latestStart),
                                         side(bounds.earliestEnd), side(bounds.latestEnd)};
    if (all[0] == all[1] && all[1] == all[2] && all[2] == all[3])
        return all[0];
    if (all[0] == all[2] && all[1] == all[3])
        return all[0] + " " + all[1];
    return all[0] + " " + all[1] + " " + all[2] + " " + all[3];
}

void checkRow(const DateRow& row, DateProfile profile) {
    CAPTURE(row.text);
    static const DateStrings words = DateStrings::english();
    const auto date = Date::parse(row.text, profile);
    REQUIRE(date.has_value());
    CHECK(date->text() == row.canonical);
    CHECK(boundsText(date->bounds()) == row.bounds);
    CHECK(inWords(*date, words) == row.words);
    const auto again = Date::parse(date->text(), profile);
    REQUIRE(again.has_value());
    CHECK(*again == *date);
    CHECK(again->text() == date->text());
    CHECK(again->bounds() == date->bounds());
}

Date parsed(std::string_view text) {
    CAPTURE(text);
    const auto date = Date::parse(text);
    REQUIRE(date.has_value());
    return *date;
}

} // namespace

TEST_CASE("every form of the three levels has its canonical form, bounds and text in both profiles") {
    for (const auto& rows : {levelZeroRows(), levelOneRows(), levelTwoRows()}) {
        for (const DateRow& row : rows) {
            checkRow(row, DateProfile::Strict);
            checkRow(row, DateProfile::File);
        }
    }
}

TEST_CASE("forms of the file profile have their canonical form, and the strict profile rejects them") {
    for (const DateRow& row : fileRows()) {
        checkRow(row, DateProfile::File);
        CHECK_FALSE(Date::parse(row.text, DateProfile::Strict).has_value());
    }
}

TEST_CASE("precision ends at the first unspecified digit and is that of the coarser end") {
    using P = Precision;
    const std::pair<const char*, Precision> cases[] = {{"", P::None},
                                                       {"..", P::None},
                                                       {"XXXX-12-25", P::None},
                                                       {"Y171010000S3", P::None},
                                                       {"1XXX", P::Millennium},
                                                       {"1X32-12-25", P::Millennium},
                                                       {"19XX", P::Century},
                                                       {"1950S2", P::Century},
                                                       {"156X-12-25", P::Decade},
                                                       {"1985", P::Year},
                                                       {"1985-XX-12", P::Year},
                                                       {"1985-1X", P::Year},
                                                       {"1950S4", P::Year},
                                                       {"2001-21", P::Season},
                                                       {"2001-34", P::Season},
                                                       {"1985-04", P::Month},
                                                       {"1985-04-2X", P::Month},
                                                       {"1985-04-12", P::Day},
                                                       {"1985-04-12T10", P::Hour},
                                                       {"1985-04-12T10:00", P::Minute},
                                                       {"1985-04-12T10:00:00", P::Second},
                                                       {"1985-04-12T10:00:00.5", P::Second},
                                                       {"1985/1985-04-12", P::Year},
                                                       {"1985-04-12/..", P::Day},
                                                       {"[1985-04-12,1986-04]", P::Month},
                                                       {"{1985-04-12..1986}", P::Year}};
    for (const auto& [text, precision] : cases) {
        CAPTURE(text);
        CHECK(parsed(text).precision() == precision);
    }
}

TEST_CASE("within and throughout are distinguished") {
    CHECK(parsed("").extent() == Extent::Undated);
    CHECK(parsed("2023-08-06").extent() == Extent::Point);
    CHECK(parsed("2023-08-06T10:00").extent() == Extent::Point);
    CHECK(parsed("[2023-08-06]").extent() == Extent::Point);
    for (const char* text :
         {"2023-08", "2023", "2023-21", "2023-08-XX", "[2023-08-01..2023-08-06]", "[2023,2024]", "1950S2"})
        CHECK(parsed(text).extent() == Extent::Within);
    for (const char* text :
         {"2023-08-01/2023-08-06", "2023-08-01/..", "/2023", "{2023..2024}", "{2023,2024}"})
        CHECK(parsed(text).extent() == Extent::Throughout);
}

TEST_CASE("an open and an unknown side are distinguished") {
    const auto endings = [](const char* text) {
        return std::pair(parsed(text).startEnding(), parsed(text).endEnding());
    };
    using E = Ending;
    CHECK(endings("2023-08-06") == std::pair(E::Closed, E::Closed));
    CHECK(endings("2023-08-06/..") == std::pair(E::Closed, E::Open));
    CHECK(endings("2023-08-06/") == std::pair(E::Closed, E::Unknown));
    CHECK(endings("../2023-08-06") == std::pair(E::Open, E::Closed));
    CHECK(endings("/2023-08-06") == std::pair(E::Unknown, E::Closed));
    CHECK(endings("/..") == std::pair(E::Unknown, E::Open));
    CHECK(endings("..2023-08-01/2023-08-06") == std::pair(E::Open, E::Closed));
    CHECK(endings("2023-08-01/2023-08-06..") == std::pair(E::Closed, E::Open));
    CHECK(endings("[..2023]") == std::pair(E::Open, E::Closed));
    CHECK(endings("{2023..}") == std::pair(E::Closed, E::Open));
    CHECK(endings("") == std::pair(E::Unknown, E::Unknown));
    CHECK(endings("..") == std::pair(E::Open, E::Open));
    CHECK(parsed("..").isOpenEnd());
    CHECK(parsed("..").isUndated());
    CHECK_FALSE(parsed("").isOpenEnd());
    CHECK_FALSE(parsed("../..").isOpenEnd());
    CHECK_FALSE(parsed("../..").isUndated());
}

TEST_CASE("a flag of a component, end or member is a flag of the whole date") {
    for (const char* text :
         {"2023?", "2023%", "2023-?08", "2023/2024?", "[2023,2024?]", "{2023..2024%}", "2023-08-06T?10"})
        CHECK(parsed(text).isUncertain());
    for (const char* text : {"2023~", "2023%", "2023-~08", "2023~/2024", "[2023~..2024]", "1950S2"})
        CHECK(parsed(text).isApproximate());
    for (const char* text : {"2023", "201X", "2023/..", "[2023,2024]"}) {
        CHECK_FALSE(parsed(text).isUncertain());
        CHECK_FALSE(parsed(text).isApproximate());
    }
    CHECK(parsed("2023-08-06T10").hasTime());
    CHECK(parsed("2023-08-06/2023-08-07T10:00").hasTime());
    CHECK_FALSE(parsed("2023-08-06").hasTime());
    CHECK(parsed("2023/2024").isInterval());
    CHECK(parsed("[2023]").isSet());
    CHECK_FALSE(parsed("2023").isSet());
    CHECK(Date() == parsed(""));
}

TEST_CASE("a bound lasts as long as the unit of its last written digit") {
    const auto length = [](const char* text) { return parsed(text).bounds().earliestStart->lengthSeconds; };
    CHECK(length("2023-08-06") == 86'400);
    CHECK(length("2023-08-06T10") == 3'600);
    CHECK(length("2023-08-06T10:00") == 60);
    CHECK(length("2023-08-06T10:00:00") == 1);
    CHECK(length("2023-08-06T10:00:00.5") == 0);
    const Bound lastHour = *parsed("2023-08-06T23").bounds().latestEnd;
    CHECK(lastHour.begin() == TimePoint{19'575, 82'800, 0});
    CHECK(lastHour.end() == TimePoint{19'576, 0, 0});
    const Bound fraction = *parsed("2023-08-06T10:00:00.000000001").bounds().earliestStart;
    CHECK(fraction.begin() == TimePoint{19'575, 36'000, 1});
    CHECK(fraction.end() == fraction.begin());
}

TEST_CASE("a day converts to a date, or to its year outside the years that have days in EDTF") {
    CHECK(Date::ofDay(0).text() == "1970-01-01");
    CHECK(Date::ofDay(19'575) == parsed("2023-08-06"));
    CHECK(Date::ofDay(19'575).bounds() == parsed("2023-08-06").bounds());
    for (const char* text : {"0000-01-01", "9999-12-31", "-0001-12-31", "-9999-01-01"})
        CHECK(Date::ofDay(parsed(text).bounds().earliestStart->day).text() == text);
    CHECK(Date::ofDay(parsed("9999-12-31").bounds().latestEnd->day + 1).text() == "Y10000");
    CHECK(Date::ofDay(parsed("-9999-01-01").bounds().earliestStart->day - 1).text() == "Y-10000");
    CHECK(Date::ofDay(INT64_MAX).text() == "Y25000000000000000");
    CHECK(Date::ofDay(INT64_MIN).text() == "Y-25000000000000000");
}

TEST_CASE("every year whose days fit an int64 parses, including the limits") {
    CHECK(parsed("Y25000000000000000").bounds().latestEnd->day > 9'000'000'000'000'000'000);
    CHECK(parsed("Y-25000000000000000").bounds().earliestStart->day < -9'000'000'000'000'000'000);
    CHECK(parsed("Y25E15") != parsed("Y25000000000000000"));
    CHECK(parsed("Y25E15").bounds() == parsed("Y25000000000000000").bounds());
}

TEST_CASE("a minute means the same alone and as an end of an interval") {
    const auto pair = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    for (int hour = 0; hour < 26; ++hour) {
        for (int minute = 0; minute < 62; ++minute) {
            const std::string text = "2024-02-29T" + pair(hour) + ':' + pair(minute);
            INFO(text);
            const auto alone = Date::parse(text);
            const auto interval = Date::parse(text + '/' + text);
            REQUIRE(alone.has_value() == (hour < 24 && minute < 60));
            REQUIRE(interval.has_value() == alone.has_value());
            if (!alone)
                continue;
            CHECK(alone->bounds() == interval->bounds());
            CHECK(alone->text() == text);
            CHECK(alone->precision() == Precision::Minute);
            CHECK(alone->extent() == Extent::Point);
            CHECK(alone->hasTime());
            CHECK_FALSE(Date::parse(text, DateProfile::Strict));
        }
    }
}

} // namespace crisis::test::date_test
