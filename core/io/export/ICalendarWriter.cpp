// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/ICalendarWriter.h"

#include "core/time/Civil.h"
#include "core/time/TimeZone.h"

#include <cstdio>

namespace crisis::io {

namespace {

std::string escaped(std::string_view utf8) {
    std::string out;
    for (const char c : utf8) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    }
    return out;
}

// Folds lines longer than 75 octets between characters (RFC 5545, 3.1).
void appendLine(std::string& out, const std::string& line) {
    constexpr std::size_t most = 75;
    std::size_t begin = 0, capacity = most;
    while (line.size() - begin > capacity) {
        std::size_t end = begin + capacity;
        while ((static_cast<unsigned char>(line[end]) & 0xC0u) == 0x80u)
            --end;
        out.append(line, begin, end - begin);
        out += "\r\n ";
        begin = end;
        capacity = most - 1;
    }
    out.append(line, begin);
    out += "\r\n";
}

bool isInCalendar(std::int64_t day) {
    const std::int64_t year = civilFromDays(day).year;
    return year >= 1 && year <= 9999;
}

std::string dayText(std::int64_t day) {
    const CivilDate date = civilFromDays(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02d%02d", static_cast<int>(date.year), date.month, date.day);
    return text;
}

// Converts a civil time in the timeline's zone to UTC.
std::string utcText(const TimePoint& local, const TimeZone& zone) {
    const TimePoint utc = plusSeconds(local, -std::int64_t{zone.offsetAt(local)});
    char text[32];
    std::snprintf(text, sizeof text, "T%02d%02d%02dZ", utc.second / 3600, utc.second / 60 % 60,
                  utc.second % 60);
    return dayText(utc.day) + text;
}

void appendDates(std::string& out, const Bounds& bounds, const TimeZone& zone) {
    const Bound& start = *bounds.earliestStart;
    const bool hasEnd = bounds.latestEnd && isInCalendar(bounds.latestEnd->day + 1);
    if (start.time && (!hasEnd || bounds.latestEnd->time)) {
        appendLine(out, "DTSTART:" + utcText(zone.begin(start), zone));
        // Use the start of the last minute, not its end: a call until noon ends at 12:00.
        if (hasEnd && zone.begin(*bounds.latestEnd) > zone.begin(start))
            appendLine(out, "DTEND:" + utcText(zone.begin(*bounds.latestEnd), zone));
        return;
    }
    appendLine(out, "DTSTART;VALUE=DATE:" + dayText(start.day));
    if (hasEnd)
        appendLine(out, "DTEND;VALUE=DATE:" + dayText(bounds.latestEnd->day + 1)); // exclusive
}

const char* statusWord(Status status) {
    switch (status) {
    case Status::Planned:
    case Status::Claimed:
        return "TENTATIVE";
    case Status::Cancelled:
        return "CANCELLED";
    case Status::Occurred:
    case Status::Ongoing:
        break;
    }
    return "CONFIRMED";
}

std::string descriptionOf(const Timeline& timeline, EventPosition index, const DocumentStrings& words) {
    const DateClaim claim = timeline.date(index);
    std::string text = timeline.header().marking;
    const auto add = [&text](const std::string& line) {
        if (!line.empty())
            text += (text.empty() ? "" : "\n") + line;
    };
    add(words.date(claim));
    add(words.basis(claim));
    add(words.status(timeline, index));
    add(timeline.event(index).summary);
    for (const StatementPosition item : timeline.statementsAbout(index)) {
        const Statement statement = timeline.statement(item);
        add(words.quote(statement));
        add(words.attribution(timeline, statement));
    }
    return text;
}

} // namespace

std::string iCalendarBytes(const Timeline& timeline, const DocumentStrings& words,
                           const ICalendarOptions& options) {
    const TimeZone zone = TimeZone::named(timeline.header().timeZone).value_or(TimeZone());
    std::string out;
    appendLine(out, "BEGIN:VCALENDAR");
    appendLine(out, "VERSION:2.0");
    appendLine(out, "PRODID:-//Crisis Timeline//EN");
    appendLine(out, "NAME:" + escaped(timeline.header().title));
    for (const EventPosition index : timeline.displayOrder()) {
        const DateClaim claim = timeline.date(index);
        const Bounds bounds = boundsOf(claim);
        if (!bounds.earliestStart || !isInCalendar(bounds.earliestStart->day))
            continue;
        appendLine(out, "BEGIN:VEVENT");
        appendLine(out, "UID:" + std::string(timeline.eventId(index)) + "@crisis-timeline");
        appendLine(out, "DTSTAMP:" + options.stamp);
        appendDates(out, bounds, zone);
        appendLine(out, "SUMMARY:" + escaped(timeline.title(index)));
        appendLine(out, "DESCRIPTION:" + escaped(descriptionOf(timeline, index, words)));
        appendLine(out, std::string("STATUS:") + statusWord(timeline.status(index)));
        if (const auto category = timeline.category(index))
            appendLine(out, "CATEGORIES:" + escaped(timeline.categories()[*category].name));
        if (const auto place = timeline.place(index))
            appendLine(out, "LOCATION:" + escaped(timeline.places()[*place].name));
        appendLine(out, "TRANSP:TRANSPARENT");
        appendLine(out, "X-CRISIS-EDTF:" + escaped(edtfOf(claim)));
        appendLine(out, "END:VEVENT");
    }
    appendLine(out, "END:VCALENDAR");
    return out;
}

} // namespace crisis::io
