// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/icalendar/CalendarZones.h"

#include "core/base/Ascii.h"
#include "core/import/icalendar/CalendarParts.h"
#include "core/time/Civil.h"
#include "core/time/Date.h"
#include "core/time/TimeZone.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace crisis::imports {

namespace {

constexpr std::size_t mostDefinitions = 500;
constexpr std::size_t mostPhases = 100;
constexpr std::size_t mostZoneNames = 10'000;
constexpr std::int64_t secondsADay = 86'400;

std::int64_t secondsOf(std::int64_t day, int hour, int minute, int second) {
    return day * secondsADay + hour * 3'600 + minute * 60 + second;
}

std::int64_t secondsOf(const icaltimetype& time) {
    return secondsOf(daysFromCivil({time.year, time.month, time.day}), time.hour, time.minute, time.second);
}

/// Parses "+0530" or "-033000".
std::optional<int> offsetIn(std::string_view text) {
    const bool isWest = text.starts_with('-');
    const std::string_view digits = text.substr(isWest || text.starts_with('+') ? 1 : 0);
    if ((digits.size() != 4 && digits.size() != 6) || !allDigits(digits))
        return std::nullopt;
    const auto part = [&](std::size_t at) {
        return at < digits.size() ? (digits[at] - '0') * 10 + digits[at + 1] - '0' : 0;
    };
    const int seconds = part(0) * 3'600 + part(2) * 60 + part(4);
    return part(0) < 24 && part(2) < 60 ? std::optional(isWest ? -seconds : seconds) : std::nullopt;
}

std::optional<std::int64_t> timeIn(std::string_view text) {
    const icaltimetype time = icaltime_from_string(std::string(text).c_str());
    const bool exists = icaltime_is_null_time(time) == 0 && icaltime_is_valid_time(time) != 0;
    return exists ? std::optional(secondsOf(time)) : std::nullopt;
}

/// The offset in seconds east of UTC that a zone's name contains: "GMT+01:00", "UTC-3", "+0530".
std::optional<int> offsetInName(std::string_view name) {
    const std::string_view prefix = name.substr(0, 3);
    if (sameLetters(prefix, "GMT") || sameLetters(prefix, "UTC"))
        name.remove_prefix(3);
    if (!name.starts_with('+') && !name.starts_with('-'))
        return std::nullopt;
    std::string digits(name.substr(1));
    if (const std::size_t colon = digits.find(':'); colon != std::string::npos && colon + 3 == digits.size())
        digits.erase(colon, 1);
    if (digits.size() % 2 != 0)
        digits.insert(0, 1, '0');
    if (digits.size() == 2)
        digits += "00";
    const auto offset = digits.size() == 4 ? offsetIn(name[0] + digits) : std::nullopt;
    constexpr int furthest = 14 * 3'600;
    return offset && std::abs(*offset) <= furthest ? offset : std::nullopt;
}

/// The day of the nth given weekday in a month.
std::int64_t dayOf(std::int64_t year, int month, int weekday, int nth) {
    const std::int64_t first = daysFromCivil({year, month, 1});
    if (nth > 0)
        return first + (weekday - isoWeekday(first) + 7) % 7 + (nth - 1) * 7;
    const std::int64_t last = first + daysInMonth(year, month) - 1;
    return last - (isoWeekday(last) - weekday + 7) % 7 + (nth + 1) * 7;
}

} // namespace

std::string offsetText(int seconds) {
    std::array<char, 16> text{};
    const int minutes = std::abs(seconds) / 60;
    std::snprintf(text.data(), text.size(), "%c%02d:%02d", seconds < 0 ? '-' : '+', minutes / 60,
                  minutes % 60);
    return minutes == 0 ? "Z" : text.data();
}

void CalendarZones::add(std::string_view component) {
    std::string id;
    Definition definition;
    Phase phase;
    bool isInPhase = false;
    const std::string text = unfolded(component.substr(0, 1U << 16U));
    for (std::string_view line : splitAt(text, '\n')) {
        line = trimmed(line);
        const std::string_view opened = textAfter(line, "BEGIN:");
        if (sameLetters(opened, "STANDARD") || sameLetters(opened, "DAYLIGHT")) {
            phase = Phase();
            isInPhase = true;
        } else if (const std::string_view closed = textAfter(line, "END:"); isInPhase && !closed.empty()) {
            definition.isReadable =
                definition.isReadable && definition.phases.size() < mostPhases && phase.first && phase.offset;
            // A UTC end is converted with the offset before the change.
            if (definition.isReadable && phase.last && phase.isLastUtc)
                *phase.last += phase.offsetBefore.value_or(*phase.offset);
            if (definition.isReadable)
                definition.phases.push_back(phase);
            isInPhase = false;
        } else if (isInPhase)
            readLine(line, definition, phase);
        else if (const std::string_view name = textAfter(line, "TZID:"); !name.empty())
            id = name;
        else if (const std::string_view place = textAfter(line, "X-LIC-LOCATION:"); !place.empty())
            definition.place = place;
    }
    names_.erase(id);
    if (!id.empty() && definitions_.size() < mostDefinitions && !zoneOf(id))
        definitions_.emplace(id, std::move(definition));
}

void CalendarZones::readLine(std::string_view line, Definition& definition, Phase& phase) {
    bool isGood = true;
    if (const std::string_view offset = textAfter(line, "TZOFFSETTO:"); !offset.empty()) {
        phase.offset = offsetIn(offset);
        isGood = phase.offset.has_value();
    } else if (const std::string_view before = textAfter(line, "TZOFFSETFROM:"); !before.empty()) {
        phase.offsetBefore = offsetIn(before);
    } else if (const std::string_view start = textAfter(line, "DTSTART:"); !start.empty()) {
        phase.first = timeIn(start);
        isGood = phase.first.has_value();
    } else if (const std::string_view rule = textAfter(line, "RRULE:"); !rule.empty()) {
        isGood = readRule(rule, phase);
    } else if (const std::string_view others = textAfter(line, "RDATE:"); !others.empty()) {
        for (const std::string_view other : splitAt(others, ',')) {
            const auto time = timeIn(other);
            isGood = isGood && time.has_value();
            phase.others.push_back(time.value_or(0));
        }
    } else
        isGood = textAfter(line, "RDATE").empty();
    definition.isReadable = definition.isReadable && isGood;
}

bool CalendarZones::readRule(std::string_view rule, Phase& phase) {
    constexpr std::array<std::string_view, 7> days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    bool isYearly = false;
    for (const std::string_view part : splitAt(rule, ';')) {
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view name = part.substr(0, equals);
        const std::string_view value = part.substr(std::min(equals + 1, part.size()));
        const auto number = wholeNumber(value);
        if (sameLetters(name, "FREQ"))
            isYearly = sameLetters(value, "YEARLY");
        else if (sameLetters(name, "BYMONTH") && number && *number >= 1 && *number <= 12)
            phase.month = static_cast<int>(*number);
        else if (sameLetters(name, "BYDAY") && value.size() > 2) {
            const auto nth = wholeNumber(value.substr(0, value.size() - 2));
            const auto day = std::find_if(days.begin(), days.end(), [&](std::string_view known) {
                return sameLetters(known, value.substr(value.size() - 2));
            });
            if (!nth || *nth == 0 || *nth < -5 || *nth > 5 || day == days.end())
                return false;
            phase.nth = static_cast<int>(*nth);
            phase.weekday = static_cast<int>(day - days.begin()) + 1;
        } else if (sameLetters(name, "UNTIL")) {
            phase.last = timeIn(value);
            phase.isLastUtc = value.ends_with('Z');
        } else if (!sameLetters(name, "WKST") && !(sameLetters(name, "INTERVAL") && number == 1))
            return false;
    }
    return isYearly && phase.month > 0 && phase.weekday > 0;
}

std::optional<std::int64_t> CalendarZones::onsetBefore(const Phase& phase, std::int64_t local) {
    std::optional<std::int64_t> latest;
    const auto take = [&](std::int64_t onset) {
        if (onset <= local && (!latest || onset > *latest))
            latest = onset;
    };
    take(*phase.first);
    std::for_each(phase.others.begin(), phase.others.end(), take);
    if (phase.month == 0 || local < *phase.first)
        return latest;
    const std::int64_t until = std::min(local, phase.last.value_or(local));
    const auto dayBefore = [](std::int64_t seconds) {
        return seconds >= 0 ? seconds / secondsADay : -((-seconds + secondsADay - 1) / secondsADay);
    };
    const std::int64_t timeOfDay = *phase.first - dayBefore(*phase.first) * secondsADay;
    const std::int64_t year = civilFromDays(dayBefore(until)).year;
    for (const std::int64_t tried : {year, year - 1}) {
        const std::int64_t onset =
            dayOf(tried, phase.month, phase.weekday, phase.nth) * secondsADay + timeOfDay;
        if (onset <= until) {
            take(onset);
            break;
        }
    }
    return latest;
}

std::optional<std::string> CalendarZones::named(const std::string& id) const {
    if (id.empty() || offsetInName(id))
        return std::nullopt;
    if (const auto known = names_.find(id); known != names_.end())
        return known->second;
    auto name = zoneOf(id);
    if (const auto found = definitions_.find(id); !name && found != definitions_.end())
        name = zoneOf(found->second.place);
    if (names_.size() < mostZoneNames)
        names_.emplace(id, name);
    return name;
}

std::optional<int> CalendarZones::offsetAt(const std::string& id, const icaltimetype& local) const {
    const auto found = definitions_.find(id);
    if (found == definitions_.end() || !found->second.isReadable)
        return offsetInName(id);
    if (icaltime_is_valid_time(local) == 0)
        return std::nullopt;
    const std::int64_t asked = secondsOf(local);
    std::optional<std::int64_t> latest;
    const Phase* holds = nullptr;
    for (const Phase& phase : found->second.phases) {
        const auto onset = onsetBefore(phase, asked);
        if (!onset || (latest && *onset < *latest))
            continue;
        latest = onset;
        holds = &phase;
    }
    if (holds == nullptr)
        return std::nullopt;
    const int before = holds->offsetBefore.value_or(*holds->offset);
    return asked - *latest < *holds->offset - before ? before : *holds->offset;
}

std::optional<CalendarTime> CalendarZones::utcOf(const CalendarTime& time) const {
    if (!time.isSaid() || time.isDay())
        return std::nullopt;
    if (icaltime_is_utc(time.time) != 0)
        return time;
    std::optional<int> offset = offsetAt(time.zone, time.time);
    const auto name = named(time.zone);
    if (const auto zone = name ? TimeZone::named(*name) : failure(ErrorCode::TimeZoneUnknown)) {
        const std::int64_t day = daysFromCivil({time.time.year, time.time.month, time.time.day});
        offset = zone->offsetAt(
            {day, static_cast<std::int32_t>(secondsOf(0, time.time.hour, time.time.minute, time.time.second)),
             0});
    }
    if (!offset)
        return std::nullopt;
    CalendarTime utc = time;
    icaltime_adjust(&utc.time, 0, 0, 0, -*offset);
    utc.time.zone = icaltimezone_get_utc_timezone();
    utc.zone.clear();
    return utc;
}

CalendarTime CalendarZones::in(const CalendarTime& time, const std::string& zone) const {
    const auto utc = time.zone != zone || icaltime_is_utc(time.time) != 0 ? utcOf(time) : std::nullopt;
    if (!utc)
        return time;
    CalendarTime moved = *utc;
    moved.zone = zone;
    moved.time.zone = nullptr;
    if (const auto name = named(zone)) {
        const auto there = TimeZone::named(*name);
        const auto date = Date::parse(utc->edtf());
        if (!there || !date || !date->bounds().earliestStart)
            return time;
        const TimePoint local = there->begin(*date->bounds().earliestStart);
        const CivilDate day = civilFromDays(local.day);
        moved.time.year = static_cast<int>(day.year);
        moved.time.month = day.month;
        moved.time.day = day.day;
        moved.time.hour = local.second / 3'600;
        moved.time.minute = local.second / 60 % 60;
        moved.time.second = local.second % 60;
        return moved;
    }
    // The offset depends on the clock time that is being computed, so approximate it.
    auto offset = offsetAt(zone, utc->time);
    for (int tries = 0; tries < 2 && offset; ++tries) {
        moved.time = utc->time;
        moved.time.zone = nullptr;
        icaltime_adjust(&moved.time, 0, 0, 0, *offset);
        offset = offsetAt(zone, moved.time);
    }
    return offset ? moved : time;
}

} // namespace crisis::imports
