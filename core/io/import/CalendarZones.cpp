// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/CalendarZones.h"

#include "core/io/import/CalendarParts.h"
#include "core/io/import/TextTools.h"
#include "core/time/Civil.h"
#include "core/time/TimeZone.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace crisis {

namespace {

constexpr std::size_t mostDefinitions = 500;
constexpr std::size_t mostPhases = 100;
constexpr std::size_t mostNames = 10'000;
constexpr std::int64_t secondsADay = 86'400;

std::int64_t secondsOf(std::int64_t day, int hour, int minute, int second) {
    return day * secondsADay + hour * 3'600 + minute * 60 + second;
}

std::int64_t secondsOf(const icaltimetype& time) {
    return secondsOf(daysFromCivil({time.year, time.month, time.day}), time.hour, time.minute, time.second);
}

/// "+0530" or "-033000".
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

/// The day of such a weekday in a month.
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
            definition.isReadable = definition.isReadable && definition.phases.size() < mostPhases;
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
        const auto seconds = offsetIn(offset);
        isGood = seconds.has_value();
        phase.offset = seconds.value_or(0);
    } else if (const std::string_view start = textAfter(line, "DTSTART:"); !start.empty()) {
        const auto first = timeIn(start);
        isGood = first.has_value();
        phase.first = first.value_or(0);
    } else if (const std::string_view rule = textAfter(line, "RRULE:"); !rule.empty()) {
        isGood = readRule(rule, phase);
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
        } else if (sameLetters(name, "UNTIL"))
            phase.last = timeIn(value);
        else if (!sameLetters(name, "WKST") && !(sameLetters(name, "INTERVAL") && number == 1))
            return false;
    }
    return isYearly && phase.month > 0 && phase.weekday > 0;
}

std::optional<std::int64_t> CalendarZones::onsetBefore(const Phase& phase, std::int64_t local) {
    if (local < phase.first)
        return std::nullopt;
    if (phase.month == 0)
        return phase.first;
    const std::int64_t until = std::min(local, phase.last.value_or(local));
    const auto dayBefore = [](std::int64_t seconds) {
        return seconds >= 0 ? seconds / secondsADay : -((-seconds + secondsADay - 1) / secondsADay);
    };
    const std::int64_t timeOfDay = phase.first - dayBefore(phase.first) * secondsADay;
    const std::int64_t year = civilFromDays(dayBefore(until)).year;
    for (const std::int64_t tried : {year, year - 1}) {
        const std::int64_t onset =
            dayOf(tried, phase.month, phase.weekday, phase.nth) * secondsADay + timeOfDay;
        if (onset <= until)
            return std::max(onset, phase.first);
    }
    return phase.first;
}

std::optional<std::string> CalendarZones::named(const std::string& id) const {
    if (id.empty())
        return std::nullopt;
    if (const auto known = names_.find(id); known != names_.end())
        return known->second;
    auto name = zoneOf(id);
    if (const auto found = definitions_.find(id); !name && found != definitions_.end())
        name = zoneOf(found->second.place);
    if (names_.size() < mostNames)
        names_.emplace(id, name);
    return name;
}

std::optional<int> CalendarZones::offsetAt(const std::string& id, const icaltimetype& local) const {
    const auto found = definitions_.find(id);
    if (found == definitions_.end() || !found->second.isReadable || icaltime_is_valid_time(local) == 0)
        return std::nullopt;
    std::optional<std::int64_t> latest;
    int offset = 0;
    for (const Phase& phase : found->second.phases) {
        const auto onset = onsetBefore(phase, secondsOf(local));
        if (!onset || (latest && *onset < *latest))
            continue;
        latest = onset;
        offset = phase.offset;
    }
    return latest ? std::optional(offset) : std::nullopt;
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

} // namespace crisis
