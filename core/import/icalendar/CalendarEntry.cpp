// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/icalendar/CalendarEntry.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/icalendar/CalendarParts.h"
#include "core/time/Civil.h"
#include "core/time/Date.h"
#include "core/time/TimeZone.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace crisis::imports {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeText {
    void operator()(char* text) const { std::free(text); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
using OwnedText = std::unique_ptr<char, FreeText>;

std::string textOf(const char* text) { return text != nullptr ? mendedUtf8(text) : std::string(); }

std::string capitals(std::string text) {
    for (char& letter : text) {
        if (letter >= 'a' && letter <= 'z')
            letter = static_cast<char>(letter - 'a' + 'A');
    }
    return text;
}

CalendarProperty plainOf(icalproperty* property) {
    CalendarProperty plain;
    plain.name = capitals(textOf(icalproperty_get_property_name(property)));
    icalvalue* value = icalproperty_get_value(property);
    // Resolve the escapes of text values; keep other values as written.
    if (value != nullptr && icalvalue_isa(value) == ICAL_TEXT_VALUE)
        plain.text = textOf(icalvalue_get_text(value));
    else
        plain.text = textOf(OwnedText(icalproperty_get_value_as_string_r(property)).get());
    if (icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER))
        plain.zone = textOf(icalparameter_get_tzid(zone));
    if (icalparameter* person = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER))
        plain.person = textOf(icalparameter_get_cn(person));
    for (icalparameter* other = icalproperty_get_first_parameter(property, ICAL_ANY_PARAMETER);
         other != nullptr; other = icalproperty_get_next_parameter(property, ICAL_ANY_PARAMETER)) {
        const icalparameter_kind kind = icalparameter_isa(other);
        if (kind != ICAL_TZID_PARAMETER && kind != ICAL_CN_PARAMETER && kind != ICAL_VALUE_PARAMETER)
            (plain.parameters += plain.parameters.empty() ? "" : ";") +=
                textOf(OwnedText(icalparameter_as_ical_string_r(other)).get());
    }
    return plain;
}

CalendarTime timeOf(const icaltimetype& time, const CalendarProperty& property) {
    const bool exists = icaltime_is_null_time(time) == 0 && icaltime_is_valid_time(time) != 0;
    CalendarTime found;
    if (exists)
        found.time = time;
    found.zone = property.zone;
    return found;
}

} // namespace

std::string CalendarTime::key() const {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%d-%d-%d-%d-%d-%d", time.year, time.month, time.day,
                  isDay() ? 0 : time.hour, isDay() ? 0 : time.minute, isDay() ? 0 : time.second);
    return text.data();
}

CalendarTime CalendarTime::day() const {
    CalendarTime whole = *this;
    whole.time.is_date = 1;
    return whole;
}

std::optional<std::string> zoneOf(const std::string& id) {
    if (id.empty())
        return std::nullopt;
    if (TimeZone::named(id))
        return id;
    // Outlook and Exchange use Windows zone names.
    const QByteArray known =
        QTimeZone::windowsIdToDefaultIanaId(QByteArray(id.data(), static_cast<qsizetype>(id.size())));
    if (!known.isEmpty() && TimeZone::named(known.toStdString()))
        return known.toStdString();
    const std::size_t last = id.rfind('/');
    const std::size_t before = last == std::string::npos || last == 0 ? last : id.rfind('/', last - 1);
    if (before == std::string::npos || before == last)
        return std::nullopt;
    const std::string tail = id.substr(before + 1);
    return TimeZone::named(tail) ? std::optional(tail) : std::nullopt;
}

std::string CalendarTime::edtf() const {
    if (!isSaid() || time.year < 0 || time.year > 9'999)
        return {};
    std::array<char, 40> text{};
    if (isDay())
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", time.year, time.month, time.day);
    else if (time.second == 0)
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d", time.year, time.month, time.day,
                      time.hour, time.minute);
    else
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d", time.year, time.month,
                      time.day, time.hour, time.minute, time.second);
    return std::string(text.data()) + (icaltime_is_utc(time) != 0 ? "Z" : "");
}

namespace {

bool isAtMidnight(const CalendarTime& time) {
    return time.isSaid() && icaltime_is_utc(time.time) == 0 && time.time.hour == 0 && time.time.minute == 0 &&
           time.time.second == 0;
}

/// Fewer than the 500 values of a line after which libical drops the rest.
constexpr std::size_t mostValues = 400;

/// Splits very long lists of values into several lines.
std::string inShortLists(std::string_view component) {
    std::string out;
    const std::string text = unfolded(component);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const std::size_t colon = line.find(':');
        const bool isList = colon != std::string_view::npos &&
                            (line.starts_with("CATEGORIES") || line.starts_with("RESOURCES") ||
                             line.starts_with("EXDATE") || line.starts_with("RDATE"));
        std::size_t values = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool isEnd = isList && i > colon && line[i] == ',' && line[i - 1] != '\\';
            if (isEnd && ++values % mostValues == 0)
                (out += '\n') += line.substr(0, colon + 1);
            else
                out += line[i];
        }
        at = end;
    }
    return out;
}

bool exists(const CalendarTime& time) {
    const std::string edtf = time.edtf();
    return !edtf.empty() && Date::parse(edtf).has_value();
}

icaltimetype startOf(const icaldatetimeperiodtype& added) {
    return icaltime_is_null_time(added.time) != 0 ? added.period.start : added.time;
}

/// For EXDATE and RDATE.
bool isTime(const std::string& value) {
    const icaltimetype time = icaltime_from_string(value.c_str());
    const bool isPeriod = icaltime_is_null_time(time) != 0;
    return exists({isPeriod ? icalperiodtype_from_string(value.c_str()).start : time, {}, {}});
}

/// In characters: libical truncates its report of an unreadable property to this length.
constexpr std::size_t longestError = 1'000;

/// Preserves what libical leaves out: times that it cannot read and properties that it does not know.
void keepRaw(std::string_view component, CalendarEntry& entry) {
    int depth = 0;
    const std::string text = unfolded(component);
    for (std::string_view line : splitAt(text, '\n')) {
        line = trimmed(line);
        const bool isBorder = !textAfter(line, "BEGIN:").empty() || !textAfter(line, "END:").empty();
        depth += !isBorder ? 0 : !textAfter(line, "BEGIN:").empty() ? 1 : -1;
        const std::size_t end = line.find_first_of(":;");
        if (depth != 1 || isBorder || line.empty())
            continue;
        if (end == std::string_view::npos) {
            entry.others.push_back({"UNREADABLE", mendedUtf8(line), {}, {}, {}, false});
            continue;
        }
        const std::string name(line.substr(0, end));
        if (sameLetters(name, "DTSTART"))
            entry.start.raw = mendedUtf8(line.substr(end + 1));
        else if (sameLetters(name, "DTEND") || sameLetters(name, "DUE"))
            entry.end.raw = mendedUtf8(line.substr(end + 1));
        else if (sameLetters(name, "EXDATE") || sameLetters(name, "RDATE")) {
            for (const std::string_view value : splitAt(line.substr(line.rfind(':') + 1), ','))
                if (!isTime(std::string(trimmed(value))))
                    entry.unread.push_back({capitals(name), mendedUtf8(trimmed(value)), {}, {}, {}, false});
        } else if (icalproperty_string_to_kind(name.c_str()) == ICAL_NO_PROPERTY)
            entry.others.push_back({capitals(name), mendedUtf8(line.substr(end + 1)), {}, {}, {}, false});
        else if (line.size() > longestError / 2) {
            const auto cut = std::find_if(entry.others.begin(), entry.others.end(), [&](const auto& other) {
                return other.isCut && sameLetters(other.name, name);
            });
            if (cut != entry.others.end()) {
                cut->text = mendedUtf8(line.substr(end + 1));
                cut->isCut = false;
            }
        }
    }
}

/// Given the name of a property or an error of libical's: whether keepRaw() preserves the content concerned.
bool isKeptRaw(std::string_view text) {
    constexpr std::array<std::string_view, 8> kept{
        "DTSTART",         "DTEND",       "DUE", "EXDATE", "RDATE", "Parse error in property name",
        "Got a data line", "No value for"}; // an empty value
    return std::any_of(kept.begin(), kept.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

/// Extracts the unreadable property from libical's error message; absent if the message has another form.
std::optional<CalendarProperty> unreadIn(const std::string& error) {
    constexpr std::string_view before = " value in ";
    constexpr std::string_view after = " property. Removing entire property: ";
    const std::size_t name = error.find(before);
    const std::size_t end = error.find(after);
    if (name == std::string::npos || end == std::string::npos || end < name + before.size())
        return std::nullopt;
    return CalendarProperty{error.substr(name + before.size(), end - name - before.size()),
                            error.substr(end + after.size()),
                            {},
                            {},
                            {},
                            error.size() >= longestError};
}

} // namespace

std::optional<CalendarEntry> readCalendarEntry(std::string_view component) {
    const auto commas = static_cast<std::size_t>(std::count(component.begin(), component.end(), ','));
    const std::string text = commas < mostValues ? std::string(component) : inShortLists(component);
    const Component root(icalparser_parse_string(text.c_str()));
    if (!root)
        return std::nullopt;
    CalendarEntry entry;
    bool isWholeDays = false;
    entry.alarms = icalcomponent_count_components(root.get(), ICAL_VALARM_COMPONENT);
    for (icalproperty* property = icalcomponent_get_first_property(root.get(), ICAL_ANY_PROPERTY);
         property != nullptr; property = icalcomponent_get_next_property(root.get(), ICAL_ANY_PROPERTY)) {
        CalendarProperty plain = plainOf(property);
        switch (icalproperty_isa(property)) {
        case ICAL_UID_PROPERTY:
            entry.id = plain.text;
            break;
        case ICAL_DTSTART_PROPERTY:
            entry.start = timeOf(icalproperty_get_dtstart(property), plain);
            break;
        case ICAL_DTEND_PROPERTY:
            entry.end = timeOf(icalproperty_get_dtend(property), plain);
            break;
        case ICAL_DUE_PROPERTY: // of a to-do, which has no DTEND
            entry.end = timeOf(icalproperty_get_due(property), plain);
            break;
        case ICAL_DURATION_PROPERTY:
            entry.duration = icalproperty_get_duration(property);
            break;
        case ICAL_RECURRENCEID_PROPERTY:
            entry.recurrence = timeOf(icalproperty_get_recurrenceid(property), plain);
            entry.changesLater = icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER) != nullptr;
            break;
        case ICAL_RRULE_PROPERTY:
            entry.rules.push_back(plain.text);
            break;
        case ICAL_RDATE_PROPERTY: {
            const icaldatetimeperiodtype date = icalproperty_get_rdate(property);
            const CalendarTime added = timeOf(startOf(date), plain);
            if (!exists(added))
                break;
            entry.added.push_back(added);
            if (icaltime_is_null_time(date.time) != 0)
                entry.periods.push_back(plain.text);
            break;
        }
        case ICAL_EXDATE_PROPERTY:
            if (const CalendarTime left = timeOf(icalproperty_get_exdate(property), plain); exists(left))
                entry.left.push_back(left);
            break;
        case ICAL_XLICERROR_PROPERTY: {
            auto unread = unreadIn(plain.text);
            if (isKeptRaw(unread ? unread->name : plain.text))
                continue;
            if (unread)
                plain = std::move(*unread);
            if (plain.name == "RRULE")
                entry.rules.push_back(plain.text);
            break;
        }
        default:
            break;
        }
        if (plain.name == "X-MICROSOFT-CDO-ALLDAYEVENT" && sameLetters(plain.text, "TRUE"))
            isWholeDays = true;
        entry.others.push_back(std::move(plain));
    }
    keepRaw(component, entry);
    if (isWholeDays && isAtMidnight(entry.start) && (!entry.end.isSaid() || isAtMidnight(entry.end))) {
        entry.start = entry.start.day();
        if (entry.end.isSaid())
            entry.end = entry.end.day();
    }
    return entry;
}

} // namespace crisis::imports
