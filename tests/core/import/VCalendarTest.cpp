// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/CalendarFixture.h"

namespace crisis::test::vcalendar_test {
using namespace crisis::imports;

namespace {

std::string vCalendar(const std::string& lines) { return calendar("VERSION:1.0\n" + lines); }

Texts repetitionsOf(const std::string& rule) {
    return datesOf(imported(vCalendar(entry("DTSTART:20230801T100000\nRRULE:" + rule + "\n"))));
}

} // namespace

TEST_CASE("a phone's calendar is read: quoted-printable text, lists and rules of vCalendar 1.0") {
    const Imported phone = importedFile("icalendar/telephone.vcs");
    CHECK(phone.summary.version == "1.0");
    CHECK(phone.timeline.header().title == "Réunions de crise");
    const Event meeting = eventOf(phone, "Réunion; état-major, 2e étage");
    CHECK(meeting.summary == "Première ligne\nBEGIN:VEVENT n’est pas une ligne = 1");
    CHECK(meeting.tags == Texts{"APPOINTMENT", "CRISIS"});
    CHECK(phone.timeline.find(meeting.place)->latitude == "13.51");
    CHECK(phone.timeline.find(meeting.actors[0].actor)->name == "Amélie");
    CHECK(meeting.unknown.find("AALARM") != std::string::npos);
    Texts briefings;
    for (const Event& event : eventsOf(phone.timeline)) {
        if (event.title == "Lagebesprechung für Süd")
            briefings.push_back(edtfOf(event.dates[0]));
    }
    CHECK(briefings == Texts{"2023-08-04T09:00/2023-08-04T09:30", "2023-08-18T09:00/2023-08-18T09:30"});
    CHECK(phone.timeline.eventCount() == 3);
    CHECK(noted(phone, ImportReason::RecurrenceNotExpanded) == 0);
}

TEST_CASE("quoted-printable text is read in newer calendars too, wherever it is split") {
    const auto title = [](const std::string& line) {
        return titlesOf(
                   imported(calendar("BEGIN:VEVENT\n" + line + "\nDTSTART:20230801T100000\nEND:VEVENT\n")))
            .front();
    };
    CHECK(title("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9") == "Café");
    CHECK(title("SUMMARY;CHARSET=UTF-8;ENCODING=quoted-printable:Caf=C3=\n=A9") == "Café");
    CHECK(title("SUMMARY;QUOTED-PRINTABLE:Caf=C3=A9 =\r\n=\r\nau lait") == "Café au lait");
    CHECK(title("SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=\n\n=A9") == "Caf\xef\xbf\xbd");
    CHECK(title("SUMMARY;ENCODING=QUOTED-PRINTABLE:folded=20\n here") == "folded here");
    CHECK(title("SUMMARY;ENCODING=QUOTED-PRINTABLE:a =ZZ b=3") == "a =ZZ b=3");
    CHECK(title("SUMMARY:a=3D") == "a=3D");
    CHECK(title("SUMMARY;X-NOTE=\"QUOTED-PRINTABLE: no\":a=3D") == "a=3D");
}

TEST_CASE("rules of vCalendar 1.0 become repetitions, and anything else is preserved") {
    CHECK(repetitionsOf("D2 #3") == Texts{"2023-08-01T10:00", "2023-08-03T10:00", "2023-08-05T10:00"});
    CHECK(repetitionsOf("D1") == Texts{"2023-08-01T10:00", "2023-08-02T10:00"}); // twice by default
    CHECK(repetitionsOf("W1 TU TH 20230808T235959") ==
          Texts{"2023-08-01T10:00", "2023-08-03T10:00", "2023-08-08T10:00"});
    CHECK(repetitionsOf("MP1 1+ TU 1- FR #3") ==
          Texts{"2023-08-01T10:00", "2023-08-25T10:00", "2023-09-05T10:00"});
    CHECK(repetitionsOf("MD1 1 LD #3") == Texts{"2023-08-01T10:00", "2023-08-31T10:00", "2023-09-01T10:00"});
    CHECK(repetitionsOf("MD1 2- #2") == Texts{"2023-08-01T10:00", "2023-08-30T10:00", "2023-09-29T10:00"});
    CHECK(repetitionsOf("YM1 8 10 #2") == Texts{"2023-08-01T10:00", "2023-10-01T10:00"});
    CHECK(repetitionsOf("YD1 213 #2") == Texts{"2023-08-01T10:00", "2024-07-31T10:00"});
    CHECK(repetitionsOf("D1 #0").size() > 100); // endless, up to the limits
    for (const char* rule : {"X1 #3", "W", "D1 MO", "W1 5", "D1 #x", "MP1 TUE", ""}) {
        const Imported odd =
            imported(vCalendar(entry("DTSTART:20230801T100000\nRRULE:" + std::string(rule) + "\n")));
        CHECK(odd.timeline.eventCount() == 1);
        CHECK(noted(odd, ImportReason::RecurrenceNotExpanded) == (*rule != '\0' ? 1 : 0));
    }
}

TEST_CASE("days excluded by a list of vCalendar 1.0 are left out") {
    CHECK(datesOf(imported(vCalendar(entry("DTSTART:20230801T100000\nRRULE:D1 #4\n"
                                           "EXDATE:20230802T100000;20230803T100000\n")))) ==
          Texts{"2023-08-01T10:00", "2023-08-04T10:00"});
}

} // namespace crisis::test::vcalendar_test
