// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <libical/ical.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

// The components of a calendar as libical reads them, converted to plain values.

/// A property with its value as plain text.
struct CalendarProperty {
    std::string name; ///< in upper case
    std::string text;
    std::string zone;       ///< its TZID; empty: none
    std::string person;     ///< its CN; empty: none
    std::string parameters; ///< the other parameters, as written: "ROLE=CHAIR;PARTSTAT=DECLINED"
    bool isCut = false;     ///< libical could not read it and reported only its beginning
};

/// A point in time as the calendar writes it, before any conversion between zones.
struct CalendarTime {
    icaltimetype time = icaltime_null_time();
    std::string zone;
    std::string raw; ///< the line after the property's name, as written

    [[nodiscard]] bool isSaid() const { return icaltime_is_null_time(time) == 0; }
    [[nodiscard]] bool isDay() const { return time.is_date != 0; }
    /// Equal for times with the same date and clock time, whatever their zones.
    [[nodiscard]] std::string key() const;
    [[nodiscard]] CalendarTime day() const; ///< the date without the time of day
    /// EDTF, to the minute if the seconds are 0. Empty outside the years 0 to 9999.
    [[nodiscard]] std::string edtf() const;
};

struct CalendarEntry {
    std::string id; ///< UID
    CalendarTime start, end, recurrence;
    std::optional<icaldurationtype> duration;
    std::vector<std::string> rules;        ///< RRULE
    std::vector<CalendarTime> added, left; ///< RDATE and EXDATE
    std::vector<CalendarProperty> unread;  ///< values of these properties that are not times
    std::vector<CalendarProperty> others;
    int alarms = 0;
    std::vector<std::string> periods; ///< RDATE values with an end of their own
    bool changesLater = false;        ///< the change applies to all later repetitions, too
};

/// The IANA name of a zone id, or of its last two parts if a program has put a prefix before them.
[[nodiscard]] std::optional<std::string> zoneOf(const std::string& id);

/// Parses one component, given as text from BEGIN to END. Absent if libical cannot parse it.
[[nodiscard]] std::optional<CalendarEntry> readCalendarEntry(std::string_view component);

} // namespace crisis::imports
