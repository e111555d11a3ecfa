// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/ImportFixture.h"

namespace crisis::test::table_dates_test {
using namespace crisis::imports;

TEST_CASE("the whole column decides how its dates are read", "[import][table]") {
    SECTION("day first, because one date allows nothing else") {
        const Imported result = imported("Title,Date\nA,4/8/2023\nB,14/8/2023\n");
        CHECK(datesOf(result) == Texts{"2023-08-04", "2023-08-14"});
        CHECK(noted(result, ImportReason::AmbiguousDate) == 0);
    }
    SECTION("month first, because one date allows nothing else") {
        const Imported result = imported("Title,Date\nA,4/8/2023\nB,8/14/2023\n");
        CHECK(datesOf(result) == Texts{"2023-04-08", "2023-08-14"});
    }
    SECTION("undecided: flagged in the summary and at the date") {
        const Imported result = imported("Title,Date\nA,4/8/2023\nB,5/8/2023\n");
        CHECK(datesOf(result) == Texts{"2023-08-04", "2023-08-05"});
        CHECK(noted(result, ImportReason::AmbiguousDate) == 2);
        const DateClaim claim = result.timeline.event(EventPosition{0}).dates[0];
        CHECK_FALSE(claim.reason.empty());
        CHECK(claim.unknown == R"("imported":{"start":"4/8/2023"})");
    }
    SECTION("both orders in one column") {
        const Imported result = imported("Title,Date\nA,14/8/2023\nB,8/15/2023\nC,8/16/2023\nD,1/2/2023\n");
        CHECK(noted(result, ImportReason::ConflictingDates) == 1);
        CHECK(noted(result, ImportReason::AmbiguousDate) == 1);
        CHECK(result.timeline.event(EventPosition{2}).dates[0].reason.empty());
        CHECK_FALSE(result.timeline.event(EventPosition{3}).dates[0].reason.empty());
    }
    SECTION("midnights are not times if a column has no other times") {
        const Imported days = imported("Title,Date\nA,2023-08-04 00:00:00\nB,2023-08-05 00:00:00\n");
        CHECK(datesOf(days) == Texts{"2023-08-04", "2023-08-05"});
        CHECK(noted(days, ImportReason::MidnightDropped) == 2);
        const Imported times = imported("Title,Date\nA,2023-08-04 00:00:00\nB,2023-08-05 10:30:00\n");
        CHECK(datesOf(times) == Texts{"2023-08-04T00:00:00", "2023-08-05T10:30:00"});
    }
    SECTION("the same in a column of seconds since 1970 or of digits") {
        for (const char* column : {"1691107200\nB,1691193600", "1691107200000\nB,1691193600000",
                                   "20230804000000\nB,202308050000"}) {
            CAPTURE(column);
            const Imported days = imported("Title,Timestamp\nA," + std::string(column) + "\n");
            CHECK(datesOf(days) == Texts{"2023-08-04", "2023-08-05"});
            CHECK(noted(days, ImportReason::MidnightDropped) == 2);
            CHECK(eventsOf(days.timeline)[0].dates[0].timeZone.empty());
            CHECK(eventsOf(days.timeline)[0].dates[0].unknown.find(std::string(column).substr(0, 10)) !=
                  std::string::npos);
        }
        CHECK(datesOf(imported("Title,Timestamp\nA,1691107200\nB,1691193601\n")) ==
              Texts{"2023-08-04T00:00:00Z", "2023-08-05T00:00:01Z"});
        CHECK(datesOf(imported("Title,Timestamp\nA,1691107200250\n")) == Texts{"2023-08-04T00:00:00.25Z"});
    }
    SECTION("spreadsheet days") {
        CHECK(datesOf(imported("Title,Date\nA,45142\nB,45143.25\n")) ==
              Texts{"2023-08-04", "2023-08-05T06:00"});
    }
    SECTION("seconds, milliseconds and microseconds since 1970") {
        CHECK(datesOf(imported("Title,Timestamp\nA,1691143507\nB,1691143507250\nC,1691143507250000\n")) ==
              Texts{"2023-08-04T10:05:07Z", "2023-08-04T10:05:07.25Z", "2023-08-04T10:05:07.25Z"});
    }
    SECTION("two-digit years") {
        const Imported result = imported("Title,Year,Month,Day\nA,23,8,4\nB,77,0,0\n");
        CHECK(datesOf(result) == Texts{"2023-08-04", "1977"});
        CHECK(noted(result, ImportReason::TwoDigitYear) == 2);
    }
}

TEST_CASE("dates in several columns keep what is unknown unknown", "[import][table]") {
    const Imported result =
        imported("Title,Year,Month,Day,Time\nA,2023,8,4,10:05\nB,2023,8,0,\nC,2023,0,0,\nD,2023.0,August,,\n"
                 "E,44 BC,,,\nF,2023,13,1,\n");
    CHECK(datesOf(result) == Texts{"2023-08-04T10:05", "2023-08", "2023", "2023-08", "-0043", "2023"});
    CHECK(noted(result, ImportReason::UnreadableDate) == 1);
    CHECK(result.timeline.event(EventPosition{5}).dates[0].unknown.find("2023 13 1") != std::string::npos);
}

TEST_CASE("a date that does not exist is reported and preserved, and its month or year remains",
          "[import][table]") {
    const Imported result =
        imported("Title,Start,End\nA,30/06/2023,02/07/2023\nB,31/02/2023,\nC,31/06/2023 10:00,\n"
                 "D,32/13/2023,\nE,15/08/2023,31/09/2023\n");
    CHECK(datesOf(result) ==
          Texts{"2023-06-30/2023-07-02", "2023-02", "2023-06", "2023", "2023-08-15/2023-09"});
    CHECK(noted(result, ImportReason::UnreadableDate) == 4);
    REQUIRE(result.diagnostics.list.size() == 4);
    CHECK(result.diagnostics.list[0].place->line == 3);
    const auto kept = [&](std::uint32_t at) {
        return result.timeline.event(EventPosition{at}).dates[0].unknown;
    };
    CHECK(kept(1).find("31/02/2023") != std::string::npos);
    CHECK(kept(2).find("31/06/2023 10:00") != std::string::npos);
    CHECK(kept(4).find("31/09/2023") != std::string::npos);
    CHECK(datesOf(imported("Title,Year,Month,Day\nA,2023,2,31\nB,2023,8,99\n")) == Texts{"2023-02", "2023"});
}

TEST_CASE("a start and an end become one claim, and reversed ones are reported", "[import][table]") {
    const Imported result = imported(
        "Title,Start,End\nA,2023-08-04,2023-08-06\nB,2023-08-04,2023-08-04\nC,2023-08-04,\nD,,2023-08-06\n"
        "E,2023-08-06,2023-08-04\n");
    CHECK(datesOf(result) ==
          Texts{"2023-08-04/2023-08-06", "2023-08-04", "2023-08-04", "/2023-08-06", "2023-08-06"});
    CHECK(noted(result, ImportReason::ReversedDates) == 1);
    CHECK(result.timeline.event(EventPosition{4}).dates[0].unknown.find("2023-08-04") != std::string::npos);
}

TEST_CASE("years BCE are read as TimelineJS writes them, in tables and in JSON") {
    const Imported table =
        imported("Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
                 "Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n"
                 "-44,3,15,,,,,,,Ides,,,,,,,,\n"
                 "2023,7,26,,,,,,,Coup,,,,,,,,\n");
    const Imported json =
        imported(R"({"events":[{"start_date":{"year":-44,"month":3,"day":15},"text":{"headline":"Ides"}}]})");
    CHECK(datesOf(table)[0] == "-0043-03-15");
    CHECK(datesOf(json)[0] == "-0043-03-15");
}

TEST_CASE("a start beside a date is preserved") {
    const Imported both =
        imported("title,date,start date\nA,2023-01-02,2023-02-03\nB,2023-01-04,2023-02-05\n");
    CHECK(datesOf(both) == Texts{"2023-01-02", "2023-01-04"});
    CHECK(eventsOf(both.timeline)[0].unknown.find("2023-02-03") != std::string::npos);
}

TEST_CASE("a mapping can set the encoding, delimiter, header line and order of dates", "[import][table]") {
    ImportOptions options;
    options.mapping.emplace();
    TableMapping& said = *options.mapping;
    SECTION("the header line, after more lines than are searched") {
        std::string table;
        for (int line = 1; line <= 80; ++line)
            table += "remark " + std::to_string(line) + '\n';
        table += "Date,Title\n2023-08-04,A\n2023-08-05,B\n";
        said.headerLine = 81;
        const Imported result = imported(table, options);
        CHECK(titlesOf(result) == Texts{"A", "B"});
        CHECK(result.timeline.header().description.ends_with("remark 80"));
    }
    SECTION("no header line") {
        said.headerLine = 0;
        said.columns = {{"Column 1", ColumnRole::Date, ""}, {"Column 2", ColumnRole::Title, ""}};
        CHECK(titlesOf(imported("Date,Title\n2023-08-04,A\n", options)) == Texts{"Title", "A"});
    }
    SECTION("encoding and order") {
        said.encoding = TextEncoding::Windows1252;
        said.dateOrder = DateOrder::MonthFirst;
        said.delimiter = ";";
        const Imported result = imported("Date;Title\n4/8/2023;caf\xC3\xA9, bar\n", options);
        CHECK(titlesOf(result) == Texts{"caf\xC3\x83\xC2\xA9, bar"});
        CHECK(datesOf(result) == Texts{"2023-04-08"});
        REQUIRE(result.mapping);
        CHECK(result.mapping->encoding == TextEncoding::Windows1252);
        CHECK(readMapping(mappingBytes(*result.mapping)).value() == *result.mapping);
    }
    SECTION("a mapping file has the same settings") {
        const auto read =
            readMapping(R"({"format":"crisis-timeline-mapping","version":1,"encoding":"latin1",)"
                        R"("headerLine":3,"columns":[]})");
        REQUIRE(read);
        CHECK(read->encoding == TextEncoding::Windows1252);
        CHECK(read->headerLine == 3U);
        CHECK(
            readMapping(R"({"format":"crisis-timeline-mapping","version":1,"encoding":"x"})").error().code ==
            ErrorCode::UnknownWord);
        CHECK(
            readMapping(R"({"format":"crisis-timeline-mapping","version":1,"headerLine":-1})").error().code ==
            ErrorCode::InvalidValue);
    }
}

TEST_CASE("each note about a date column has its own example and line", "[import][table]") {
    const Imported result = imported("Title,Date\nA,soon\nB,4/8/2023\nC,1/2/23\nD,8/16/2023\nE,14/8/2023\n"
                                     "F,8/17/2023\n");
    const auto first = [&](ImportReason reason) {
        for (const ImportSummary::Note& note : result.summary.notes) {
            if (note.reason == reason)
                return note.what + ' ' + std::to_string(note.firstLine) + ' ' + note.example;
        }
        return std::string("none");
    };
    CHECK(first(ImportReason::AmbiguousDate) == "Date 3 4/8/2023");
    CHECK(first(ImportReason::TwoDigitYear) == "Date 4 1/2/23");
    CHECK(first(ImportReason::ConflictingDates) == "Date 6 14/8/2023"); // the rarer of the two orders
    CHECK(first(ImportReason::UnreadableDate) == "Date 2 soon");
    const Imported midnights = imported("Title,Date\nA,2023-08-04 00:00\n");
    CHECK(midnights.summary.notes.front().example == "2023-08-04 00:00");
    CHECK(midnights.summary.notes.front().firstLine == 2);
    const Imported years = imported("Title,Date,End year\nA,2023,\nB,2022,23\n");
    CHECK(years.summary.notes.front().what == "End year");
    CHECK(years.summary.notes.front().firstLine == 3);
}

TEST_CASE("a date that is impossible in the selected order is read in the other one, which is reported",
          "[import][table]") {
    ImportOptions options;
    options.mapping.emplace();
    options.mapping->dateOrder = DateOrder::DayFirst;
    const Imported result = imported("Title,Date\nA,4/8/2023\nB,12/13/2023\nC,24/8/2023\n", options);
    CHECK(datesOf(result) == Texts{"2023-08-04", "2023-12-13", "2023-08-24"});
    CHECK(noted(result, ImportReason::AgainstOrder) == 1);
    CHECK(noted(result, ImportReason::AmbiguousDate) == 0);
    CHECK(noted(result, ImportReason::ConflictingDates) == 0);
    const std::vector<Event> events = eventsOf(result.timeline);
    CHECK(events[0].dates[0].reason.empty());
    CHECK(events[1].dates[0].reason == dateReason(ImportReason::AgainstOrder));
    options.mapping->dateOrder = DateOrder::MonthFirst;
    CHECK(noted(imported("Title,Date\nA,24/8/2023 - 25/8/2023\n", options), ImportReason::AgainstOrder) == 1);
}

TEST_CASE("a column gives the precision of its dates as text", "[import][table]") {
    const Imported result = imported("Title,Date,Date precision\nA,2023-08-04,day\nB,2023-08-04,Month\n"
                                     "C,2023-08-04,y\nD,2023-08-04,approximate\nE,2023-08-04,estimated\n"
                                     "F,2023-08-04,often\n");
    CHECK(datesOf(result) ==
          Texts{"2023-08-04", "2023-08", "2023", "2023-08-04~", "2023-08-04?", "2023-08-04"});
    CHECK(eventsOf(result.timeline)[1].dates[0].unknown.find("2023-08-04") != std::string::npos);
    CHECK(eventsOf(result.timeline)[5].unknown.find("often") != std::string::npos);
}

TEST_CASE("a time column may contain whole dates, and an end time without a day is on the day of the start",
          "[import][table]") {
    CHECK(datesOf(imported("Title,Start time,End time\nA,2023-08-04 10:00,2023-08-05 12:00\n")) ==
          Texts{"2023-08-04T10:00/2023-08-05T12:00"});
    CHECK(datesOf(imported("Title,Time\nA,2023-08-04 10:00\nB,2023-08-05 11:00\n")) ==
          Texts{"2023-08-04T10:00", "2023-08-05T11:00"});
    const Imported hours =
        imported("Title,Date,Time,End time\nA,2023-08-04,10:00,12:00\nB,2023-08-04,,12:00\n"
                 "C,2023-08-04,22:00,02:00\nD,2023-08,,12:00\nE,2023-08-04,10:00,late\n");
    CHECK(datesOf(hours) == Texts{"2023-08-04T10:00/2023-08-04T12:00", "2023-08-04/2023-08-04T12:00",
                                  "2023-08-04T22:00", "2023-08", "2023-08-04T10:00"});
    CHECK(noted(hours, ImportReason::ReversedDates) == 1);
    for (const std::size_t at : {2U, 3U, 4U})
        CHECK(eventsOf(hours.timeline)[at].dates[0].unknown.find(at == 2   ? "02:00"
                                                                 : at == 3 ? "12:00"
                                                                           : "late") != std::string::npos);
}

TEST_CASE("zeros and words for nothing leave an event undated, which is reported", "[import][table]") {
    const Imported result =
        imported("Date,Title\n0000-00-00,A\n00/00/0000,B\n00.00.0000,C\nN/A,D\n,E\n2023,F\n");
    CHECK(datesOf(result) == Texts{"", "", "", "", "", "2023"});
    CHECK(noted(result, ImportReason::Undated) == 5);
    CHECK(eventsOf(result.timeline)[3].dates[0].unknown == R"("imported":{"start":"N/A"})");
    const Imported split = imported("year,month,day,title\n0,0,0,A\n0000,00,00,B\n2023,0,0,C\n");
    CHECK(datesOf(split) == Texts{"", "", "2023"});
    CHECK(noted(split, ImportReason::Undated) == 2);
    CHECK(datesOf(imported("Date,Title\n00000000,A\n20230726,B\n")) == Texts{"", "2023-07-26"});
    const Imported sketch =
        imported("{\"message\":\"a\",\"timestamp\":1690369800000000,\"timestamp_desc\":\"x\","
                 "\"datetime\":\"2023-07-26\"}\n"
                 "{\"message\":\"b\",\"timestamp\":1690369800000000,\"timestamp_desc\":\"x\"}\n");
    CHECK(datesOf(sketch) == Texts{"2023-07-26", "2023-07-26T11:10:00Z"});
}

TEST_CASE("an end still to come is open, and a two-digit year among longer ones is reported",
          "[import][table]") {
    CHECK(datesOf(
              imported("Start,End,Title\n2023-07-26,ongoing,A\n2023-07,to date,B\n2023-07-27,present,C\n")) ==
          Texts{"2023-07-26/..", "2023-07/..", "2023-07-27/.."});
    CHECK(datesOf(
              imported("Date,Time,Title\n2023-07-26,17h10,A\n2023-07-26,9 h,B\n2023-07-26,17:10 Uhr,C\n")) ==
          Texts{"2023-07-26T17:10", "2023-07-26T09:00", "2023-07-26T17:10"});
    CHECK(datesOf(imported("Date,Time,Title\n2023-07-31,24:00,A\n2023-07-31,10:00,B\n")) ==
          Texts{"2023-08-01T00:00", "2023-07-31T10:00"});
    const Imported years = imported("year,month,title\n2023,7,A\n23,8,B\n");
    CHECK(datesOf(years) == Texts{"2023-07", "2023-08"});
    CHECK(noted(years, ImportReason::TwoDigitYear) == 1);
    const Imported ancient = imported("year,title\n410,A\n23,B\n");
    CHECK(datesOf(ancient) == Texts{"0410", "0023"});
}

TEST_CASE("a German table is read: times of day, spans as text, and addresses in the source column",
          "[import][table]") {
    const Imported result = imported("Datum\tUhrzeit\tEreignis\tOrt\tQuelle\n"
                                     "26.07.23\t17.10 Uhr\tPutsch\tNiamey\thttps://example.org/1\n"
                                     "31.07.23\t9 Uhr\tGipfel\tAbuja\t\n"
                                     "Ende Juli 2023\t\tUltimatum\t\thttps://example.org/2\n");
    CHECK(datesOf(result) == Texts{"2023-07-26T17:10", "2023-07-31T09:00", "[2023-07-21..2023-07-31]"});
    CHECK(noted(result, ImportReason::UnreadableDate) == 0);
    CHECK(isMapped(result, "Quelle", ColumnRole::SourceUrl));
    CHECK(result.timeline.sources().at(0).url == "https://example.org/1");
    const Imported named = imported("Datum\tEreignis\tQuelle\n26.07.2023\tPutsch\tDie Zeitung\n"
                                    "27.07.2023\tGipfel\thttps://example.org/1\n");
    CHECK(isMapped(named, "Quelle", ColumnRole::SourceTitle));
}

} // namespace crisis::test::table_dates_test
