// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/icalendar/ICalendarImport.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/base/WebAddress.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/icalendar/CalendarEntry.h"
#include "core/import/icalendar/CalendarParts.h"
#include "core/import/icalendar/CalendarRepetitions.h"
#include "core/import/icalendar/CalendarZones.h"
#include "core/import/icalendar/VCalendar.h"
#include "core/import/text/PreservedMembers.h"
#include "core/time/TimeZone.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace crisis::imports {

namespace {

using Role = ColumnRole;

constexpr std::size_t largestComponent = 1U << 20;

class CalendarImporter {
public:
    explicit CalendarImporter(ImportBuilder& builder) : builder_(builder) {}

    /// Collects zones and changed repetitions; the entry of a change may come before or after the entry it
    /// changes.
    void survey(const CalendarPart& part) {
        if (sameLetters(part.name, "VTIMEZONE"))
            zones_.add(part.text);
        else if (part.name.empty() && textAfter(part.text, "VERSION:") == "1.0")
            isVersion1_ = true;
        if (part.text.size() > largestComponent || part.text.find("RECURRENCE-ID") == std::string_view::npos)
            return;
        if (const auto entry = entryIn(part.text); entry && entry->recurrence.isSaid())
            changed_.emplace(entry->id, zones_.in(entry->recurrence, entry->start.zone).key());
    }

    bool take(const CalendarPart& part) {
        if (part.name.empty()) {
            calendarLine(part);
            return true;
        }
        const bool isToDo = sameLetters(part.name, "VTODO");
        if (!sameLetters(part.name, "VEVENT") && !isToDo && !sameLetters(part.name, "VJOURNAL")) {
            if (!sameLetters(part.name, "VTIMEZONE"))
                builder_.note(ImportReason::NotAnEvent, part.name, {}, part.line);
            return true;
        }
        ++builder_.summary().found;
        if (part.text.size() > largestComponent) {
            builder_.note(ImportReason::TooLarge, part.name, part.text.substr(0, 60), part.line);
            return true;
        }
        const auto entry = entryIn(part.text);
        if (!entry) {
            builder_.note(ImportReason::BrokenRow, part.name, part.text.substr(0, 60), part.line);
            builder_.quarantined("calendar", part.text, "not readable as a calendar entry");
            return true;
        }
        addEntry(*entry, isToDo, part.line);
        return builder_.summary().found % 256 != 0 || builder_.goOn(0.5);
    }

    void finish() { builder_.header().unknown = kept_.text(); }

private:
    /// Replaces zone ids by IANA names where those are known.
    [[nodiscard]] std::optional<CalendarEntry> entryIn(std::string_view component) const {
        const bool isOld = isVersion1_ || component.find("PRINTABLE") != std::string_view::npos ||
                           component.find("printable") != std::string_view::npos;
        auto entry = readCalendarEntry(isOld ? asICalendar(component, isVersion1_) : component);
        if (!entry)
            return entry;
        const auto name = [&](CalendarTime& time) {
            time.zone = zones_.named(time.zone).value_or(time.zone);
        };
        for (CalendarTime* time : {&entry->start, &entry->end, &entry->recurrence})
            name(*time);
        for (std::vector<CalendarTime>* times : {&entry->added, &entry->left})
            std::for_each(times->begin(), times->end(), name);
        return entry;
    }

    void calendarLine(const CalendarPart& part) {
        const std::string line = unfolded(asICalendar(part.text, isVersion1_));
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos)
            return;
        const std::string name(trimmed(std::string_view(line).substr(0, std::min(colon, line.find(';')))));
        const std::string value(trimmed(std::string_view(line).substr(colon + 1)));
        if (sameLetters(name, "X-WR-CALNAME") || sameLetters(name, "NAME"))
            builder_.header().title = builder_.plainLine(unescaped(value));
        else if (sameLetters(name, "X-WR-CALDESC") || sameLetters(name, "DESCRIPTION"))
            builder_.header().description = builder_.plainText(unescaped(value));
        else if (sameLetters(name, "X-WR-TIMEZONE") && zones_.named(value))
            builder_.header().timeZone = *zones_.named(value);
        else if (sameLetters(name, "VERSION")) {
            builder_.summary().version = cutText(value, 20);
            builder_.summary().dialect = value == "1.0" ? "vCalendar" : "";
        } else if (!sameLetters(name, "CALSCALE")) {
            kept_.addAnother(name, value);
            builder_.note(ImportReason::Kept, name, value, part.line);
        }
    }

    void addEntry(CalendarEntry entry, bool isToDo, std::uint64_t line) {
        if (isToDo && !entry.start.isSaid() && entry.start.raw.empty())
            entry.start = std::exchange(entry.end, {});
        bool isEveryRuleExpanded = true;
        const std::vector<CalendarTime> starts = startsOf(entry, line, isEveryRuleExpanded);
        Event event = common(entry, line, isEveryRuleExpanded);
        if (isToDo) {
            event.tags.emplace_back("to-do");
            if (!event.status.isSaid() && !isDone(entry))
                event.status = Status::Planned;
        }
        const bool isSeries = starts.size() > 1;
        for (const CalendarTime& start : starts) {
            Event one = event;
            if (!entry.id.empty())
                one.id = EventId(
                    idFrom(isSeries || entry.recurrence.isSaid() ? entry.id + ' ' + start.key() : entry.id));
            one.dates.push_back(claimOf(entry, start, line));
            if (!builder_.add(one))
                return;
        }
    }

    static bool isDone(const CalendarEntry& entry) {
        return std::any_of(entry.others.begin(), entry.others.end(), [](const CalendarProperty& property) {
            return property.name == "COMPLETED" ||
                   (property.name == "STATUS" && sameLetters(property.text, "COMPLETED"));
        });
    }

    /// Reads everything except the id and the dates.
    Event common(const CalendarEntry& entry, std::uint64_t line, bool isEveryRuleExpanded) {
        source_ = {};
        Event event;
        PreservedMembers kept;
        std::string latitude, longitude, place;
        for (const CalendarProperty& property : entry.others) {
            const std::string& name = property.name;
            constexpr std::array<std::string_view, 7> texts{"SUMMARY",    "DESCRIPTION", "LOCATION", "GEO",
                                                            "CATEGORIES", "STATUS",      "URL"};
            // Parameters such as the language or an alternative representation.
            if (!property.parameters.empty() && std::find(texts.begin(), texts.end(), name) != texts.end()) {
                kept.addAnother(name + " parameters", property.parameters);
                builder_.note(ImportReason::Kept, name + " parameters", property.parameters, line);
            }
            if (name == "SUMMARY" && event.title.empty()) {
                event.title = builder_.plainLine(property.text);
                builder_.mapped(name, Role::Title);
            } else if (name == "DESCRIPTION" && event.summary.empty()) {
                event.summary = builder_.plainText(property.text);
                builder_.mapped(name, Role::Summary);
            } else if (name == "LOCATION" && place.empty()) {
                place = builder_.plainLine(property.text);
                builder_.mapped(name, Role::Place);
            } else if (name == "GEO" && latitude.empty()) {
                const auto parts = splitAt(property.text, ';');
                latitude = parts.size() == 2 ? withoutZeros(parts[0]) : std::string();
                longitude = parts.size() == 2 ? withoutZeros(parts[1]) : std::string();
                if (!ImportBuilder::isOnEarth(latitude, longitude))
                    kept.addAnother(name, property.text);
                builder_.mapped(name, Role::Latitude);
            } else if (name == "CATEGORIES") {
                for (const std::string_view tag : splitAt(property.text, ',')) {
                    if (!trimmed(tag).empty())
                        event.tags.emplace_back(builder_.plainLine(trimmed(tag)));
                }
                builder_.mapped(name, Role::Tag);
            } else if (name == "STATUS" && sameLetters(property.text, "CANCELLED")) {
                event.status = Status::Cancelled;
                builder_.mapped(name, Role::Status);
            } else if (name == "ORGANIZER" || name == "ATTENDEE") {
                addActor(event, property);
                // The address distinguishes persons of the same name.
                const std::string who =
                    property.person.empty() ? property.text : property.person + " <" + property.text + '>';
                if (!property.person.empty() || !property.parameters.empty())
                    kept.addAnother(name,
                                    property.parameters.empty() ? who : who + "; " + property.parameters);
            } else if (name == "URL" && isWebAddress(property.text)) {
                Source source;
                source.url = property.text;
                source_ = builder_.source(std::move(source));
                builder_.mapped(name, Role::SourceUrl);
            } else if (!isTaken(name)) {
                const bool isText = std::find(texts.begin(), texts.end(), name) != texts.end();
                kept.addAnother(name, property.parameters.empty() || isText
                                          ? property.text
                                          : property.parameters + ':' + property.text);
                builder_.note(ImportReason::Kept, name, property.text, line);
            }
        }
        if (entry.changesLater)
            builder_.note(ImportReason::RecurrenceNotExpanded, "RECURRENCE-ID", "RANGE=THISANDFUTURE", line);
        keepRepetitions(entry, line, isEveryRuleExpanded, kept);
        if (entry.alarms > 0)
            builder_.note(ImportReason::NotAnEvent, "VALARM", {}, line,
                          static_cast<std::uint64_t>(entry.alarms));
        if (!place.empty() || !latitude.empty())
            event.place = builder_.place(place, latitude, longitude);
        std::sort(event.tags.begin(), event.tags.end());
        event.tags.erase(std::unique(event.tags.begin(), event.tags.end()), event.tags.end());
        event.unknown = kept.text();
        return event;
    }

    /// Preserves the added and excluded times that the events do not show.
    void keepRepetitions(const CalendarEntry& entry, std::uint64_t line, bool isEveryRuleExpanded,
                         PreservedMembers& kept) {
        for (const CalendarProperty& unread : entry.unread) {
            builder_.fault(ImportReason::UnreadableDate, unread.name, unread.text, line);
            kept.addAnother(unread.name, unread.text);
        }
        for (const std::string& period : entry.periods) {
            builder_.note(ImportReason::RecurrenceNotExpanded, "RDATE", period, line);
            kept.addAnother("RDATE", period);
        }
        std::string tooMany, left;
        for (std::size_t at = builder_.options().mostOccurrences; at < entry.added.size(); ++at)
            (tooMany += tooMany.empty() ? "" : ",") += entry.added[at].edtf();
        if (!tooMany.empty()) {
            builder_.note(ImportReason::RecurrenceBounded, "RDATE", tooMany, line);
            kept.addAnother("RDATE", tooMany);
        }
        if (isEveryRuleExpanded)
            return;
        for (const CalendarTime& time : entry.left)
            (left += left.empty() ? "" : ",") += time.edtf();
        if (!left.empty())
            kept.addAnother("EXDATE", left);
    }

    /// libical writes six decimals.
    static std::string withoutZeros(std::string_view number) {
        if (number.find('.') != std::string_view::npos)
            number = number.substr(0, number.find_last_not_of('0') + 1);
        return std::string(number.ends_with('.') ? number.substr(0, number.size() - 1) : number);
    }

    static bool isTaken(std::string_view name) {
        constexpr std::array<std::string_view, 7> taken{"UID",   "DTSTART", "DTEND", "DURATION",
                                                        "RDATE", "EXDATE",  "DUE"};
        return std::find(taken.begin(), taken.end(), name) != taken.end();
    }

    void addActor(Event& event, const CalendarProperty& property) {
        std::string_view name = property.person;
        if (name.empty() && property.text.size() > 7 && sameLetters(property.text.substr(0, 7), "mailto:"))
            name = std::string_view(property.text).substr(7);
        if (trimmed(name).empty())
            return;
        Participation participation;
        participation.actor = builder_.actor(trimmed(name));
        participation.part = lowered(property.name);
        const auto isSame = [&](const Participation& other) { return other.actor == participation.actor; };
        if (!participation.actor.empty() && std::none_of(event.actors.begin(), event.actors.end(), isSame))
            event.actors.push_back(std::move(participation));
        builder_.mapped(property.name, Role::Actor);
    }

    /// The start times of an entry: one, or those that its rules give.
    std::vector<CalendarTime> startsOf(const CalendarEntry& entry, std::uint64_t line,
                                       bool& isEveryRuleExpanded) {
        std::vector<CalendarTime> starts;
        std::set<std::string> seen, daysLeft;
        for (const CalendarTime& left : entry.left) {
            // Some programs exclude days from an entry with times, or the reverse.
            if (left.isDay() != entry.start.isDay())
                daysLeft.insert(zones_.in(left, entry.start.zone).day().key());
            else
                seen.insert(zones_.in(left, entry.start.zone).key());
        }
        const auto add = [&](const CalendarTime& start) {
            const bool isChanged = !entry.recurrence.isSaid() && changed_.contains({entry.id, start.key()});
            if (!isChanged && !daysLeft.contains(start.day().key()) && seen.insert(start.key()).second)
                starts.push_back(start);
        };
        add(entry.start);
        if (entry.start.isSaid() && !entry.recurrence.isSaid()) {
            for (const std::string& rule : entry.rules)
                isEveryRuleExpanded = expand(entry, rule, line, add) && isEveryRuleExpanded;
            const std::size_t most = builder_.options().mostOccurrences;
            for (std::size_t at = 0; at < std::min<std::size_t>(entry.added.size(), most); ++at)
                add(entry.added[at]);
        }
        // All repetitions are excluded or changed elsewhere: a duplicate event is better than a lost one.
        if (starts.empty() && !changed_.contains({entry.id, entry.start.key()}))
            starts.push_back(entry.start);
        return starts;
    }

    bool expand(const CalendarEntry& entry, const std::string& rule, std::uint64_t line,
                const std::function<void(const CalendarTime&)>& add) {
        const auto found = repetitions_.find(rule, entry.start, [&](const icaltimetype& time) {
            add({time, entry.start.zone, {}});
        });
        if (found != CalendarRepetitions::Found::All)
            builder_.note(found == CalendarRepetitions::Found::Some ? ImportReason::RecurrenceBounded
                                                                    : ImportReason::RecurrenceNotExpanded,
                          "RRULE", rule, line);
        return found == CalendarRepetitions::Found::All;
    }

    DateClaim claimOf(const CalendarEntry& entry, const CalendarTime& start, std::uint64_t line) {
        std::string first = edtfOf(start);
        std::string startKept, endKept;
        if (!entry.start.raw.empty() && (first.empty() || !Date::parse(first))) {
            builder_.fault(ImportReason::UnreadableDate, "DTSTART", entry.start.raw, line);
            startKept = entry.start.raw;
            first.clear();
        }
        const bool isElsewhere = entry.end.isSaid() && !entry.end.isDay() &&
                                 (entry.end.zone != entry.start.zone ||
                                  icaltime_is_utc(entry.end.time) != icaltime_is_utc(entry.start.time));
        // A claim has one zone, and a time without a zone cannot be converted to another one.
        const auto there = isElsewhere ? endThere(entry) : std::optional<CalendarTime>();
        std::string last = isElsewhere && !there ? std::string() : endOf(entry, start, there);
        const bool isRead = !isElsewhere && entry.end.isSaid() && entry.end.isDay() == start.isDay();
        if (!Date::parse(last) || (!entry.end.raw.empty() && !isRead && !there)) {
            builder_.fault(ImportReason::UnreadableDate, "DTEND", entry.end.raw, line);
            last.clear();
        }
        if (last.empty() ? !isRead : isElsewhere)
            endKept = entry.end.raw;
        auto claim = claimOfSpan(first, last);
        if (!claim) {
            claim = claimOfSpan(first, {});
            endKept = entry.end.raw.empty() ? last : entry.end.raw;
            builder_.note(ImportReason::ReversedDates, "DTEND", first + " – " + endKept, line);
        }
        if (!claim)
            claim = claimOfSpan({}, {});
        claim->source = source_;
        builder_.mapped("DTSTART", Role::Start, first.empty() ? 0 : 1);
        builder_.mapped("DTEND", Role::End, last.empty() ? 0 : 1);
        if (!start.zone.empty() && !start.isDay() && icaltime_is_utc(start.time) == 0) {
            if (zones_.named(start.zone))
                claim->timeZone = start.zone;
            else if (!zones_.offsetAt(start.zone, start.time)) {
                builder_.note(ImportReason::ZoneUnknown, start.zone, {}, line);
                startKept = entry.start.raw;
            }
        }
        keepDateTexts(*claim, startKept, endKept);
        return std::move(*claim);
    }

    /// Adds the offset of a zone that only the file defines.
    [[nodiscard]] std::string edtfOf(const CalendarTime& time) const {
        const std::string edtf = time.edtf();
        const bool isLocal = !edtf.empty() && !time.isDay() && icaltime_is_utc(time.time) == 0;
        const auto offset =
            isLocal && !zones_.named(time.zone) ? zones_.offsetAt(time.zone, time.time) : std::nullopt;
        return offset ? edtf + offsetText(*offset) : edtf;
    }

    /// Converts an end that is given in another zone than the start to the zone of the start.
    [[nodiscard]] std::optional<CalendarTime> endThere(const CalendarEntry& entry) const {
        const auto utc = zones_.utcOf(entry.end);
        if (!utc || !zones_.utcOf(entry.start))
            return std::nullopt;
        return icaltime_is_utc(entry.start.time) != 0 ? utc : zones_.in(*utc, entry.start.zone);
    }

    /// The end for a given start, according to the entry's duration. The end of an all-day entry is exclusive
    /// in a calendar, inclusive here.
    [[nodiscard]] std::string endOf(const CalendarEntry& entry, const CalendarTime& start,
                                    const std::optional<CalendarTime>& there) const {
        CalendarTime end;
        const CalendarTime& said = there ? *there : entry.end;
        if (said.isSaid() && said.isDay() == entry.start.isDay() && entry.start.isSaid()) {
            end = said;
            if (start.key() != entry.start.key())
                end.time = icaltime_add(start.time, icaltime_subtract(said.time, entry.start.time));
        } else if (entry.duration && start.isSaid()) {
            end.time = icaltime_add(start.time, *entry.duration);
            end.zone = start.zone;
        }
        if (!end.isSaid() || icaltime_compare(end.time, start.time) == 0)
            return {};
        if (start.isDay()) {
            end.time.is_date = 1;
            icaltime_adjust(&end.time, -1, 0, 0, 0);
            if (icaltime_compare(end.time, start.time) == 0)
                return {};
        }
        return edtfOf(end);
    }

    ImportBuilder& builder_;
    CalendarZones zones_;
    bool isVersion1_ = false; ///< vCalendar
    std::set<std::pair<std::string, std::string>> changed_;
    PreservedMembers kept_; ///< of the whole file
    SourceId source_;
    CalendarRepetitions repetitions_{builder_.options(), zones_};
};

// Whether a text begins like a calendar.
bool isICalendar(std::string_view text) {
    const std::string_view start = trimmed(text.substr(0, 4'096));
    return sameLetters(start.substr(0, 15), "BEGIN:VCALENDAR");
}

// Lines are folded by bytes, possibly inside a character: moves each such fold to the end of its character.
// Empty if there is no such line.
std::string foldedBetweenCharacters(std::string_view bytes) {
    if (!isICalendar(bytes.substr(bytes.starts_with(utf8Mark) ? utf8Mark.size() : 0)) || isValidUtf8(bytes))
        return {};
    const auto continuesAt = [&](std::size_t at) { return at < bytes.size() && isContinuation(bytes[at]); };
    std::string out;
    std::size_t taken = 0;
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        const bool isFold = at + 1 < bytes.size() && (bytes[at + 1] == ' ' || bytes[at + 1] == '\t');
        const std::size_t fold = at > 0 && bytes[at - 1] == '\r' ? at - 1 : at;
        if (!isFold || fold <= taken || isAscii(bytes[fold - 1]) || !continuesAt(at + 2))
            continue;
        std::size_t end = at + 2;
        while (continuesAt(end))
            ++end;
        out += bytes.substr(taken, fold - taken);
        out += bytes.substr(at + 2, end - at - 2);
        out += bytes.substr(fold, at + 2 - fold);
        taken = end;
    }
    if (!out.empty())
        out += bytes.substr(taken);
    return out;
}

Result<Imported> readICalendar(const ImportDocument& document, const ImportOptions& options,
                               const Progress& progress) {
    if (!isICalendar(document.text()))
        return failure(ErrorCode::NotATimeline);
    icalerror_set_errors_are_fatal(false);
    ImportBuilder builder(iCalendarFormat, document, options, progress);
    builder.noteEncoding();
    CalendarImporter importer(builder);
    forEachPart(document.text(), [&](const CalendarPart& part) {
        importer.survey(part);
        return true;
    });
    if (!forEachPart(document.text(), [&](const CalendarPart& part) { return importer.take(part); }))
        return failure(ErrorCode::Cancelled);
    importer.finish();
    return builder.finish();
}

} // namespace

constinit const ImportFormat iCalendarFormat{
    .word = "icalendar",
    .name = "iCalendar",
    .endings = "ics vcs",
    .recognises = [](const ImportDocument& document) { return isICalendar(document.trimmedText()); },
    .read = &readICalendar,
    .repaired = &foldedBetweenCharacters,
};

} // namespace crisis::imports
