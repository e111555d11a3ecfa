// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/LenientDate.h"
#include "core/import/dates/LenientTime.h"

#include "core/time/Date.h"
#include "tests/support/Catch.h"

namespace crisis::test::loose_date_test {
using namespace crisis::imports;

namespace {

std::string read(std::string_view text, const DateReading& reading = {}) {
    const auto date = readLooseDate(text, reading);
    if (!date)
        return "none";
    REQUIRE(Date::parse(date->edtf).has_value());
    return date->edtf;
}

} // namespace

TEST_CASE("a date keeps its precision", "[import][date]") {
    struct Row {
        const char* text;
        const char* edtf;
    };
    const Row row = GENERATE(values<Row>({
        {"2023", "2023"},
        {"476", "0476"},
        {"2023-08", "2023-08"},
        {"2023/08", "2023-08"},
        {"08/2023", "2023-08"},
        {"Aug 2023", "2023-08"},
        {"août 2023", "2023-08"},
        {"2023-08-04", "2023-08-04"},
        {"2023/8/4", "2023-08-04"},
        {"20230804", "2023-08-04"},
        {"20230800", "2023-08"},
        {"20230000", "2023"},
        {"202308", "2023-08"},
        {"4 August 2023", "2023-08-04"},
        {"August 4th, 2023", "2023-08-04"},
        {"Friday, 4 August 2023", "2023-08-04"},
        {"4 de agosto de 2023", "2023-08-04"},
        {"4. März 2023", "2023-03-04"},
        {"1er février 2023", "2023-02-01"},
        {"4-Aug-23", "2023-08-04"},
        {"4 Aug 77", "1977-08-04"},
        {"2023 Aug 4", "2023-08-04"},
        {"August 4", "XXXX-08-04"},
        {"31.12.1999", "1999-12-31"},
        {"12/31/1999", "1999-12-31"},
        {"4.0.2023", "2023-XX-04"},
        {"0/0/2023", "2023"},
        {"1990s", "199X"},
        {"19th century", "18XX"},
        {"Q3 2023", "2023-35"},
        {"2023-Q3", "2023-35"},
        {"2023-W31", "[2023-07-31..2023-08-06]"},
        {"2023-W31-5", "2023-08-04"},
        {"44 BC", "-0043"},
        {"15 March 44 BCE", "-0043-03-15"},
        {"AD 79", "0079"},
        {"c. 1066", "1066~"},
        {"circa 4 August 2023", "2023-08-04~"},
        {"1066?", "1066?"},
        {"before 4 August 2023", "[..2023-08-03]"},
        {"before 2023-01-01", "[..2022-12-31]"},
        {"before January 2023", "[..2022-12]"},
        {"by 4 August 2023", "[..2023-08-04]"},
        {"after 2023", "[2024..]"},
        {"after 28.02.2023", "[2023-03-01..]"},
        {"2023-07-31 24:00", "2023-08-01T00:00"},
        {"2023-07-31T24:00:00Z", "2023-08-01T00:00:00Z"},
        {"31.12.2023 24:00", "2024-01-01T00:00"},
        {"2023-07-31 24:01", "none"},
        {"Summer 2023", "2023-22"},
        {"Herbst 2023", "2023-23"},
        {"late July 2023", "[2023-07-21..2023-07-31]"},
        {"Ende Februar 2023", "[2023-02-21..2023-02-28]"},
        {"mid-July 2023", "[2023-07-11..2023-07-20]"},
        {"Wednesday, July 26, 2023 at 5:10 PM", "2023-07-26T17:10"},
        {"July 2023 to present", "2023-07/.."},
        {"2023-07-26 - ongoing", "2023-07-26/.."},
        {"since July 2023", "2023-07/.."},
        {"between 1 and 2", "none"},
        {"between 1 May 2023 and 4 May 2023", "[2023-05-01..2023-05-04]"},
        {"1 May 2023 - 4 May 2023", "2023-05-01/2023-05-04"},
        {"2023-05-01 to 2023-05-04", "2023-05-01/2023-05-04"},
    }));
    CAPTURE(row.text);
    CHECK(read(row.text) == row.edtf);
}

TEST_CASE("a time of day keeps its minute, second and offset", "[import][date]") {
    struct Row {
        const char* text;
        const char* edtf;
    };
    const Row row = GENERATE(values<Row>({
        {"2023-08-04 10:05", "2023-08-04T10:05"},
        {"2023-08-04T10:05:07.250Z", "2023-08-04T10:05:07.250Z"},
        {"2023-08-04T10:05:07+0100", "2023-08-04T10:05:07+01:00"},
        {"2023-08-04 10:05:07.000000 UTC", "2023-08-04T10:05:07Z"},
        {"Fri, 04 Aug 2023 10:05:07 GMT", "2023-08-04T10:05:07Z"},
        {"Fri Aug 04 2023 10:05:07 GMT+0200 (Central European Summer Time)", "2023-08-04T10:05:07+02:00"},
        {"8/14/2023 1:05 PM", "2023-08-14T13:05"},
        {"4 août 2023 à 09h30", "2023-08-04T09:30"},
        {"04/08/2023 9h", "2023-08-04T09:00"},
        {"2023-08-04 17H05", "2023-08-04T17:05"},
        {"9h30, 4 août 2023", "2023-08-04T09:30"},
        {"le 4 août 2023 à 17 h 05", "2023-08-04T17:05"},
        {"4 août 2023 17 h", "2023-08-04T17:00"},
        {"4. August 2023 um 14:30 Uhr", "2023-08-04T14:30"},
        {"12:30 am, 4 August 2023", "2023-08-04T00:30"},
        {"20230804100507", "2023-08-04T10:05:07"},
        {"1691143507", "2023-08-04T10:05:07Z"},
        {"1691143507.5", "2023-08-04T10:05:07.5Z"},
        {"1691143507250", "2023-08-04T10:05:07.25Z"},
        {"1691143507250000", "2023-08-04T10:05:07.25Z"},
        {"1691143507250000001", "2023-08-04T10:05:07.250000001Z"},
    }));
    CAPTURE(row.text);
    CHECK(read(row.text) == row.edtf);
    CHECK(readLooseDate(row.text, {})->hasTime);
}

TEST_CASE("a text that is not a date is not read as one", "[import][date]") {
    for (const char* text : {"Niamey",
                             "32/13/2023",
                             "2023-02-30",
                             "12345",
                             "10:05",
                             "4/8",
                             "1.2.3.4",
                             "2023-08-04 25:00",
                             "Aug Sep 2023",
                             "on 4 August",
                             "+41 44 123 45 67",
                             "2023-13",
                             "99999999999999999999",
                             "4 August 2023 10:05 10:06",
                             "4 August 2023 9h3",
                             "4 August 2023 109h30",
                             "4 August 2023 25h30",
                             "24h",
                             "h",
                             "3hours 2023"}) {
        CAPTURE(text);
        CHECK(read(text) == "none");
    }
    for (const char* text : {"", "  ", "n/a", "NULL", "unknown", "-"})
        CHECK(read(text).empty());
}

TEST_CASE("the order of day and month is that of the column, and ambiguous dates are flagged",
          "[import][date]") {
    const auto either = readLooseDate("4/8/2023", {});
    CHECK(either->eitherOrder);
    CHECK(either->edtf == "2023-08-04");
    DateReading american;
    american.order = DateOrder::MonthFirst;
    CHECK(read("4/8/2023", american) == "2023-04-08");
    CHECK(read("14/8/2023", american) == "2023-08-14");
    CHECK(readLooseDate("14/8/2023", {})->onlyDayFirst);
    CHECK(readLooseDate("8/14/2023", {})->onlyMonthFirst);
    CHECK_FALSE(readLooseDate("8/8/2023", {})->eitherOrder);
    CHECK(readLooseDate("4/8/23", {})->shortYear);
    DateReading old;
    old.firstYearOf1900s = 10;
    CHECK(read("4/8/23", old) == "1923-08-04");
}

TEST_CASE("midnight is dropped and spreadsheet days are read only on request", "[import][date]") {
    DateReading days;
    days.dropMidnight = true;
    CHECK(read("2023-08-04 00:00:00", days) == "2023-08-04");
    CHECK(read("2023-08-04T00:00:00Z", days) == "2023-08-04");
    CHECK(read("2023-08-04 00:00:01", days) == "2023-08-04T00:00:01");
    DateReading serial;
    serial.numbers = NumberDates::Spreadsheet;
    CHECK(read("45142", serial) == "2023-08-04");
    CHECK(read("45142.5", serial) == "2023-08-04T12:00");
    CHECK(read("45142", {}) == "none");
}

TEST_CASE("a day that does not exist leaves its month or year", "[import][date]") {
    const auto rest = [](std::string_view text) { return restOfImpossibleDate(text, {}); };
    for (const char* text : {"31/02/2023", "2023-02-31", "02/31/2023", "31 February 2023", "20230231",
                             "31.02.23", "31/02/2023 10:05", "Feb 30, 2023"}) {
        CAPTURE(text);
        CHECK(read(text) == "none");
        CHECK(rest(text) == "2023-02");
    }
    CHECK(rest("32/13/2023") == "2023");
    CHECK(rest("45 August 2023") == "");
    CHECK(rest("45/08/2023") == "2023");
    CHECK(rest("2023-13-01") == "2023");
    for (const char* text : {"28/02/2023", "2023-13", "2023-2024", "99/99/99", "1.2.3.4", "Niamey", "",
                             "31/02/2023 25:00", "0999-13-01"}) {
        CAPTURE(text);
        CHECK(rest(text).empty());
    }
}

TEST_CASE("times of day are read as written in telegrams, French and German", "[import][date]") {
    struct Row {
        const char* text;
        const char* edtf;
    };
    const Row row = GENERATE(values<Row>({{"17.10 Uhr", "T17:10"},
                                          {"9 Uhr", "T09:00"},
                                          {"14:30 Uhr", "T14:30"},
                                          {"09h30", "T09:30"},
                                          {"17 h 05", "T17:05"},
                                          {"9h", "T09:00"},
                                          {"1430", "T14:30"},
                                          {"3 pm", "T15:00"},
                                          {"25 Uhr", "none"},
                                          {"17.10", "none"},
                                          {"1.2.3 Uhr", "T01:02:03"},
                                          {"Uhr", "none"},
                                          {"9h3", "none"}}));
    CAPTURE(row.text);
    CHECK(readLooseTime(row.text).value_or("none") == row.edtf);
}

} // namespace crisis::test::loose_date_test
