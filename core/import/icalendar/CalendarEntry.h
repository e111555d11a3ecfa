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

// A calendar's components as libical reads them, taken over into plain values.

/// A property with its value as plain text.
struct CalendarProperty {
    std::string name; ///< in capitals
    std::string text;
    std::string zone;       ///< its TZID; empty: none
    std::string person;     ///< its CN; empty: none
    std::string parameters; ///< the others, as the calendar writes them: "ROLE=CHAIR;PARTSTAT=DECLINED"
    bool isCut = false;     ///< not readable for libical, which told its beginning alone
};

/// A moment as the calendar writes it, in no zone.
struct CalendarTime {
    icaltimetype time = icaltime_null_time();
    std::string zone;
    std::string raw; ///< its line behind the name, as the calendar writes it

    [[nodiscard]] bool isSaid() const { return icaltime_is_null_time(time) == 0; }
    [[nodiscard]] bool isDay() const { return time.is_date != 0; }
    /// The same for moments that are read alike, whatever their zone.
    [[nodiscard]] std::string key() const;
    [[nodiscard]] CalendarTime day() const; ///< its day alone
    /// EDTF; a minute that is whole is told to the minute. Empty outside the years 0 to 9999.
    [[nodiscard]] std::string edtf() const;
};

struct CalendarEntry {
    std::string id; ///< UID
    CalendarTime start, end, recurrence;
    std::optional<icaldurationtype> duration;
    std::vector<std::string> rules;        ///< RRULE
    std::vector<CalendarTime> added, left; ///< RDATE and EXDATE
    std::vector<CalendarProperty> unread;  ///< values of them that are no time
    std::vector<CalendarProperty> others;
    int alarms = 0;
    std::vector<std::string> periods; ///< RDATE with an end of its own
    bool changesLater = false;        ///< it stands for all repetitions after it, too
};

/// The IANA name of a zone, or of its last two parts where a program has put its own before them.
[[nodiscard]] std::optional<std::string> zoneOf(const std::string& id);

/// One component as text, from BEGIN to END. Absent if libical makes nothing of it.
[[nodiscard]] std::optional<CalendarEntry> readCalendarEntry(std::string_view component);

} // namespace crisis::imports
