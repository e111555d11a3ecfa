// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportFormats.h"
#include "tests/core/import/CalendarFixture.h"

#include <set>

namespace crisis::test::icalendar_import_test {
using namespace crisis::imports;

TEST_CASE("calendar entries keep days as days, times with their zone, and their other content") {
    const Imported talks = importedFile("icalendar/talks.ics");
    CHECK(talks.summary.format == &iCalendarFormat);
    CHECK(talks.timeline.header().title == "Talks");
    CHECK(talks.timeline.header().timeZone == "Africa/Niamey");

    const Event summit = eventOf(talks, "Summit, in Abuja");
    CHECK(edtfOf(summit.dates[0]) == "2023-08-10/2023-08-11");
    CHECK(summit.summary == "Heads of state\nmeet");
    CHECK(summit.status.is(Status::Cancelled));
    CHECK(summit.tags == Texts{"DIPLOMACY", "REGION"});
    REQUIRE(summit.actors.size() == 2);
    CHECK(talks.timeline.find(summit.actors[0].actor)->name == "Commission");
    CHECK(summit.actors[0].part == "organizer");
    CHECK(talks.timeline.find(summit.actors[1].actor)->name == "chair@example.org");
    CHECK(talks.timeline.find(summit.place)->latitude == "9.076");
    CHECK(talks.timeline.find(summit.dates[0].source)->url == "https://example.org/summit");
    CHECK(summit.unknown.find("\"CLASS\":\"PUBLIC\"") != std::string::npos);

    const Event call = eventOf(talks, "A call");
    CHECK(edtfOf(call.dates[0]) == "2023-07-26T10:30/2023-07-26T12:00");
    CHECK(call.dates[0].timeZone == "Africa/Niamey");
    CHECK(call.dates[0].source.empty());
    CHECK(edtfOf(eventOf(talks, "To the second").dates[0]) == "2023-07-26T10:30:15Z");
    CHECK(eventOf(talks, "Zone with a prefix").dates[0].timeZone == "Europe/Paris");
    CHECK(eventOf(talks, "Zone of another list").dates[0].timeZone == "Europe/Berlin");
    CHECK(noted(talks, ImportReason::ZoneUnknown) == 0);
    CHECK(noted(talks, ImportReason::NotAnEvent) == 1);               // an alarm
    CHECK(eventOf(talks, "Not an event").status.is(Status::Planned)); // but a task is one
}

TEST_CASE("repetitions become events, including added and changed ones and without excluded ones") {
    const Imported talks = importedFile("icalendar/talks.ics");
    Texts dates;
    for (const Event& event : eventsOf(talks.timeline)) {
        if (event.title == "Briefing")
            dates.push_back(edtfOf(event.dates[0]));
    }
    CHECK(dates == Texts{"2023-08-01", "2023-08-04", "2023-08-05", "2023-08-20"});
    CHECK(edtfOf(eventOf(talks, "Briefing, put off").dates[0]) == "2023-08-04");
}

TEST_CASE("endless repetitions stop at the limits, which is reported") {
    ImportOptions options;
    options.mostOccurrences = 20;
    const Imported daily =
        imported(calendar(entry("DTSTART;VALUE=DATE:20230801\nRRULE:FREQ=DAILY\n")), options);
    CHECK(daily.timeline.eventCount() == 20);
    CHECK(noted(daily, ImportReason::RecurrenceBounded) == 1);
    options.mostOccurrences = 1'000;
    options.recurrenceYears = 2;
    const Imported yearly =
        imported(calendar(entry("DTSTART;VALUE=DATE:20230801\nRRULE:FREQ=YEARLY\n")), options);
    CHECK(datesOf(yearly) == Texts{"2023-08-01", "2024-08-01", "2025-08-01"});
}

TEST_CASE("rules that never match or recur every second cost little and stay one event") {
    const auto lostOf = [](int entries, const std::string& frequency, const std::string& rest) {
        std::string many;
        for (int i = 0; i < entries; ++i)
            many += "BEGIN:VEVENT\nUID:e" + std::to_string(i) +
                    "\nDTSTART:20230801T100000\nRRULE:FREQ=" + frequency + ";BYMONTH=2;BYMONTHDAY=30" + rest +
                    "\nEND:VEVENT\n";
        const Imported lost = imported(calendar(many));
        CHECK(lost.timeline.eventCount() == static_cast<std::size_t>(entries));
        CHECK(noted(lost, ImportReason::RecurrenceNotExpanded) +
                  noted(lost, ImportReason::RecurrenceBounded) ==
              static_cast<std::uint64_t>(entries));
        return noted(lost, ImportReason::RecurrenceNotExpanded);
    };
    CHECK(lostOf(400, "DAILY", ";COUNT=5") > 100);
    CHECK(lostOf(20, "MONTHLY", ";COUNT=5") > 10);
    CHECK(lostOf(20, "YEARLY", ";UNTIL=25000101T000000") > 10);
    std::string sixty = "0";
    for (int i = 1; i < 60; ++i)
        sixty += ',' + std::to_string(i);
    CHECK(lostOf(1, "DAILY", ";BYHOUR=8,9,10;BYMINUTE=" + sixty + ";BYSECOND=" + sixty) == 1);
    std::string positions = "366";
    for (int i = 1; i < 300; ++i)
        positions += ',' + std::to_string(i);
    CHECK(lostOf(1, "YEARLY", ";BYDAY=MO;BYSETPOS=" + positions) == 1);
    CHECK(lostOf(1, "SECONDLY", "") == 1);
}

TEST_CASE("a series that ends before its start costs the others nothing") {
    std::string many;
    for (int i = 0; i < 50; ++i)
        many += "BEGIN:VEVENT\nUID:e" + std::to_string(i) +
                "\nDTSTART:20230801T100000\nRRULE:FREQ=MONTHLY;UNTIL=20230701T000000\nEND:VEVENT\n"
                "BEGIN:VEVENT\nUID:f" +
                std::to_string(i) + "\nDTSTART:20230801T100000\nRRULE:FREQ=YEARLY;COUNT=3\nEND:VEVENT\n";
    const Imported series = imported(calendar(many));
    CHECK(series.timeline.eventCount() == 50 + 150);
    CHECK(noted(series, ImportReason::RecurrenceNotExpanded) == 0);
    CHECK(noted(series, ImportReason::RecurrenceBounded) == 0);
}

TEST_CASE("repetitions are computed in the calendar that their rule names") {
    const Imported leap =
        imported(calendar(entry("DTSTART;VALUE=DATE:20240210\nRRULE:RSCALE=CHINESE;FREQ=YEARLY;COUNT=3\n")));
    CHECK(datesOf(leap) ==
          Texts{"2024-02-10", "2025-01-29", "2026-02-17"}); // the new year's days of that calendar
}

TEST_CASE("a truncated or broken entry, or one without a start, is not lost") {
    const Imported cut = imported("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Cut\r\nDTSTART:20230801T1000");
    CHECK(cut.summary.found == 1);
    const Imported undated = imported(calendar(entry("LOCATION:Nowhere\n")));
    REQUIRE(undated.timeline.eventCount() == 1);
    CHECK(isUndated(undated.timeline.event(EventPosition{0}).dates[0]));
    const Imported reversed =
        imported(calendar(entry("DTSTART;VALUE=DATE:20230810\nDTEND;VALUE=DATE:20230801\n")));
    CHECK(datesOf(reversed) == Texts{"2023-08-10"});
    CHECK(eventsOf(reversed.timeline)[0].dates[0].unknown.find("20230801") != std::string::npos);
    CHECK(noted(reversed, ImportReason::ReversedDates) == 1);
}

TEST_CASE("a calendar is recognised by its first line, also in lower case and after a byte order mark") {
    CHECK(detectFormat(ImportDocument("\xef\xbb\xbf"
                                      "begin:vcalendar\nEND:VCALENDAR\n")) == &iCalendarFormat);
    CHECK_FALSE(detectFormat(ImportDocument("BEGIN:VCARD\nEND:VCARD\n")));
}

TEST_CASE("many repetitions leave memory for the first of every entry") {
    std::string many;
    for (int i = 0; i < 300; ++i)
        many += "BEGIN:VEVENT\nUID:e" + std::to_string(i) + "\nSUMMARY:e" + std::to_string(i) +
                "\nDTSTART;VALUE=DATE:20230801\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
    const Imported daily = imported(calendar(many));
    CHECK(daily.timeline.eventCount() <= 21'000);
    std::set<std::string> entries;
    for (const Event& event : eventsOf(daily.timeline))
        entries.insert(event.title);
    CHECK(entries.size() == 300);
}

TEST_CASE("an entry whose only day is excluded is kept") {
    const Imported out =
        imported(calendar(entry("DTSTART;VALUE=DATE:20230801\nEXDATE;VALUE=DATE:20230801\n")));
    CHECK(out.timeline.eventCount() == 1);
}

TEST_CASE("excluded and changed days are found when written in UTC") {
    const Imported series = imported(
        calendar(entry("DTSTART;TZID=Africa/Niamey:20230801T100000\nRRULE:FREQ=DAILY;COUNT=4\n"
                       "EXDATE:20230802T090000Z\n") +
                 entry("RECURRENCE-ID:20230803T090000Z\nDTSTART;TZID=Africa/Niamey:20230803T150000\n")));
    CHECK(datesOf(series) == Texts{"2023-08-01T10:00", "2023-08-04T10:00", "2023-08-03T15:00"});
}

TEST_CASE("repeated properties are all preserved") {
    const Imported twice =
        imported(calendar(entry("DTSTART;VALUE=DATE:20230801\nCOMMENT:one\nCOMMENT:two\n")));
    const std::string kept = eventsOf(twice.timeline).front().unknown;
    CHECK(kept.find("\"COMMENT\":\"one\"") != std::string::npos);
    CHECK(kept.find("\"COMMENT (2)\":\"two\"") != std::string::npos);
}

TEST_CASE("a mail program's calendar is read: its zones, its folding and its private properties") {
    const Imported mail = importedFile("icalendar/mail-program.ics");
    CHECK(mail.timeline.header().timeZone == "Europe/Berlin");
    CHECK(mail.timeline.header().unknown.find("\"METHOD\":\"PUBLISH\"") != std::string::npos);
    CHECK(mail.timeline.header().unknown.find("X-CALSTART") != std::string::npos);
    const Event meeting = eventOf(mail, "Krisenstab é am Morgen"); // folded inside a character
    CHECK(edtfOf(meeting.dates[0]) == "2023-08-04T10:00/2023-08-04T11:30");
    CHECK(meeting.dates[0].timeZone == "Europe/Berlin");
    CHECK(meeting.summary == "one, two;\nthree \\ fourand a tab");
    CHECK(mail.timeline.find(meeting.actors[0].actor)->name == "Chair, The");
    for (const char* kept : {"chair@example.org", "desk@example.org", "X-ALT-DESC", "BUSYSTATUS\":\"BUSY"})
        CHECK(meeting.unknown.find(kept) != std::string::npos);
    const Event point = eventOf(mail, "Only coordinates");
    CHECK(mail.timeline.find(point.place)->latitude == "13.512668");
    CHECK(point.unknown.find("TENTATIVE") != std::string::npos);
}

TEST_CASE("tasks and journal entries are dated too") {
    const Imported mail = importedFile("icalendar/mail-program.ics");
    const Event task = eventOf(mail, "Answer the ultimatum");
    CHECK(edtfOf(task.dates[0]) == "2023-08-06");
    CHECK(task.status.is(Status::Planned));
    CHECK(task.tags == Texts{"to-do"});
    const Event diary = eventOf(mail, "What was seen");
    CHECK(edtfOf(diary.dates[0]) == "2023-08-07");
    CHECK(diary.summary == "Empty streets");
    const Imported done = imported(calendar("BEGIN:VTODO\nUID:a\nSUMMARY:Done\nDTSTART;VALUE=DATE:20230801\n"
                                            "DUE;VALUE=DATE:20230803\nSTATUS:COMPLETED\nEND:VTODO\n"));
    CHECK_FALSE(eventOf(done, "Done").status.is(Status::Planned));
}

TEST_CASE("none of very many categories is lost, and an impossible position is preserved as text") {
    std::string list;
    for (int number = 1; number <= 700; ++number)
        list += (number == 1 ? "" : ",") + std::string("c") + std::to_string(number);
    const Imported many =
        imported(calendar(entry("DTSTART;VALUE=DATE:20230804\nCATEGORIES:" + list + "\nGEO:95;2\n")));
    const Event event = eventOf(many, "One");
    CHECK(event.tags.size() == 700);
    CHECK(event.place.empty());
    CHECK(event.unknown.find("\"GEO\":\"95") != std::string::npos);
}

TEST_CASE("unreadable dates and zones, and ends before their starts, are preserved as written") {
    const auto kept = [](const std::string& lines, ImportReason reason, const std::string& date) {
        const Imported odd = imported(calendar(entry(lines)));
        std::uint64_t notes = 0;
        for (const ImportSummary::Note& note : odd.summary.notes)
            notes += note.reason == ImportReason::UnreadableDate ||
                             note.reason == ImportReason::ReversedDates ||
                             note.reason == ImportReason::ZoneUnknown
                         ? note.count
                         : 0;
        CHECK(notes == 1);
        CHECK(noted(odd, reason) == 1);
        CHECK(datesOf(odd).front() == date);
        return eventsOf(odd.timeline)[0].dates[0].unknown;
    };
    CHECK(kept("DTSTART:20231301T000000\n", ImportReason::UnreadableDate, "") ==
          R"("imported":{"start":"20231301T000000"})");
    CHECK(kept("DTSTART:some day\n", ImportReason::UnreadableDate, "") ==
          R"("imported":{"start":"some day"})");
    CHECK(kept("DTSTART;VALUE=DATE:20230810\nDTEND;VALUE=DATE:20230809\n", ImportReason::ReversedDates,
               "2023-08-10") == R"("imported":{"end":"VALUE=DATE:20230809"})");
    CHECK(kept("DTSTART;VALUE=DATE:20230810\nDTEND:20231301T000000\n", ImportReason::UnreadableDate,
               "2023-08-10") == R"("imported":{"end":"20231301T000000"})");
    CHECK(kept("DTSTART;VALUE=DATE:20230810\nDTEND:never\n", ImportReason::UnreadableDate, "2023-08-10") ==
          R"("imported":{"end":"never"})");
    CHECK(kept("DTSTART;TZID=Mars/Olympus:20230810T100000\n", ImportReason::ZoneUnknown,
               "2023-08-10T10:00") == R"("imported":{"start":"TZID=Mars/Olympus:20230810T100000"})");
}

TEST_CASE("a rule's end in UTC or as a day includes its last time, and excluded days are left out") {
    const auto series = [](const std::string& start, const std::string& rest) {
        return datesOf(imported(calendar(entry("DTSTART" + start + "\n" + rest))));
    };
    CHECK(series(";TZID=Europe/Berlin:20230801T100000", "RRULE:FREQ=DAILY;UNTIL=20230803T080000Z\n") ==
          Texts{"2023-08-01T10:00", "2023-08-02T10:00", "2023-08-03T10:00"});
    CHECK(series(";TZID=America/New_York:20230801T200000", "RRULE:FREQ=DAILY;UNTIL=20230803T000000Z\n") ==
          Texts{"2023-08-01T20:00", "2023-08-02T20:00"});
    CHECK(series(":20230801T100000", "RRULE:FREQ=DAILY;UNTIL=20230802\n") ==
          Texts{"2023-08-01T10:00", "2023-08-02T10:00"});
    CHECK(series(";TZID=Europe/Berlin:20230801T100000",
                 "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20230802\n") ==
          Texts{"2023-08-01T10:00", "2023-08-03T10:00"});
    CHECK(series(";VALUE=DATE:20230801", "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20230802T090000\n") ==
          Texts{"2023-08-01", "2023-08-03"});
    CHECK(series(";TZID=Eastern Standard Time:20230801T110000",
                 "RRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Eastern Standard Time:20230802T110000,20230803T11\n "
                 "0000\n") == Texts{"2023-08-01T11:00", "2023-08-04T11:00"});
}

TEST_CASE("all-day entries of mail programs are days, however they are written") {
    const std::string mark = "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n";
    const auto date = [](const std::string& lines) {
        return datesOf(imported(calendar(entry(lines)))).front();
    };
    CHECK(date("DTSTART;TZID=Europe/Berlin:20230801T000000\nDTEND;TZID=Europe/Berlin:20230803T000000\n" +
               mark) == "2023-08-01/2023-08-02");
    CHECK(date("DTSTART:20230801T000000\n" + mark) == "2023-08-01");
    CHECK(date("DTSTART:20230801T000000\nDTEND:20230801T120000\n" + mark) ==
          "2023-08-01T00:00/2023-08-01T12:00");
    CHECK(date("DTSTART:20230801T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:FALSE\n") == "2023-08-01T00:00");
}

TEST_CASE("a change that applies to all later repetitions is reported") {
    const Imported moved = imported(
        calendar(entry("DTSTART:20230801T100000Z\nRRULE:FREQ=DAILY;COUNT=3\n") +
                 entry("RECURRENCE-ID;RANGE=THISANDFUTURE:20230802T100000Z\nDTSTART:20230802T120000Z\n")));
    CHECK(datesOf(moved) == Texts{"2023-08-01T10:00Z", "2023-08-03T10:00Z", "2023-08-02T12:00Z"});
    CHECK(noted(moved, ImportReason::RecurrenceNotExpanded) == 1);
}

TEST_CASE("repetitions that are not times are reported, preserved as written and make no event") {
    const Imported odd = imported(calendar(entry("DTSTART:20230801T100000Z\nRRULE:FREQ=DAILY;COUNT=3\n"
                                                 "EXDATE:20230802T100000Z,tomorrow\nEXDATE:20231302T100000Z\n"
                                                 "RDATE:20230230T100000Z,20230810T100000Z\n")));
    CHECK(datesOf(odd) == Texts{"2023-08-01T10:00Z", "2023-08-03T10:00Z", "2023-08-10T10:00Z"});
    CHECK(noted(odd, ImportReason::UnreadableDate) == 3);
    REQUIRE(odd.diagnostics.list.size() == 3);
    CHECK(odd.diagnostics.list[0].place->line == 2);
    CHECK(odd.diagnostics.list[0].arguments == Texts{"EXDATE", "tomorrow"});
    const std::string kept = eventsOf(odd.timeline)[0].unknown;
    for (const char* text :
         {R"("EXDATE":"tomorrow")", R"x("EXDATE (2)":"20231302T100000Z")x", R"("RDATE":"20230230T100000Z")"})
        CHECK(kept.find(text) != std::string::npos);
    CHECK(kept.find("X-LIC-ERROR") == std::string::npos);
}

TEST_CASE("content of a repetition that its events do not show is preserved") {
    const std::string hourly =
        eventsOf(imported(calendar(entry("DTSTART:20230801T100000Z\nRRULE:FREQ=HOURLY\n"
                                         "EXDATE:20230801T110000Z,20230801T130000Z\n")))
                     .timeline)[0]
            .unknown;
    CHECK(hourly.find(R"("EXDATE":"2023-08-01T11:00Z,2023-08-01T13:00Z")") != std::string::npos);
    const Imported period =
        imported(calendar(entry("DTSTART:20230801T100000Z\nRDATE;VALUE=PERIOD:20230802T100000Z/PT1H\n")));
    CHECK(datesOf(period) == Texts{"2023-08-01T10:00Z", "2023-08-02T10:00Z"});
    CHECK(eventsOf(period.timeline)[0].unknown.find(R"("RDATE":"20230802T100000Z/PT1H")") !=
          std::string::npos);
    ImportOptions options;
    options.mostOccurrences = 2;
    const Imported many =
        imported(calendar(entry(
                     "DTSTART;VALUE=DATE:20230801\nRDATE;VALUE=DATE:20230802,20230803,20230804,20230805\n")),
                 options);
    CHECK(datesOf(many) == Texts{"2023-08-01", "2023-08-02", "2023-08-03"});
    CHECK(noted(many, ImportReason::RecurrenceBounded) == 1);
    CHECK(eventsOf(many.timeline)[0].unknown.find(R"("RDATE":"2023-08-04,2023-08-05")") != std::string::npos);
}

TEST_CASE("unknown properties and invalid lines are preserved unchanged") {
    const Imported odd =
        imported(calendar(entry("DTSTART:20230801T100000Z\nAALARM;TYPE=WAVE:20230801T094500;;1\n"
                                "GEO:north\nRRULE:now and then\nno property at all\n")));
    const std::string kept = eventsOf(odd.timeline)[0].unknown;
    for (const char* text : {R"("AALARM":"TYPE=WAVE:20230801T094500;;1")", R"("GEO":"north")",
                             R"("RRULE":"now and then")", R"("UNREADABLE":"no property at all")"})
        CHECK(kept.find(text) != std::string::npos);
    CHECK(kept.find("X-LIC-ERROR") == std::string::npos);
    CHECK(noted(odd, ImportReason::RecurrenceNotExpanded) == 1);
    const std::string far(5'000, 'x');
    const Imported remote = imported(calendar(entry("DTSTART:20230801T100000Z\nGEO:" + far + "\n")));
    CHECK(eventsOf(remote.timeline)[0].unknown.find("\"GEO\":\"" + far + '"') != std::string::npos);
}

TEST_CASE("declined attendees and names of attachments are preserved, and empty properties are ignored") {
    const Imported web = importedFile("icalendar/web-calendar.ics");
    const Event conference = eventOf(web, "Press conference");
    for (const char* text :
         {"A. Chair <mailto:chair@example.org>; CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=DECLINED",
          "mailto:desk@example.org; PARTSTAT=ACCEPTED",
          "FILENAME=note.pdf;FMTTYPE=application/pdf:https://example.org/note",
          "Can't parse parameter name: BROKEN"})
        CHECK(conference.unknown.find(text) != std::string::npos);
    CHECK(conference.actors.size() == 2);
    const std::string deadline = eventOf(web, "Deadline").unknown;
    CHECK(deadline.find("LOCATION") == std::string::npos);
    CHECK(deadline.find("X-LIC") == std::string::npos);
    CHECK(noted(web, ImportReason::MarkupRemoved) == 1);
    CHECK(web.timeline.header().timeZone == "Africa/Niamey");
    Texts monthly;
    for (const Event& event : eventsOf(web.timeline)) {
        CHECK(event.unknown.find("\"\":") == std::string::npos);
        if (event.title == "Monthly")
            monthly.push_back(edtfOf(event.dates[0]));
    }
    CHECK(monthly == Texts{"2023-08-01T10:00/2023-08-02T12:00", "2023-09-05T10:00/2023-09-06T12:00"});
}

TEST_CASE("parameters of the texts of a calendar entry are preserved", "[import][icalendar]") {
    const auto imported = importBytes(calendar("BEGIN:VEVENT\nUID:one\nSUMMARY;LANGUAGE=de:Treffen\n"
                                               "LOCATION;ALTREP=\"cid:map\":Abuja\nDTSTART:20230804T100000Z\n"
                                               "END:VEVENT\n"));
    REQUIRE(imported);
    const Event event = eventOf(*imported, "Treffen");
    CAPTURE(event.unknown);
    CHECK(event.unknown.find(R"("SUMMARY parameters":"LANGUAGE=de")") != std::string::npos);
    CHECK(event.unknown.find("cid:map") != std::string::npos);
    CHECK(noted(*imported, ImportReason::Kept) == 2);
}

} // namespace crisis::test::icalendar_import_test
