// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/CalendarFixture.h"

namespace crisis::test::calendar_zones_test {
using namespace crisis::imports;

namespace {

std::string dateIn(const std::string& zone, const std::string& time) {
    return datesOf(imported(calendar(entry("DTSTART;TZID=" + zone + ":" + time + "\n")))).front();
}

/// The date of an entry in a zone with these components.
std::string dateBy(const std::string& parts, const std::string& time) {
    const Imported own = imported(calendar("BEGIN:VTIMEZONE\nTZID:Own\n" + parts + "END:VTIMEZONE\n" +
                                           entry("DTSTART;TZID=Own:" + time + "\n")));
    return datesOf(own).front();
}

std::string inWinter(const std::string& lines) { return "BEGIN:STANDARD\n" + lines + "END:STANDARD\n"; }
std::string inSummer(const std::string& lines) { return "BEGIN:DAYLIGHT\n" + lines + "END:DAYLIGHT\n"; }

const std::string winter = inWinter("DTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n"
                                    "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n");
const std::string summer = inSummer("DTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n"
                                    "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n");

} // namespace

TEST_CASE("an end in another zone is converted to the zone of the start") {
    const auto dates = [](const std::string& start, const std::string& end) {
        const Imported flight = imported(calendar(entry("DTSTART" + start + "\nDTEND" + end + "\n")));
        CHECK(eventsOf(flight.timeline)[0].dates[0].unknown.find(end.substr(end.find(':') + 1)) !=
              std::string::npos);
        return std::pair(datesOf(flight).front(), noted(flight, ImportReason::UnreadableDate));
    };
    CHECK(dates(";TZID=Europe/Paris:20230801T100000", ";TZID=America/New_York:20230801T120000") ==
          std::pair(std::string("2023-08-01T10:00/2023-08-01T18:00"), std::uint64_t{0}));
    CHECK(dates(";TZID=Europe/Paris:20230801T100000", ":20230801T120000Z") ==
          std::pair(std::string("2023-08-01T10:00/2023-08-01T14:00"), std::uint64_t{0}));
    CHECK(dates(":20230801T100000Z", ";TZID=Europe/Paris:20230801T130000") ==
          std::pair(std::string("2023-08-01T10:00Z/2023-08-01T11:00Z"), std::uint64_t{0}));
    // A start without a zone cannot be converted.
    CHECK(dates(":20230801T100000", ":20230801T120000Z") ==
          std::pair(std::string("2023-08-01T10:00"), std::uint64_t{1}));
    CHECK(dates(";TZID=Europe/Paris:20230801T100000", ";TZID=Mars:20230801T120000") ==
          std::pair(std::string("2023-08-01T10:00"), std::uint64_t{1}));
}

TEST_CASE("an unknown zone is reported and its times have no zone") {
    const Imported odd = imported(calendar(entry("DTSTART;TZID=Mars Standard Time:20230804T100000\n")));
    CHECK(noted(odd, ImportReason::ZoneUnknown) == 1);
    CHECK(edtfOf(eventOf(odd, "One").dates[0]) == "2023-08-04T10:00");
    CHECK(eventOf(odd, "One").dates[0].timeZone.empty());
}

TEST_CASE("zones that only the file defines give their times an offset") {
    const Imported mail = importedFile("icalendar/own-zones.ics");
    CHECK(noted(mail, ImportReason::ZoneUnknown) == 1); // the one whose definition cannot be read
    CHECK(edtfOf(eventOf(mail, "In summer").dates[0]) == "2023-08-04T10:00+02:00/2023-08-04T11:30+02:00");
    CHECK(edtfOf(eventOf(mail, "In winter").dates[0]) == "2023-12-04T10:00+01:00");
    CHECK(edtfOf(eventOf(mail, "Before the change").dates[0]) == "2023-03-26T01:59+01:00");
    CHECK(edtfOf(eventOf(mail, "After the change").dates[0]) == "2023-03-26T03:00+02:00");
    CHECK(edtfOf(eventOf(mail, "South").dates[0]) == "2023-01-15T09:00-03:30");
    CHECK(eventOf(mail, "South").dates[0].timeZone.empty());
    CHECK(eventOf(mail, "Said where").dates[0].timeZone == "Africa/Niamey");
    CHECK(edtfOf(eventOf(mail, "Said where").dates[0]) == "2023-08-04T10:00");
    CHECK(edtfOf(eventOf(mail, "Hourly").dates[0]) == "2023-08-04T10:00");
    Texts series;
    for (const Event& event : eventsOf(mail.timeline)) {
        if (event.title == "Across the change")
            series.push_back(edtfOf(event.dates[0]));
    }
    CHECK(series == Texts{"2023-10-28T10:00+02:00", "2023-10-29T10:00+01:00"});
    CHECK(mail.timeline.header().description == "A calendar, of a desk\nand its zones");
}

TEST_CASE("a zone whose name is its UTC offset needs no definition") {
    CHECK(dateIn("GMT+01:00", "20230804T100000") == "2023-08-04T10:00+01:00");
    CHECK(dateIn("UTC+1", "20230804T100000") == "2023-08-04T10:00+01:00");
    CHECK(dateIn("GMT-3", "20230804T100000") == "2023-08-04T10:00-03:00");
    CHECK(dateIn("gmt-0330", "20230804T100000") == "2023-08-04T10:00-03:30");
    CHECK(dateIn("UTC+10", "20230804T100000") == "2023-08-04T10:00+10:00");
    CHECK(dateIn("+05:30", "20230804T100000") == "2023-08-04T10:00+05:30");
    CHECK(dateIn("GMT+00:00", "20230804T100000") == "2023-08-04T10:00Z");
    for (const char* zone : {"GMT+15", "GMT+1:5", "UTC+", "GMT+123456", "UTC+1x", "+"}) {
        const Imported odd =
            imported(calendar(entry("DTSTART;TZID=" + std::string(zone) + ":20230804T100000\n")));
        CHECK(datesOf(odd).front() == "2023-08-04T10:00");
        CHECK(noted(odd, ImportReason::ZoneUnknown) == 1);
    }
}

TEST_CASE("Etc zones and former names are those of the IANA list, where Etc has the opposite sign") {
    const Imported posix = imported(calendar(entry("DTSTART;TZID=Etc/GMT-1:20230804T100000\n"
                                                   "DTEND:20230804T110000Z\n")));
    CHECK(datesOf(posix).front() == "2023-08-04T10:00/2023-08-04T12:00"); // one hour east
    CHECK(eventOf(posix, "One").dates[0].timeZone == "Etc/GMT-1");
    const Imported former = imported(calendar(entry("DTSTART;TZID=Europe/Kiev:20230804T100000\n")));
    CHECK(eventOf(former, "One").dates[0].timeZone == "Europe/Kiev");
    CHECK(noted(former, ImportReason::ZoneUnknown) == 0);
}

TEST_CASE("ends, repetitions and excluded days are found in zones without a known name") {
    const Imported end = imported(calendar(entry("DTSTART;TZID=GMT+01:00:20230801T100000\n"
                                                 "DTEND;TZID=Europe/Paris:20230801T130000\n")));
    CHECK(datesOf(end).front() == "2023-08-01T10:00+01:00/2023-08-01T12:00+01:00");
    CHECK(noted(end, ImportReason::UnreadableDate) == 0);
    const auto series = [](const std::string& zone, const std::string& rest) {
        return datesOf(imported(calendar("BEGIN:VTIMEZONE\nTZID:Own\n" + winter + summer + "END:VTIMEZONE\n" +
                                         entry("DTSTART;TZID=" + zone + ":20230801T100000\n" + rest))));
    };
    CHECK(series("GMT+01:00", "RRULE:FREQ=DAILY;UNTIL=20230803T090000Z\nEXDATE:20230802T090000Z\n") ==
          Texts{"2023-08-01T10:00+01:00", "2023-08-03T10:00+01:00"});
    CHECK(series("Own", "RRULE:FREQ=DAILY;UNTIL=20230803T080000Z\nEXDATE:20230802T080000Z\n") ==
          Texts{"2023-08-01T10:00+02:00", "2023-08-03T10:00+02:00"});
    CHECK(series("Own", "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=America/New_York:20230802T040000\n") ==
          Texts{"2023-08-01T10:00+02:00", "2023-08-03T10:00+02:00"});
}

TEST_CASE("an ambiguous local time is the first one, and a skipped one has the offset before the gap") {
    CHECK(dateBy(winter + summer, "20231029T023000") == "2023-10-29T02:30+02:00");
    CHECK(dateBy(winter + summer, "20231029T030000") == "2023-10-29T03:00+01:00");
    CHECK(dateBy(winter + summer, "20230326T023000") == "2023-03-26T02:30+01:00");
    CHECK(dateBy(winter + summer, "20230326T030000") == "2023-03-26T03:00+02:00");
    CHECK(dateBy(winter + summer, "30000804T100000") == "3000-08-04T10:00+02:00");
    const std::string given = inSummer("DTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;"
                                       "UNTIL=20200329T010000Z\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n");
    CHECK(dateBy(winter + given, "20200804T100000") == "2020-08-04T10:00+02:00");
    CHECK(dateBy(winter + given, "20210804T100000") ==
          "2021-08-04T10:00+01:00"); // the definition is rejected
}

TEST_CASE("a defined zone may list its transitions, and is unknown without an offset or a start") {
    const std::string listed =
        inWinter("DTSTART:20201025T030000\nRDATE:20211031T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n") +
        inSummer("DTSTART:20200329T020000\nRDATE:20210328T020000,20220327T020000\nTZOFFSETFROM:+0100\n"
                 "TZOFFSETTO:+0200\n");
    CHECK(dateBy(listed, "20200804T100000") == "2020-08-04T10:00+02:00");
    CHECK(dateBy(listed, "20210204T100000") == "2021-02-04T10:00+01:00");
    CHECK(dateBy(listed, "20210804T100000") == "2021-08-04T10:00+02:00");
    CHECK(dateBy(listed, "20211204T100000") == "2021-12-04T10:00+01:00");
    CHECK(dateBy(inWinter("DTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"), "20230804T100000") ==
          "2023-08-04T10:00");
    CHECK(dateBy(inWinter("TZOFFSETFROM:+0100\nTZOFFSETTO:+0100\n"), "20230804T100000") ==
          "2023-08-04T10:00");
}

} // namespace crisis::test::calendar_zones_test
