// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Date.h"
#include "tests/support/Catch.h"

#include <string>

namespace crisis::test::date_fault_test {
using namespace crisis::time;

namespace {

struct Fault {
    std::string_view text;
    int character;
    ErrorCode code = ErrorCode::DateSyntax;
};

void checkFault(const Fault& fault, DateProfile profile) {
    CAPTURE(fault.text);
    const auto date = Date::parse(fault.text, profile);
    REQUIRE_FALSE(date.has_value());
    CHECK(static_cast<int>(date.error().code) == static_cast<int>(fault.code));
    REQUIRE(date.error().arguments.size() == 2);
    CHECK(date.error().arguments[0] == fault.text);
    CHECK(date.error().arguments[1] == std::to_string(fault.character));
}

constexpr auto outOfRange = ErrorCode::DateOutOfRange;
constexpr auto reversed = ErrorCode::DateOrder;
constexpr auto tooFar = ErrorCode::DateTooFar;
constexpr auto timeOfDay = ErrorCode::DateTimeOfDay;

// Rejected in both profiles with the same error.
constexpr Fault faults[] = {
    // Not EDTF, although valid in ISO 8601 or in an early draft.
    {"19850412", 5},
    {"198", 4},
    {"19", 3},
    {"12345", 5},
    {"+1985", 1},
    {"+001985", 1},
    {"1985-102", 8},
    {"1985-W15", 6},
    {"P1Y", 1},
    {"1985/P1Y", 6},
    {"2018-01-15/02-20", 14},
    {"199u", 4},
    {"199x", 4},
    {"y170000", 1},
    {"Y17e7", 4},
    {"Y17101E4p3", 9},
    {"unknown/2006", 1},
    {"2004/open", 6},
    {"2004?~", 6},
    {"(2004)?-06", 1},
    {"2001-21^south", 8},
    {"2001-21-05", 8},
    {"around 1985", 1},
    {"1985-4-12", 7},
    {"1985-04-1", 10},
    {"1985-", 6},
    {"1985-04-", 9},
    {"1985-04-12-", 11},
    {"1985--04", 6},
    // Blanks and invisible characters.
    {" 1985", 1},
    {"1985 ", 5},
    {"1863- 03-29", 6},
    {"[1667,1668, 1670]", 12},
    {"1985\n", 5},
    {std::string_view("1985\0", 5), 5},
    {std::string_view("\0", 1), 1},
    {"1985\xE2\x80\x93"
     "04",
     5},
    {"\xD9\xA1\xD9\xA9\xD9\xA8\xD9\xA5", 1},
    {"2023-08-06\xC3\xA9", 11},
    // Dates that do not exist in the calendar.
    {"-0000", 1, outOfRange},
    {"2023-00", 6, outOfRange},
    {"2023-13", 6, outOfRange},
    {"2023-20", 6, outOfRange},
    {"2023-42", 6, outOfRange},
    {"2023-99-01", 6, outOfRange},
    {"2023-2X", 6, outOfRange},
    {"2023-X4-31", 9, outOfRange},
    {"2023-04-00", 9, outOfRange},
    {"2023-04-31", 9, outOfRange},
    {"2023-02-29", 9, outOfRange},
    {"1900-02-29", 9, outOfRange},
    {"19X1-02-29", 9, outOfRange},
    {"2023-02-3X", 9, outOfRange},
    {"2023-XX-4X", 9, outOfRange},
    {"1960-06-31", 9, outOfRange},
    {"2004-06-?32", 10, outOfRange},
    {"1950S0", 6, outOfRange},
    {"Y17E0", 5, outOfRange},
    {"[2023-02-30,2024]", 10, outOfRange},
    {"2023/2024-02-30", 14, outOfRange},
    // Years with Y.
    {"Y2006", 6},
    {"Y-2006", 7},
    {"Y012345", 2},
    {"Y", 2},
    {"Y-", 3},
    {"YX7000", 2},
    {"Y17000-01", 7},
    {"Y17E", 5},
    {"Y17E-7", 5},
    {"1950S", 6},
    {"19XXS2", 5},
    {"1950S2-04", 7},
    {"1950?S2", 6},
    {"Y25000000000000001", 1, tooFar},
    {"Y99999999999999999999999999", 1, tooFar},
    {"Y17E99", 1, tooFar},
    {"Y1E99999999999", 1, tooFar},
    {"Y-25E16", 1, tooFar},
    {"Y249E14S1", 1, tooFar},
    {"2023/Y1E30", 6, tooFar},
    // Qualifiers.
    {"?", 2},
    {"??2004", 2},
    {"2004??", 6},
    {"2004-06~~", 9},
    {"2004-?~06", 7},
    {"2004-06-11!", 11},
    // Intervals.
    {"/", 2},
    {"2012///4444", 6},
    {"2012/2013/1234", 10},
    {"2012\\2013", 5},
    {"..2012", 7},
    {"2012..", 7},
    {"....", 3},
    {".2012/2013", 1},
    {"2012/2011", 6, reversed},
    {"2012-24/2012-21", 9, reversed},
    {"0800/-0999", 6, reversed},
    {"-1000/-2000", 7, reversed},
    {"0000/-0001", 6, reversed},
    {"0000-02/-0001", 9, reversed},
    {"Y-61000/Y-62000", 9, reversed},
    {"2023-08-06/2023-08-05", 12, reversed},
    {"2004~-07/2004-06?", 10, reversed},
    {"2012../2011", 8, reversed},
    {"2012/..2011", 6, reversed},
    // Sets.
    {"[", 2},
    {"[]", 2},
    {"[..]", 4},
    {"[1984", 6},
    {"[1984}", 6},
    {"{1984]", 6},
    {"[1984,]", 7},
    {"[,1984]", 2},
    {"[1984]x", 7},
    {"[1984..,1985]", 8},
    {"[1984,..1985]", 7},
    {"[..1984..]", 8},
    {"[1984...1985]", 8},
    {"[1984/1985]", 6},
    {"[[1984]]", 2},
    {"[1984]/1985", 7},
    {"..1983,1985", 7},
    {"[1672..1670]", 8, reversed},
    {"{1960,1672..1670}", 13, reversed},
    // Times of day.
    {"1985-04T10:00:00", 8},
    {"1985T10:00:00", 5},
    {"1985-04-12t10:00:00", 11},
    {"1985-04-XXT10:00:00", 11},
    {"1985-04-12T", 12},
    {"1985-04-12T1:10:10", 13},
    {"1985-04-12T10:1:10", 16},
    {"1985-04-12T10:10:1", 19},
    {"1985-04-12T24:00:00", 12, outOfRange},
    {"1985-04-12T10:60:00", 15, outOfRange},
    {"1985-04-12T10:10:61", 18, outOfRange},
    {"1985-04-12T10:10:60", 18, outOfRange},
    {"2016-12-30T23:59:60Z", 18, outOfRange},
    {"2016-12-31T23:59:60+01:00", 18, outOfRange},
    {"1985-04-12T10:10:10z", 20},
    {"1985-04-12T10:10:10Z15", 21},
    {"1985-04-12T10:10:10+24", 21, outOfRange},
    {"1985-04-12T10:10:10-05:60", 24, outOfRange},
    {"1985-04-12T10:10:10-00:00", 20, outOfRange},
    {"1985-04-12T10:10:10-00", 20, outOfRange},
    {"1985-04-12T10:10:10+2", 22},
    {"1985-04-12T10:10:10+02:00:30", 26},
    {"1985-04-12T10:10:1000:59", 20},
    {"1985-04-12T10:10:10,5", 20},
    {"1985-04-12T10:10:10.", 21},
    {"1985-04-12 10:10:10", 11},
};

} // namespace

TEST_CASE("an invalid date is rejected at its first wrong character in both profiles") {
    for (const Fault& fault : faults) {
        checkFault(fault, DateProfile::File);
        checkFault(fault, DateProfile::Strict);
    }
}

TEST_CASE("the strict profile accepts a time of day only alone, complete and unqualified") {
    constexpr Fault timeFaults[] = {
        {"2023-08-06T10", 11, timeOfDay},
        {"2023-08-06T10:00", 11, timeOfDay},
        {"2023-08-06T10:00:00.5", 11, timeOfDay},
        {"2023-08-06T10:00:00~", 11, timeOfDay},
        {"2023-08-06T?10:00:00", 11, timeOfDay},
        {"2023-~08-06T10:00:00", 12, timeOfDay},
        {"2023-08-06T10:00:00Z/2023-08-07", 11, timeOfDay},
        {"2023-08-06/2023-08-07T10:00:00", 22, timeOfDay},
        {"[2023-08-06T10:00:00]", 12, timeOfDay},
        {"..2023-08-06T10:00:00/2023-08-07", 13, timeOfDay},
        {"", 1, ErrorCode::DateEmpty},
        {"..", 3},
    };
    for (const Fault& fault : timeFaults) {
        checkFault(fault, DateProfile::Strict);
        CAPTURE(fault.text);
        CHECK(Date::parse(fault.text, DateProfile::File).has_value());
    }
}

TEST_CASE("reversed times are rejected as instants only if both ends have a time") {
    CHECK_FALSE(Date::parse("2023-08-06T10:00/2023-08-06T09:59").has_value());
    CHECK(Date::parse("2023-08-06T10:00/2023-08-06T10:00").has_value());
    CHECK(Date::parse("2023-08-06T10:00/2023-08-06").has_value());
    CHECK(Date::parse("2023-08-06T10:30/2023-08-06T10").has_value());
    CHECK_FALSE(Date::parse("2023-08-06T10:00Z/2023-08-06T10:30+01:00").has_value());
    CHECK(Date::parse("2023-08-06T10:00+01:00/2023-08-06T09:30Z").has_value());
    CHECK(Date::parse("2023-08-06T10:00:00.5/2023-08-06T10:00:00.5").has_value());
    CHECK_FALSE(Date::parse("2023-08-06T10:00:00.5/2023-08-06T10:00:00.4").has_value());
}

TEST_CASE("a set has at most a thousand members") {
    std::string text = "[2000";
    for (int i = 1; i < 1'000; ++i)
        text += ",2000";
    CHECK(Date::parse(text + "]").has_value());
    const auto tooMany = Date::parse(text + ",2000]");
    REQUIRE_FALSE(tooMany.has_value());
    CHECK(tooMany.error().arguments[1] == std::to_string(text.size() + 2));
}

TEST_CASE("long invalid strings are rejected without recursion") {
    const std::string digits(1'000'000, '9');
    CHECK(Date::parse("Y" + digits).error().code == ErrorCode::DateTooFar);
    CHECK(Date::parse("Y1E" + digits).error().code == ErrorCode::DateTooFar);
    CHECK(Date::parse("1950S" + digits).has_value());
    CHECK_FALSE(Date::parse(digits).has_value());
    CHECK_FALSE(Date::parse(std::string(1'000'000, '[')).has_value());
    CHECK_FALSE(Date::parse(std::string(1'000'000, 'X')).has_value());
    CHECK(Date::parse("2023-08-06T10:00:00." + digits)->bounds().earliestStart->time->nanosecond ==
          999'999'999);
}

} // namespace crisis::test::date_fault_test
